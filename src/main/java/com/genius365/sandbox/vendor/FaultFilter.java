package com.genius365.sandbox.vendor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** Spoils answers of the vendors on request. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
@Profile("demo")
class FaultFilter extends OncePerRequestFilter implements DisposableBean {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final SandboxFaults faults;
    private final JsonMapper mapper;
    private final Duration slowAnswer;
    private final CountDownLatch closing = new CountDownLatch(1);

    FaultFilter(SandboxFaults faults, JsonMapper mapper, SandboxProperties properties) {
        this.faults = faults;
        this.mapper = mapper;
        this.slowAnswer = properties.slowAnswer();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Vendor.of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var vendor = Vendor.of(request).orElseThrow();
        var fault = faults.takeForRequest(vendor, !HARMLESS.contains(request.getMethod()));
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        switch (fault.get()) {
            case RATE_LIMITED -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                refuse(vendor, HttpStatus.TOO_MANY_REQUESTS, response);
            }
            case SERVER_ERROR -> refuse(vendor, HttpStatus.INTERNAL_SERVER_ERROR, response);
            case NONSENSE -> page(HttpStatus.OK, "Down for maintenance", response);
            case SLOW -> {
                dawdle();
                chain.doFilter(request, response);
            }
            case LOST_ANSWER -> {
                chain.doFilter(request, new ContentCachingResponseWrapper(response));
                response.reset();
                page(HttpStatus.GATEWAY_TIMEOUT, "504 Gateway Time-out", response);
            }
            case DROP_WEBHOOKS, DUPLICATE_WEBHOOKS, REORDER_WEBHOOKS ->
                throw new IllegalStateException("Not about a request: " + fault.get());
        }
    }

    @Override
    public void destroy() {
        closing.countDown();
    }

    private void dawdle() {
        try {
            // Comes back at once when the program stops.
            var _ = closing.await(slowAnswer.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(Vendor vendor, HttpStatus status, HttpServletResponse response) throws IOException {
        var message = switch (vendor) {
            case VAPI ->
                status == HttpStatus.TOO_MANY_REQUESTS
                        ? "ThrottlerException: Too Many Requests"
                        : "Internal server error";
            case RETELL ->
                status == HttpStatus.TOO_MANY_REQUESTS
                        ? "Account rate limited, please throttle your requests."
                        : "An unexpected server error occurred.";
            case SYNTHFLOW -> status == HttpStatus.TOO_MANY_REQUESTS ? "Too many requests" : "Internal server error";
        };
        var body = new VendorRefusal(status, message).body(vendor, mapper);
        write(status, MediaType.APPLICATION_JSON, mapper.writeValueAsString(body), response);
    }

    private static void page(HttpStatus status, String title, HttpServletResponse response) throws IOException {
        write(status, MediaType.TEXT_HTML, "<html><body><h1>" + title + "</h1></body></html>", response);
    }

    private static void write(HttpStatus status, MediaType type, String text, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type.toString());
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
