package com.genius365.account;

import com.genius365.access.ActionDetails;
import com.genius365.access.UserId;
import com.genius365.common.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes changes of e-mail addresses, step by step, each with the news of it. */
@Component
class EmailChangeBook {

    static final Duration LINKS_LAST = Duration.ofDays(1);

    private final AccountStore store;
    private final AccountLookup accounts;
    private final TokenStore tokens;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final AccountAudit audit;
    private final Clock clock;

    EmailChangeBook(
            AccountStore store,
            AccountLookup accounts,
            TokenStore tokens,
            Vault vault,
            ApplicationEventPublisher events,
            AccountAudit audit,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.tokens = tokens;
        this.vault = vault;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void begin(AccountLookup.Account account, String newEmail) {
        var user = account.id();
        store.beginEmailChange(user, newEmail, clock.instant().plus(LINKS_LAST));
        events.publishEvent(new EmailChangeRequested(
                user,
                account.partner(),
                account.email(),
                newEmail,
                account.displayName(),
                vault.sealToken(tokens.issue(user, TokenStore.Purpose.LEAVE_EMAIL, LINKS_LAST)),
                vault.sealToken(tokens.issue(user, TokenStore.Purpose.TAKE_EMAIL, LINKS_LAST))));
        audit.report(user, account.partner(), "EMAIL_CHANGE_REQUESTED", List.of(email(account.email(), newEmail)));
    }

    @Transactional(readOnly = true)
    public Optional<String> pending(UserId user) {
        return store.pendingEmail(user, clock.instant());
    }

    @Transactional
    public void cancel(UserId user) {
        tokens.revoke(user, TokenStore.Purpose.LEAVE_EMAIL);
        tokens.revoke(user, TokenStore.Purpose.TAKE_EMAIL);
        store.endEmailChange(user);
    }

    /** Empty where the link was used or is too old. */
    @Transactional
    public Optional<EmailChange.Progress> confirm(String token) {
        for (var purpose : new TokenStore.Purpose[] {TokenStore.Purpose.LEAVE_EMAIL, TokenStore.Purpose.TAKE_EMAIL}) {
            var user = tokens.use(token, purpose);
            if (user.isPresent()) {
                return store.agree(user.get(), purpose, clock.instant()).map(change -> apply(user.get(), change));
            }
        }
        return Optional.empty();
    }

    private EmailChange.Progress apply(UserId user, AccountStore.EmailChange change) {
        if (!change.isLeft()) {
            return EmailChange.Progress.WAITING_FOR_OLD;
        }
        if (!change.isTaken()) {
            return EmailChange.Progress.WAITING_FOR_NEW;
        }
        var before = accounts.find(user).orElseThrow(() -> new IllegalStateException("No account to change"));
        store.setEmail(user, change.newEmail());
        store.endEmailChange(user);
        tokens.revoke(user, TokenStore.Purpose.RESET_PASSWORD);
        events.publishEvent(new EmailChanged(
                user, before.partner(), before.email(), change.newEmail(), before.displayName(), clock.instant()));
        audit.report(user, before.partner(), "EMAIL_CHANGED", List.of(email(before.email(), change.newEmail())));
        return EmailChange.Progress.DONE;
    }

    private static ActionDetails.Change email(String before, String after) {
        return new ActionDetails.Change("email", before, after, false);
    }
}
