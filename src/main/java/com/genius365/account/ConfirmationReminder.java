package com.genius365.account;

import com.genius365.access.UserId;
import com.genius365.common.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the mail that confirms an address once more, for whoever may have it sent to others. No screen uses it. */
@Component
public class ConfirmationReminder {

    private final SignUpBook book;
    private final AccountLookup accounts;
    private final RequestLimits limits;

    ConfirmationReminder(SignUpBook book, AccountLookup accounts, RequestLimits limits) {
        this.book = book;
        this.accounts = accounts;
        this.limits = limits;
    }

    /** @throws Refusal where there is nothing to confirm, or it was sent too often */
    @Transactional
    public void send(UserId user) {
        var waits =
                accounts.find(user).filter(account -> !account.isConfirmed()).isPresent();
        if (!waits) {
            throw new Refusal("This address is confirmed already, or the account is switched off.");
        }
        limits.countFor("confirmation", user);
        book.askAgain(user);
    }
}
