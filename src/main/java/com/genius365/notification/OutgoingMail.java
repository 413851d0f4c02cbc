package com.genius365.notification;

import org.jspecify.annotations.Nullable;

/**
 * A mail on its way out.
 *
 * @param id the same for each attempt, so that whoever knows it already can leave it
 * @param senderName what stands before the address; one line
 * @param replyTo null: to the sender
 */
public record OutgoingMail(
        MailId id,
        String senderName,
        String senderAddress,
        @Nullable String replyTo,
        String recipient,
        String subject,
        String html,
        String text) {

    @Override
    public String toString() {
        return "OutgoingMail[" + id + "]";
    }
}
