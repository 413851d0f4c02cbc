package com.genius365.call;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Where vendors tell us of calls: {@code POST /api/webhooks/{vendor}/{connection}}. It answers before sessions, pages and
 * controllers have a look at the request, none of which a webhook has a use for: they took more time than the webhook.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class WebhookFilter extends HttpFilter {

    private static final Pattern ADDRESS = Pattern.compile("/api/webhooks/([a-z]{1,20})/([0-9a-zA-Z-]{1,100})");
    private static final String SOON_SECONDS = "5";

    private final transient WebhookReception reception;

    WebhookFilter(WebhookReception reception) {
        this.reception = reception;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches() || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        var status = reception.receive(address.group(1), address.group(2), request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", SOON_SECONDS);
        }
        response.setStatus(status.value());
    }
}
