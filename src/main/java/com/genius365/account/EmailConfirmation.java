package com.genius365.account;

import com.genius365.common.Refusal;
import org.springframework.stereotype.Component;

/** Confirms that the address of a new account is its owner's. */
@Component
public class EmailConfirmation {

    private final SignUpBook book;
    private final TokenStore tokens;
    private final AccountLookup accounts;
    private final PasswordHashes passwords;
    private final SignInProgress progress;
    private final RequestLimits limits;

    EmailConfirmation(
            SignUpBook book,
            TokenStore tokens,
            AccountLookup accounts,
            PasswordHashes passwords,
            SignInProgress progress,
            RequestLimits limits) {
        this.book = book;
        this.tokens = tokens;
        this.accounts = accounts;
        this.passwords = passwords;
        this.progress = progress;
        this.limits = limits;
    }

    /** Whether the link still does something. */
    public boolean accepts(String token) {
        return tokens.find(token, TokenStore.Purpose.CONFIRM_EMAIL).isPresent();
    }

    /**
     * Confirms it, for whoever knows the password that was chosen: a link alone might confirm an account that a stranger
     * made for this address.
     *
     * @return where to go to be signed in
     * @throws Refusal where the link was used or is too old, or the password is wrong
     */
    public String confirm(String token, String password) {
        var account = tokens.find(token, TokenStore.Purpose.CONFIRM_EMAIL)
                .flatMap(accounts::find)
                .orElseThrow(EmailConfirmation::expired);
        limits.guard("confirmation-password", account.id(), () -> passwords.matches(password, account.passwordHash()));
        if (book.confirm(token).isEmpty()) {
            throw expired();
        }
        progress.prove(account.id(), account.partner(), false, null);
        return SignInProgress.CONTINUE;
    }

    /** Whether somebody is here whose password was right, and who waits for the mail. */
    public boolean isAwaited() {
        return progress.findUnconfirmed().isPresent();
    }

    /** Sends the mail again to whoever waits for it here. */
    public void sendAgain() {
        var account = progress.findUnconfirmed()
                .flatMap(accounts::find)
                .orElseThrow(() -> new Refusal("Sign in again, so that we know whom to write to."));
        limits.count("confirmation", account.email());
        book.askAgain(account.id());
    }

    private static Refusal expired() {
        return new Refusal("This link was used already, or it is too old. Sign in to have a new one sent.");
    }
}
