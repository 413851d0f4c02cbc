package com.genius365.notification;

/** A way out for mails. */
public interface MailTransport {

    /** What people call it. */
    String label();

    /** Whether whoever runs the program has set it up. */
    boolean isConfigured();

    /** Whether mails stay readable here once they are sent. */
    default boolean keepsMails() {
        return false;
    }

    /**
     * Returns when the mail was taken over.
     *
     * @throws MailNotSentException where it was not, or where that cannot be told
     */
    void send(OutgoingMail mail);
}
