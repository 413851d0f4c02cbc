package com.genius365.notification.resend;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as Resend takes it: POST /emails. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResendMail(
        String from,
        List<String> to,
        String subject,
        @JsonProperty("reply_to") @Nullable List<String> replyTo,
        String html,
        String text) {

    @Override
    public String toString() {
        return "ResendMail[hidden]";
    }
}
