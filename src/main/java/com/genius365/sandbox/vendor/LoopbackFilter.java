package com.genius365.sandbox.vendor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only this machine in. Anyone can make up a key of the sandbox, and with it make the server send webhooks wherever
 * they like. Open are recordings, which browsers play, and calls that a browser starts.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
@Profile("demo")
class LoopbackFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = SandboxPath.of(request);
        return !path.startsWith("/sandbox/")
                || path.startsWith("/sandbox/recordings/")
                || path.startsWith("/sandbox/rooms/")
                || path.equals("/sandbox/vapi/call/web");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLoopback(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    /** What came through a proxy on this machine has its address, but is from elsewhere. */
    private static boolean isLoopback(HttpServletRequest request) throws IOException {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
