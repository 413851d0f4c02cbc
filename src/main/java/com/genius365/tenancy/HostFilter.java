package com.genius365.tenancy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks up the host's partner before anything else looks at the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class HostFilter extends OncePerRequestFilter {

    private final HostDirectory hosts;

    HostFilter(HostDirectory hosts) {
        this.hosts = hosts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Machines are told apart by their connection, not by the host they call.
        return request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.isClosed(request.getServerName())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print("This site is not available.");
            return;
        }
        request.setAttribute(CurrentHost.ATTRIBUTE, hosts.partnerOf(request.getServerName()));
        chain.doFilter(request, response);
    }
}
