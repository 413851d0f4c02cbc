package com.genius365.provider.retell;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.CallStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisconnectionTest {

    @ParameterizedTest
    @CsvSource({
        "registered, , INITIATED",
        ", , INITIATED",
        "ongoing, , IN_PROGRESS",
        "ended, , COMPLETED",
        "ended, user_hangup, COMPLETED",
        "ended, voicemail_reached, COMPLETED",
        "ended, error_asr, FAILED",
        "ended, a_word_of_next_month, COMPLETED",
        "not_connected, , FAILED",
        "not_connected, dial_no_answer, NO_ANSWER",
        "not_connected, user_declined, NO_ANSWER",
        "not_connected, dial_busy, BUSY",
        "not_connected, dial_failed, FAILED",
        "not_connected, registered_call_timeout, CANCELED",
        "ended, manual_stopped, CANCELED",
        "error, no_valid_payment, FAILED",
        "error, a_word_of_next_month, FAILED"
    })
    void status_and_reason_are_read_together(
            @Nullable String callStatus, @Nullable String reason, CallStatus expected) {
        assertThat(Disconnection.status(callStatus, reason)).isEqualTo(expected);
    }
}
