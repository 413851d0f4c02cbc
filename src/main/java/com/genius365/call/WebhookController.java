package com.genius365.call;

import com.genius365.call.WebhookInbox.InboxUnavailableException;
import com.genius365.common.Secret;
import com.genius365.database.ChangeNotices;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.provider.Credentials;
import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.Provider;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import com.genius365.provider.WebhookRequest;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where vendors tell us of calls. An event is verified, stored and only then answered; what it means is found out
 * afterwards.
 */
@RestController
class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    /** Verified against where there is no such connection, so that the answer takes the same time. */
    private static final Secret NOBODYS = new Secret("nobody has this secret, and nobody will");

    private final Connections connections;
    private final VoiceProviders providers;
    private final WebhookInbox inbox;
    private final MeterRegistry meters;
    private final Clock clock;
    private final LoadingCache<UUID, Optional<ActiveConnection>> byId;

    WebhookController(
            Connections connections,
            VoiceProviders providers,
            WebhookInbox inbox,
            ChangeNotices notices,
            MeterRegistry meters,
            Clock clock) {
        this.connections = connections;
        this.providers = providers;
        this.inbox = inbox;
        this.meters = meters;
        this.clock = clock;
        this.byId = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(30))
                .build(id -> this.connections.findForWebhook(new ConnectionId(id)));
        notices.subscribe(Connections.TOPIC, key -> byId.invalidate(UUID.fromString(key)));
    }

    @PostMapping("/api/webhooks/{vendor}/{connectionId}")
    ResponseEntity<Void> receive(
            @PathVariable String vendor, @PathVariable String connectionId, HttpServletRequest request)
            throws IOException {
        var provider = provider(vendor);
        if (provider.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND);
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        var connection = id(connectionId)
                .flatMap(byId::get)
                .filter(it -> it.provider() == provider.get().provider());
        if (!isAuthentic(provider.get(), connection, headers(request, body))) {
            meters.counter("genius365.webhook.refused", "provider", vendor).increment();
            return answer(connection.isPresent() ? HttpStatus.UNAUTHORIZED : HttpStatus.NOT_FOUND);
        }
        return store(provider.get(), connection.orElseThrow(), body);
    }

    private ResponseEntity<Void> store(VoiceProvider provider, ActiveConnection connection, byte[] body) {
        try {
            var webhook = provider.identify(body);
            inbox.accept(new WebhookInbox.Event(
                    connection.id(), connection.partner(), connection.provider(), webhook, body, clock.instant()));
            meters.counter(
                            "genius365.webhook.accepted",
                            "provider",
                            connection.provider().path())
                    .increment();
            return answer(HttpStatus.NO_CONTENT);
        } catch (MalformedWebhookException e) {
            return answer(HttpStatus.BAD_REQUEST);
        } catch (InboxUnavailableException e) {
            LOG.warn("A webhook of connection {} is to be sent again: {}", connection.id(), e.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "5")
                    .build();
        }
    }

    private boolean isAuthentic(VoiceProvider provider, Optional<ActiveConnection> connection, WebhookRequest request) {
        var credentials = connection
                .map(ActiveConnection::credentials)
                .orElseGet(() -> new Credentials(new UUID(0, 0), NOBODYS, null));
        var secret = connection.map(ActiveConnection::webhookSecret).orElse(NOBODYS);
        return provider.isAuthentic(request, credentials, secret, clock.instant()) && connection.isPresent();
    }

    private Optional<VoiceProvider> provider(String vendor) {
        return Arrays.stream(Provider.values())
                .filter(provider -> provider.path().equals(vendor))
                .findFirst()
                .flatMap(providers::find);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static WebhookRequest headers(HttpServletRequest request, byte[] body) {
        var headers = new HashMap<String, String>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        var query = new HashMap<String, String>();
        Collections.list(request.getParameterNames()).forEach(name -> query.put(name, request.getParameter(name)));
        return new WebhookRequest(headers, query, body);
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
