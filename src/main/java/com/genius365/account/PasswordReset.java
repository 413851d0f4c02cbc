package com.genius365.account;

import com.genius365.access.PartnerId;
import com.genius365.common.Refusal;
import com.genius365.tenancy.CurrentHost;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Lets somebody who forgot their password set a new one, by a link to their mailbox that works for an hour, once. */
@Component
public class PasswordReset {

    private static final int LONGEST_EMAIL = 254;

    private final PasswordBook book;
    private final TokenStore tokens;
    private final AccountLookup accounts;
    private final PasswordHashes passwords;
    private final CurrentHost host;
    private final RequestLimits limits;

    PasswordReset(
            PasswordBook book,
            TokenStore tokens,
            AccountLookup accounts,
            PasswordHashes passwords,
            CurrentHost host,
            RequestLimits limits) {
        this.book = book;
        this.tokens = tokens;
        this.accounts = accounts;
        this.passwords = passwords;
        this.host = host;
        this.limits = limits;
    }

    /**
     * Has a link sent, where the address has an account. Whether it has is looked up later: neither the answer nor the
     * time it takes tells.
     *
     * @throws Refusal where it was asked for too often
     */
    public void request(String typed) {
        var email = typed.strip();
        if (email.isEmpty() || email.length() > LONGEST_EMAIL) {
            throw new Refusal("Enter your e-mail address.");
        }
        limits.count("password-reset", email);
        book.ask(host.get().id(), email);
    }

    @ApplicationModuleListener
    void on(PasswordResetAsked asked) {
        book.sendLink(new PartnerId(asked.partner()), asked.email());
    }

    /** For whom the link is, where it would still work here. */
    public Optional<String> accepts(String token) {
        return find(token).map(AccountLookup.Account::email);
    }

    /** @throws Refusal where the link was used or is too old, or the password is too weak */
    public void reset(String token, String password) {
        var account = find(token).orElseThrow(PasswordReset::expired);
        PasswordRules.problem(password, account.email(), account.firstName(), account.lastName())
                .ifPresent(problem -> {
                    throw new Refusal("The password is not strong enough. " + problem);
                });
        if (!book.reset(token, passwords.of(password))) {
            throw expired();
        }
    }

    private Optional<AccountLookup.Account> find(String token) {
        return tokens.find(token, TokenStore.Purpose.RESET_PASSWORD)
                .flatMap(accounts::find)
                .filter(account -> account.partner().equals(host.get().id()));
    }

    private static Refusal expired() {
        return new Refusal("This link was used already, or it is older than an hour. Ask for a new one.");
    }
}
