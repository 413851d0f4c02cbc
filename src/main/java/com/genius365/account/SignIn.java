package com.genius365.account;

import com.genius365.access.ClientAddress;
import com.genius365.access.UserId;
import com.genius365.account.factor.SecondFactors;
import com.genius365.account.factor.SecondFactors.Answer;
import com.genius365.database.RateLimits;
import com.genius365.tenancy.CurrentHost;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Checks an e-mail address and a password, and says what comes next. Failures are counted by account and by address, on
 * all nodes together; whoever fails too often waits, even with the right password.
 */
@Component
class SignIn {

    /** What came of an attempt. */
    sealed interface Outcome {

        /** Also for accounts that are not there: nobody is to learn which exist. */
        record Wrong() implements Outcome {}

        record TooOften() implements Outcome {}

        record Unconfirmed(UserId user) implements Outcome {}

        record SecondStep(AccountLookup.Account account) implements Outcome {}

        record Proven(AccountLookup.Account account) implements Outcome {}
    }

    private static final RateLimits.Limit BY_ACCOUNT = new RateLimits.Limit(5, Duration.ofMinutes(15));
    private static final RateLimits.Limit BY_ADDRESS = new RateLimits.Limit(50, Duration.ofMinutes(15));
    private static final int LONGEST_EMAIL = 254;

    private final AccountLookup accounts;
    private final PasswordHashes passwords;
    private final RateLimits limits;
    private final CurrentHost host;
    private final ClientAddress address;
    private final SignInAudit audit;
    private final SecondFactors factors;
    private final AccountDuties duties;

    SignIn(
            AccountLookup accounts,
            PasswordHashes passwords,
            RateLimits limits,
            CurrentHost host,
            ClientAddress address,
            SignInAudit audit,
            SecondFactors factors,
            AccountDuties duties) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.host = host;
        this.address = address;
        this.audit = audit;
        this.factors = factors;
        this.duties = duties;
    }

    /** @param adminsOnly at the door of the platform's super admins: all others are wrong there */
    Outcome withPassword(String typed, String password, boolean adminsOnly) {
        var partner = host.get();
        var email = typed.strip();
        var byAccount = "sign-in/account/" + partner.slug() + "/" + email.toLowerCase(Locale.ROOT);
        var byAddress = "sign-in/address/" + address.current().orElse("unknown");
        if (email.length() > LONGEST_EMAIL || password.length() > PasswordRules.LONGEST) {
            return new Outcome.Wrong();
        }
        if (!takeAttempt(byAccount, byAddress)) {
            audit.locked(email, partner.id());
            return new Outcome.TooOften();
        }
        var found = accounts.find(email, partner.id());
        if (found.isEmpty()) {
            // The hash is computed for unknown accounts too, so that time does not tell which exist.
            passwords.matchNobody(password);
            audit.failed(email, partner.id());
            return new Outcome.Wrong();
        }
        var account = found.get();
        if (!passwords.matches(password, account.passwordHash()) || adminsOnly && !account.isSuperAdmin()) {
            audit.failed(email, partner.id());
            return new Outcome.Wrong();
        }
        limits.giveBack(byAccount, BY_ACCOUNT);
        limits.giveBack(byAddress, BY_ADDRESS);
        if (!account.isConfirmed()) {
            return new Outcome.Unconfirmed(account.id());
        }
        return duties.asksForSecondStep(account.id()) ? new Outcome.SecondStep(account) : new Outcome.Proven(account);
    }

    /** The second step, for whose password was right. */
    Outcome withCode(UserId user, String code) {
        var account = accounts.find(user);
        if (account.isEmpty()) {
            return new Outcome.Wrong();
        }
        return switch (factors.check(user, code)) {
            case Answer.RIGHT -> new Outcome.Proven(account.get());
            case Answer.WRONG -> new Outcome.Wrong();
            case Answer.TOO_OFTEN -> new Outcome.TooOften();
        };
    }

    /** Before the password is looked at, so that those who guess at the same time do not all see attempts left. */
    private boolean takeAttempt(String byAccount, String byAddress) {
        if (!limits.count(byAccount, BY_ACCOUNT)) {
            return false;
        }
        if (!limits.count(byAddress, BY_ADDRESS)) {
            limits.giveBack(byAccount, BY_ACCOUNT);
            return false;
        }
        return true;
    }
}
