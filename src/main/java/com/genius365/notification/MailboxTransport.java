package com.genius365.notification;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends nowhere: in the demo, mails stay where they are and are read at {@code /dev/mail}. */
@Component
@Order(3)
@Profile("demo")
class MailboxTransport implements MailTransport {

    @Override
    public String label() {
        return "the mailbox at /dev/mail";
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public boolean keepsMails() {
        return true;
    }

    @Override
    public void send(OutgoingMail mail) {
        // It is there already.
    }
}
