package com.genius365.account;

import com.genius365.account.session.AccountPrincipal;
import com.genius365.account.session.AccountSessions;
import com.genius365.account.session.RememberCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Signing out ends the session for good: the browser does not remember it either. */
@Component
class SignOut implements LogoutHandler {

    private final AccountSessions sessions;
    private final RememberCookie cookie;

    SignOut(AccountSessions sessions, RememberCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            sessions.end(principal.userId(), principal.session());
        }
        if (response != null) {
            cookie.remove(response);
        }
    }
}
