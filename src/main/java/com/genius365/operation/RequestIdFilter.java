package com.genius365.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id of its own, which stands in its lines in the log and in the answer, beside the workspace whose
 * page was asked for. None is taken from outside: nobody else writes into our log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    private static final String REQUEST = "request";
    private static final String WORKSPACE = "workspace";
    private static final Pattern WORKSPACE_PATH = Pattern.compile("/w/([a-z0-9-]{1,63})(/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        var workspace = WORKSPACE_PATH.matcher(request.getRequestURI());
        MDC.put(REQUEST, id);
        if (workspace.matches()) {
            MDC.put(WORKSPACE, workspace.group(1));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(WORKSPACE);
        }
    }
}
