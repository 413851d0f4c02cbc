package com.genius365.account;

import com.genius365.access.CurrentUser;
import com.genius365.common.Refusal;
import com.genius365.tenancy.CurrentHost;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/** Changes the e-mail address of an account, once both mailboxes have agreed. */
@Component
@Validated
public class EmailChange {

    /** How far a change has come. */
    public enum Progress {
        WAITING_FOR_OLD,
        WAITING_FOR_NEW,
        DONE
    }

    private final PasswordCheck check;
    private final EmailChangeBook book;
    private final TokenStore tokens;
    private final AccountLookup accounts;
    private final CurrentUser user;
    private final CurrentHost host;
    private final RequestLimits limits;

    EmailChange(
            PasswordCheck check,
            EmailChangeBook book,
            TokenStore tokens,
            AccountLookup accounts,
            CurrentUser user,
            CurrentHost host,
            RequestLimits limits) {
        this.check = check;
        this.book = book;
        this.tokens = tokens;
        this.accounts = accounts;
        this.user = user;
        this.host = host;
        this.limits = limits;
    }

    /** Sends a link to both mailboxes. Whether the new address has an account is not told. */
    public void request(
            @NotBlank(message = "Enter the new e-mail address.")
                    @Email(message = "This is not an e-mail address.")
                    @Size(max = 254, message = "At most 254 characters.")
                    String newEmail,
            String password) {
        var email = newEmail.strip();
        var account = accounts.find(user.id()).orElseThrow(() -> new Refusal("This account is closed."));
        if (account.email().equalsIgnoreCase(email)) {
            throw new Refusal("This is your e-mail address already.");
        }
        check.require(password);
        limits.count("email-change", account.email());
        book.begin(account, email);
    }

    /** The address that waits to be confirmed. */
    public Optional<String> pending() {
        return book.pending(user.id());
    }

    public void cancel() {
        book.cancel(user.id());
    }

    /** Whether the link still does something here. */
    public boolean accepts(String token) {
        return tokens.find(token, TokenStore.Purpose.LEAVE_EMAIL)
                .or(() -> tokens.find(token, TokenStore.Purpose.TAKE_EMAIL))
                .flatMap(accounts::find)
                .filter(account -> account.partner().equals(host.get().id()))
                .isPresent();
    }

    /** @throws Refusal where the link was used or is too old, or the new address has an account */
    public Progress confirm(String token) {
        if (!accepts(token)) {
            throw expired();
        }
        try {
            return book.confirm(token).orElseThrow(EmailChange::expired);
        } catch (DuplicateKeyException e) {
            throw new Refusal("This address cannot be used. Choose another one in your account.", e);
        }
    }

    private static Refusal expired() {
        return new Refusal("This link was used already, or it is too old. Ask for the change again in your account.");
    }
}
