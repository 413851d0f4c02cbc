package com.genius365.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail as a row. @param recipient masked where it does not concern the reader */
public record MailSummary(
        MailId id,
        MailKind kind,
        MailState state,
        String partnerName,
        String senderName,
        String recipient,
        String subject,
        int attempts,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant sentAt) {

    MailSummary masked() {
        return new MailSummary(
                id,
                kind,
                state,
                partnerName,
                senderName,
                MailText.masked(recipient),
                subject,
                attempts,
                error,
                createdAt,
                sentAt);
    }

    @Override
    public String toString() {
        return "MailSummary[" + id + ", " + kind + ", " + state + "]";
    }
}
