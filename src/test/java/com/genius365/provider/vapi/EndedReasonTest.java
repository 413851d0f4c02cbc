package com.genius365.provider.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.CallStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndedReasonTest {

    @ParameterizedTest
    @CsvSource({
        "customer-ended-call, COMPLETED",
        "customer-ended-call-during-transfer, COMPLETED",
        "assistant-ended-call-after-message-spoken, COMPLETED",
        "assistant-said-end-call-phrase, COMPLETED",
        "assistant-forwarded-call, COMPLETED",
        "silence-timed-out, COMPLETED",
        "exceeded-max-duration, COMPLETED",
        "voicemail, COMPLETED",
        "call.in-progress.twilio-completed-call, COMPLETED",
        "call.forwarding.operator-busy, COMPLETED",
        "customer-did-not-answer, NO_ANSWER",
        "customer-busy, BUSY",
        "manually-canceled, CANCELED",
        "scheduled-call-deleted, CANCELED",
        "call.start.error-subscription-concurrency-limit-reached, FAILED",
        "call.start.assistant-version-error-validation, FAILED",
        "call.in-progress.error-vapifault-worker-died, FAILED",
        "call.in-progress.error-providerfault-openai-429-exceeded-quota, FAILED",
        "pipeline-error-openai-voice-failed, FAILED",
        "pipeline-no-available-llm-model, FAILED",
        "twilio-failed-to-connect-call, FAILED",
        "assistant-not-found, FAILED",
        "worker-shutdown, FAILED",
        "a-word-of-next-month, COMPLETED",
        "an-error-of-next-month, FAILED"
    })
    void reasons_are_read_by_family(String reason, CallStatus status) {
        assertThat(EndedReason.status(reason)).isEqualTo(status);
    }
}
