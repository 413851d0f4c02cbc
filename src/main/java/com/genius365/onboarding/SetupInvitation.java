package com.genius365.onboarding;

import com.genius365.common.Terminal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the one-time link at every start while there is no super admin. */
@Component
class SetupInvitation {

    private final Setup setup;
    private final String publicUrl;

    SetupInvitation(Setup setup, @Value("${genius365.public-url}") String publicUrl) {
        this.setup = setup;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** On the terminal and not in the log, where a token has no place. */
    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        setup.offer().ifPresent(token -> Terminal.print("""

                  Genius365 is running. It has no super admin yet; make the first one here:

                    %s/setup?token=%s

                  The link works once, within the next %d hours. Each start prints a new one until it was used.
                """.formatted(publicUrl, token, Setup.LINK_LASTS.toHours())));
    }
}
