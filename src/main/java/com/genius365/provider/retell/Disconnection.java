package com.genius365.provider.retell;

import com.genius365.provider.CallStatus;
import org.jspecify.annotations.Nullable;

/** Retell's words for where a call is and why it ended; the vocabulary grows. */
final class Disconnection {

    private Disconnection() {}

    static CallStatus status(@Nullable String callStatus, @Nullable String reason) {
        return switch (callStatus == null ? "" : callStatus) {
            case "ongoing" -> CallStatus.IN_PROGRESS;
            case "ended" -> reason == null ? CallStatus.COMPLETED : ended(reason, CallStatus.COMPLETED);
            case "not_connected", "error" -> reason == null ? CallStatus.FAILED : ended(reason, CallStatus.FAILED);
            default -> reason == null ? CallStatus.INITIATED : ended(reason, CallStatus.COMPLETED);
        };
    }

    private static CallStatus ended(String reason, CallStatus unknown) {
        return switch (reason) {
            case "user_hangup",
                    "agent_hangup",
                    "call_transfer",
                    "transfer_bridged",
                    "transfer_cancelled",
                    "voicemail_reached",
                    "ivr_reached",
                    "inactivity",
                    "max_duration_reached" -> CallStatus.COMPLETED;
            case "dial_no_answer", "user_declined" -> CallStatus.NO_ANSWER;
            case "dial_busy" -> CallStatus.BUSY;
            case "manual_stopped", "registered_call_timeout" -> CallStatus.CANCELED;
            case "dial_failed",
                    "invalid_destination",
                    "telephony_provider_permission_denied",
                    "telephony_provider_unavailable",
                    "sip_routing_error",
                    "marked_as_spam",
                    "scam_detected",
                    "concurrency_limit_reached",
                    "no_valid_payment" -> CallStatus.FAILED;
            default -> reason.startsWith("error_") ? CallStatus.FAILED : unknown;
        };
    }
}
