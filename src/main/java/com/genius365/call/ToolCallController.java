package com.genius365.call;

import com.genius365.database.RateLimits;
import com.genius365.database.RateLimits.Limit;
import com.genius365.integration.ActiveConnection;
import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.Provider;
import com.genius365.provider.ToolCalls;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where vendors ask for what a tool gives, during a call. It is verified like every webhook, and answered with the result. */
@RestController
class ToolCallController {

    private static final int LARGEST_BODY = 2 * 1024 * 1024;
    private static final int LONGEST_ID = 200;

    /** Of one connection: far more than calls can ask for, and little enough that nobody's server is flooded. */
    private static final Limit OFTEN = new Limit(1_200, Duration.ofMinutes(1));

    private final WebhookSenders senders;
    private final ToolCallDesk desk;
    private final RateLimits limits;
    private final MeterRegistry meters;
    private final Map<Provider, ToolCalls> languages;

    ToolCallController(
            WebhookSenders senders,
            ToolCallDesk desk,
            RateLimits limits,
            MeterRegistry meters,
            List<ToolCalls> languages) {
        this.senders = senders;
        this.desk = desk;
        this.limits = limits;
        this.meters = meters;
        this.languages = languages.stream().collect(Collectors.toMap(ToolCalls::provider, Function.identity()));
    }

    @PostMapping("/api/webhooks/{vendor}/{connectionId}/tools/{toolId}")
    ResponseEntity<byte[]> ask(
            @PathVariable String vendor,
            @PathVariable String connectionId,
            @PathVariable String toolId,
            HttpServletRequest request)
            throws IOException {
        var provider = senders.vendor(vendor);
        var language = provider.flatMap(it -> Optional.ofNullable(languages.get(it.provider())));
        if (provider.isEmpty() || language.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND);
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var connection = senders.connection(provider.get(), connectionId);
        if (!senders.isAuthentic(provider.get(), connection, request, body)) {
            meters.counter("genius365.webhook.refused", "provider", vendor).increment();
            return answer(connection.isPresent() ? HttpStatus.UNAUTHORIZED : HttpStatus.NOT_FOUND);
        }
        var tool = WebhookSenders.id(toolId);
        return tool.isEmpty()
                ? answer(HttpStatus.NOT_FOUND)
                : run(connection.orElseThrow(), tool.get(), language.get(), body);
    }

    private ResponseEntity<byte[]> run(ActiveConnection connection, UUID tool, ToolCalls language, byte[] body) {
        if (!limits.count("tool-call/" + connection.id(), OFTEN)) {
            return answer(HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            var asked = language.read(body);
            if (isOdd(asked.externalCallId()) || asked.uses().stream().anyMatch(use -> isOdd(use.id()))) {
                return answer(HttpStatus.BAD_REQUEST);
            }
            return desk.answer(connection, tool, asked)
                    .map(answers -> ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(language.answer(answers)))
                    .orElseGet(() -> answer(HttpStatus.NOT_FOUND));
        } catch (MalformedWebhookException e) {
            return answer(HttpStatus.BAD_REQUEST);
        }
    }

    /** No vendor's ids are like this, and no column holds them. */
    private static boolean isOdd(String id) {
        return id.length() > LONGEST_ID || id.contains("\0");
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
