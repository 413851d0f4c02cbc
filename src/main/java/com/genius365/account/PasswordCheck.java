package com.genius365.account;

import com.genius365.access.CurrentUser;
import com.genius365.common.Refusal;
import org.springframework.stereotype.Component;

/** Asks the person at hand for their password before something weighty. */
@Component
public class PasswordCheck {

    private final AccountLookup accounts;
    private final PasswordHashes passwords;
    private final RequestLimits limits;
    private final CurrentUser user;

    PasswordCheck(AccountLookup accounts, PasswordHashes passwords, RequestLimits limits, CurrentUser user) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.user = user;
    }

    /** @throws Refusal where it is not theirs, or was wrong too often */
    public void require(String password) {
        limits.guard(
                "password-check",
                user.id(),
                () -> password.length() <= PasswordRules.LONGEST
                        && accounts.find(user.id())
                                .filter(account -> passwords.matches(password, account.passwordHash()))
                                .isPresent());
    }
}
