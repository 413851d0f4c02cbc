package com.genius365.account.factor;

import com.genius365.access.AccessDeniedException;
import com.genius365.access.ClientAddress;
import com.genius365.access.CurrentUser;
import com.genius365.account.AccountAudit;
import com.genius365.account.SecondFactorChanged;
import com.genius365.branding.CurrentBrand;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who changes their second factor, and who hears of it. */
@Component
class FactorNews {

    private final CurrentUser user;
    private final CurrentBrand brand;
    private final ClientAddress address;
    private final AccountAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactorNews(
            CurrentUser user,
            CurrentBrand brand,
            ClientAddress address,
            AccountAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.user = user;
        this.brand = brand;
        this.address = address;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    CurrentUser.Identity person() {
        return user.find().orElseThrow(AccessDeniedException::new);
    }

    Optional<String> address() {
        return address.current();
    }

    /** Under which name the app shows the code. */
    String issuer() {
        return brand.get().companyName();
    }

    void tell(String what, String action) {
        var person = person();
        events.publishEvent(new SecondFactorChanged(
                person.userId(),
                person.partnerId(),
                person.email(),
                person.displayName(),
                what,
                clock.instant(),
                address.current().orElse(null)));
        audit.report(person.userId(), person.partnerId(), action);
    }
}
