package com.genius365.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the way out that whoever runs the program has set up. */
@Component
class MailTransports {

    private final List<MailTransport> all;

    MailTransports(List<MailTransport> all) {
        this.all = List.copyOf(all);
    }

    /** Empty: mails wait. */
    Optional<MailTransport> find() {
        return all.stream().filter(MailTransport::isConfigured).findFirst();
    }
}
