package com.genius365.account;

import com.genius365.access.ActionPublisher;
import com.genius365.access.ClientAddress;
import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.database.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Writes down who came, who left, and who tried in vain. An address without an account is not kept: people type passwords
 * into the wrong field.
 */
@Component
class SignInAudit implements LogoutHandler {

    private static final String SIGNED_IN = "SIGNED_IN";
    private static final String SIGNED_OUT = "SIGNED_OUT";
    private static final String FAILED = "SIGN_IN_FAILED";
    private static final String LOCKED = "SIGN_IN_LOCKED";

    /** Those who are told to wait and do not are not to fill the log. */
    private static final RateLimits.Limit LOCKED_ONCE = new RateLimits.Limit(1, Duration.ofMinutes(15));

    private final ActionPublisher actions;
    private final AccountLookup accounts;
    private final RateLimits limits;
    private final ClientAddress address;

    SignInAudit(ActionPublisher actions, AccountLookup accounts, RateLimits limits, ClientAddress address) {
        this.actions = actions;
        this.accounts = accounts;
        this.limits = limits;
        this.address = address;
    }

    void signedIn(UserId user, String name, String email, PartnerId partner) {
        actions.publishFor(user, name, email, partner, SIGNED_IN);
    }

    void failed(String email, PartnerId partner) {
        report(email, partner, FAILED);
    }

    /** Too many attempts. */
    void locked(String email, PartnerId partner) {
        if (limits.count("audit/sign-in-locked/" + address.current().orElse("unknown"), LOCKED_ONCE)) {
            report(email, partner, LOCKED);
        }
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof CurrentUser.Identity person) {
            actions.publishFor(person.userId(), person.displayName(), person.email(), person.partnerId(), SIGNED_OUT);
        }
    }

    private void report(String email, PartnerId partner, String action) {
        accounts.find(email, partner)
                .ifPresentOrElse(
                        account -> actions.publishFor(
                                account.id(), account.displayName(), account.email(), partner, action),
                        () -> actions.publishFor(null, null, null, partner, action));
    }
}
