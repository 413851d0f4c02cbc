package com.genius365.account;

import com.genius365.access.ActionPerformed;
import com.genius365.access.ClientAddress;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.Ids;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what people do with their own accounts, in the transaction that does it. */
@Component
public class AccountAudit {

    private final ApplicationEventPublisher events;
    private final ClientAddress address;
    private final Clock clock;

    AccountAudit(ApplicationEventPublisher events, ClientAddress address, Clock clock) {
        this.events = events;
        this.address = address;
        this.clock = clock;
    }

    /** @param action in capitals: PASSWORD_CHANGED */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(UserId user, PartnerId partner, String action) {
        events.publishEvent(new ActionPerformed(
                Ids.next(),
                clock.instant(),
                partner.value(),
                null,
                user.value(),
                action,
                null,
                false,
                address.current().orElse(null)));
    }
}
