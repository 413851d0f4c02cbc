package com.genius365.account;

import com.genius365.access.ClientAddress;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of passwords, never what they are. */
@Component
class PasswordNews {

    private final ApplicationEventPublisher events;
    private final AccountAudit audit;
    private final ClientAddress address;
    private final Clock clock;

    PasswordNews(ApplicationEventPublisher events, AccountAudit audit, ClientAddress address, Clock clock) {
        this.events = events;
        this.audit = audit;
        this.address = address;
        this.clock = clock;
    }

    void publish(Object event) {
        events.publishEvent(event);
    }

    void changed(AccountLookup.Account account, String action) {
        events.publishEvent(new PasswordChanged(
                account.id(),
                account.partner(),
                account.email(),
                account.displayName(),
                clock.instant(),
                address.current().orElse(null)));
        audit.report(account.id(), account.partner(), action);
    }
}
