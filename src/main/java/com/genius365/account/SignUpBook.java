package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes new accounts and their confirmation, each with the news of it. */
@Component
class SignUpBook {

    static final Duration CONFIRMATION_LASTS = Duration.ofDays(2);

    private final AccountStore store;
    private final AccountLookup accounts;
    private final TokenStore tokens;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final AccountAudit audit;
    private final Clock clock;

    SignUpBook(
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

    /** Sends a mail either way: to confirm a new account, or to tell the owner of one that is there. */
    @Transactional
    public void request(PartnerId partner, SignUpDraft draft, String passwordHash) {
        var added = store.add(partner, draft, passwordHash, null);
        accounts.find(draft.email().strip(), partner).ifPresent(account -> {
            if (added.isPresent()) {
                audit.report(account.id(), partner, "SIGNED_UP");
                askToConfirm(account);
            } else {
                events.publishEvent(new SignUpOnTakenAddress(
                        account.id(), partner, account.email(), account.displayName(), clock.instant()));
            }
        });
    }

    /** Empty where the address has an account. */
    @Transactional
    public Optional<UserId> accept(PartnerId partner, SignUpDraft draft, String passwordHash) {
        var user = store.add(partner, draft, passwordHash, clock.instant());
        user.ifPresent(it -> audit.report(it, partner, "SIGNED_UP"));
        return user;
    }

    @Transactional
    public void askAgain(UserId user) {
        accounts.find(user).filter(account -> !account.isConfirmed()).ifPresent(this::askToConfirm);
    }

    /** Empty where the link was used or is too old. */
    @Transactional
    public Optional<UserId> confirm(String token) {
        var user = tokens.use(token, TokenStore.Purpose.CONFIRM_EMAIL);
        user.ifPresent(this::confirmed);
        return user;
    }

    /** Also where somebody shows in another way that the mailbox is theirs. */
    @Transactional
    public void confirmed(UserId user) {
        if (store.confirm(user, clock.instant())) {
            accounts.find(user).ifPresent(account -> {
                events.publishEvent(new AccountConfirmed(user, account.partner(), account.firstName()));
                audit.report(user, account.partner(), "EMAIL_CONFIRMED");
            });
        }
    }

    private void askToConfirm(AccountLookup.Account account) {
        var token = tokens.issue(account.id(), TokenStore.Purpose.CONFIRM_EMAIL, CONFIRMATION_LASTS);
        events.publishEvent(new EmailConfirmationRequested(
                account.id(), account.partner(), account.email(), account.displayName(), vault.sealToken(token)));
    }
}
