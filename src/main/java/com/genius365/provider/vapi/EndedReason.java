package com.genius365.provider.vapi;

import com.genius365.provider.CallStatus;
import java.util.Set;

/**
 * VAPI's word for why a call ended. There are about 600 and more every month, so they are read by family, and one nobody
 * has seen yet is a failure only if it says so.
 */
final class EndedReason {

    private static final Set<String> CANCELED = Set.of(
            "manually-canceled",
            "scheduled-call-deleted",
            "call-deleted",
            "call.ringing.sip-inbound-caller-hungup-before-call-connect");

    private static final Set<String> FAILED = Set.of(
            "assistant-join-timed-out",
            "assistant-not-found",
            "assistant-not-valid",
            "assistant-request-returned-invalid-assistant",
            "assistant-request-returned-no-assistant",
            "customer-did-not-give-microphone-permission",
            "phone-call-provider-bypass-enabled-but-no-call-received",
            "phone-call-provider-closed-websocket",
            "twilio-reported-customer-misdialed",
            "vonage-rejected",
            "worker-shutdown");

    private EndedReason() {}

    static CallStatus status(String reason) {
        if (reason.equals("customer-did-not-answer")) {
            return CallStatus.NO_ANSWER;
        }
        if (reason.equals("customer-busy")) {
            return CallStatus.BUSY;
        }
        if (CANCELED.contains(reason)) {
            return CallStatus.CANCELED;
        }
        return FAILED.contains(reason) || isFailureByName(reason) ? CallStatus.FAILED : CallStatus.COMPLETED;
    }

    private static boolean isFailureByName(String reason) {
        return reason.startsWith("call.start.")
                || reason.startsWith("pipeline-")
                || reason.contains("error")
                || reason.contains("fault")
                || reason.contains("fail");
    }
}
