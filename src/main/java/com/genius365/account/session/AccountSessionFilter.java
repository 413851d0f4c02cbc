package com.genius365.account.session;

import com.genius365.tenancy.CurrentHost;
import com.genius365.tenancy.HostPartner;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that was ended elsewhere, or that turns up on another host than the one it was made on; begins one anew
 * for whom the browser remembers.
 */
public class AccountSessionFilter extends OncePerRequestFilter {

    private final AccountSessions sessions;
    private final RememberCookie cookie;
    private final CurrentHost host;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    public AccountSessionFilter(AccountSessions sessions, RememberCookie cookie, CurrentHost host) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.host = host;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var here = host.find();
        if (here.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            if (!counts(principal, here.get())) {
                end(request, response, chain);
                return;
            }
        } else if (!isOfThePage(request)) {
            remembered(request, here.get()).ifPresent(person -> begin(person, request, response));
        }
        chain.doFilter(request, response);
    }

    private boolean counts(AccountPrincipal principal, HostPartner here) {
        return principal.host().equals(here.hostname())
                && principal.partner().equals(here.id().value())
                && sessions.isOpen(principal.session());
    }

    private Optional<AccountPrincipal> remembered(HttpServletRequest request, HostPartner here) {
        return cookie.find(request).flatMap(token -> sessions.resume(token, here.id(), here.hostname()));
    }

    private void begin(AccountPrincipal person, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInToken.of(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static void end(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (isOfThePage(request)) {
            // Tells the page that its session is over, whereupon it loads itself anew.
            chain.doFilter(request, response);
            return;
        }
        response.sendRedirect("/login");
    }

    /** Something a page asks for by itself, to which a redirect would be no answer. */
    private static boolean isOfThePage(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.startsWith("v-r=");
    }
}
