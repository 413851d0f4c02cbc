package com.genius365.account;

import com.genius365.access.CurrentUser;
import com.genius365.common.Refusal;
import org.springframework.stereotype.Component;

/** Changes the password of whoever is signed in. */
@Component
public class OwnPassword {

    private final PasswordCheck check;
    private final PasswordHashes passwords;
    private final PasswordBook book;
    private final AccountLookup accounts;
    private final CurrentUser user;

    OwnPassword(
            PasswordCheck check,
            PasswordHashes passwords,
            PasswordBook book,
            AccountLookup accounts,
            CurrentUser user) {
        this.check = check;
        this.passwords = passwords;
        this.book = book;
        this.accounts = accounts;
        this.user = user;
    }

    /**
     * Ends all other sessions, and what browsers remember.
     *
     * @throws Refusal where the current one is wrong, or the new one is too weak or the same
     */
    public void change(String current, String next) {
        check.require(current);
        var account = accounts.find(user.id()).orElseThrow(() -> new Refusal("This account is closed."));
        PasswordRules.problem(next, account.email(), account.firstName(), account.lastName())
                .ifPresent(problem -> {
                    throw new Refusal("The new password is not strong enough. " + problem);
                });
        if (current.equals(next)) {
            throw new Refusal("The new password is the old one. Choose another.");
        }
        book.change(account.id(), passwords.of(next));
    }
}
