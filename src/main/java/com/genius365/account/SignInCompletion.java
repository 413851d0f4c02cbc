package com.genius365.account;

import com.genius365.account.session.AccountSessions;
import com.genius365.account.session.RememberCookie;
import com.genius365.account.session.SignedInToken;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs in somebody whose identity is proven: in a session with a new id, on to where they wanted to go. */
@Component
class SignInCompletion {

    private final AccountSessions sessions;
    private final SignInProgress progress;
    private final RememberCookie cookie;
    private final SignInAudit audit;
    private final AuthenticationSuccessHandler leadOn;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    SignInCompletion(
            AccountSessions sessions,
            SignInProgress progress,
            RememberCookie cookie,
            SignInAudit audit,
            AuthenticationSuccessHandler leadOn) {
        this.sessions = sessions;
        this.progress = progress;
        this.cookie = cookie;
        this.audit = audit;
        this.leadOn = leadOn;
    }

    /** @param target an address of ours; null: where they wanted to go */
    void complete(
            AccountLookup.Account account,
            boolean remember,
            @Nullable String target,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        var opened = sessions.open(
                new AccountSessions.Proven(account.id(), account.partner(), account.email(), account.displayName()),
                request.getServerName().toLowerCase(Locale.ROOT),
                request.getHeader(HttpHeaders.USER_AGENT),
                remember);
        audit.signedIn(account.id(), account.displayName(), account.email(), account.partner());
        progress.end();
        if (request.getSession(false) != null) {
            request.changeSessionId();
            tokens.saveToken(null, request, response);
        }
        var authentication = SignedInToken.of(opened.principal());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        opened.rememberToken().ifPresent(token -> cookie.set(response, token));
        if (target != null) {
            response.sendRedirect(target);
            return;
        }
        leadOn.onAuthenticationSuccess(request, response, authentication);
    }
}
