package com.genius365.account;

import com.genius365.access.CurrentUser;
import com.genius365.account.session.AccountSessions;
import com.genius365.common.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the account of whoever is signed in. */
@Component
public class OwnAccount {

    private final PasswordCheck check;
    private final AccountLookup accounts;
    private final AccountStore store;
    private final AccountSessions sessions;
    private final AccountAudit audit;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    OwnAccount(
            PasswordCheck check,
            AccountLookup accounts,
            AccountStore store,
            AccountSessions sessions,
            AccountAudit audit,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.check = check;
        this.accounts = accounts;
        this.store = store;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** What would have no owner without the person: "the workspace Bright Dental". */
    @Transactional
    public List<String> ownedAlone() {
        return store.ownedAlone(user.id());
    }

    /** @throws Refusal where the password is wrong, or something would have no owner */
    @Transactional
    public void delete(String password) {
        check.require(password);
        var account = accounts.find(user.id()).orElseThrow(() -> new Refusal("This account is closed."));
        var alone = store.ownedAlone(account.id());
        if (!alone.isEmpty()) {
            throw new Refusal("You are the only owner of " + String.join(", ", alone)
                    + ". Make somebody else an owner first, or have it deleted.");
        }
        audit.report(account.id(), account.partner(), "ACCOUNT_DELETED");
        sessions.endAll(account.id());
        store.remove(account.id(), clock.instant());
        events.publishEvent(
                new AccountDeleted(account.partner(), account.email(), account.displayName(), clock.instant()));
    }
}
