package com.genius365.account;

import com.genius365.access.ClientAddress;
import com.genius365.access.UserId;
import com.genius365.database.RateLimits;
import com.genius365.tenancy.CurrentHost;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks an e-mail address and a password. Failures are counted by account and by address, on all nodes together; whoever
 * fails too often waits, even with the right password.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final RateLimits.Limit BY_ACCOUNT = new RateLimits.Limit(5, Duration.ofMinutes(15));
    private static final RateLimits.Limit BY_ADDRESS = new RateLimits.Limit(50, Duration.ofMinutes(15));
    private static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_EMAIL = 254;

    private final AccountLookup accounts;
    private final PasswordEncoder passwords;
    private final RateLimits limits;
    private final CurrentHost host;
    private final ClientAddress address;
    private final SignInAudit audit;
    private final Clock clock;
    private final String hashOfNobody;

    SignIn(
            AccountLookup accounts,
            PasswordEncoder passwords,
            RateLimits limits,
            CurrentHost host,
            ClientAddress address,
            SignInAudit audit,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.host = host;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
        this.hashOfNobody = encode(passwords, "nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var partner = host.get();
        var email = attempt.getName().strip();
        var password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        var byAccount = "sign-in/account/" + partner.slug() + "/" + email.toLowerCase(Locale.ROOT);
        var byAddress = "sign-in/address/" + address.current().orElse("unknown");
        if (email.length() > LONGEST_EMAIL || password.length() > LONGEST_PASSWORD) {
            throw new BadCredentialsException("Too long");
        }
        try {
            takeAttempt(byAccount, byAddress);
        } catch (LockedException e) {
            audit.locked(email, partner.id());
            throw e;
        }
        var account = accounts.find(email, partner.id());
        // The hash is computed for unknown accounts too, so that time does not tell which exist.
        var matches = passwords.matches(
                password, account.map(AccountLookup.Account::passwordHash).orElse(hashOfNobody));
        if (account.isEmpty() || !matches) {
            audit.failed(email, partner.id());
            throw new BadCredentialsException("Wrong");
        }
        limits.giveBack(byAccount, BY_ACCOUNT);
        limits.giveBack(byAddress, BY_ADDRESS);
        accounts.signedIn(account.get().id(), clock.instant());
        audit.signedIn(
                new UserId(account.get().id()),
                account.get().displayName(),
                account.get().email(),
                partner.id());
        var principal = new AccountPrincipal(
                account.get().id(),
                partner.id().value(),
                partner.hostname(),
                account.get().email(),
                account.get().displayName());
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(new SimpleGrantedAuthority("ROLE_USER")));
    }

    /** Before the password is looked at, so that those who guess at the same time do not all see attempts left. */
    private void takeAttempt(String byAccount, String byAddress) {
        if (!limits.count(byAccount, BY_ACCOUNT)) {
            throw new LockedException("Too many attempts");
        }
        if (!limits.count(byAddress, BY_ADDRESS)) {
            limits.giveBack(byAccount, BY_ACCOUNT);
            throw new LockedException("Too many attempts");
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String encode(PasswordEncoder passwords, String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder encodes nothing");
        }
        return hash;
    }
}
