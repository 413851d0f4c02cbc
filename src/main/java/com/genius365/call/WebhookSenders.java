package com.genius365.call;

import com.genius365.common.Secret;
import com.genius365.database.ChangeNotices;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import com.genius365.provider.WebhookRequest;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells vendors that call us from others who do. */
@Component
class WebhookSenders {

    /** Verified against where there is no such connection, so that the answer takes the same time. */
    private static final Secret NOBODYS = new Secret("nobody has this secret, and nobody will");

    private final Connections connections;
    private final VoiceProviders providers;
    private final Clock clock;
    private final LoadingCache<UUID, Optional<ActiveConnection>> byId;

    WebhookSenders(Connections connections, VoiceProviders providers, ChangeNotices notices, Clock clock) {
        this.connections = connections;
        this.providers = providers;
        this.clock = clock;
        this.byId = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(30))
                .build(id -> this.connections.findForWebhook(new ConnectionId(id)));
        notices.subscribe(Connections.TOPIC, key -> byId.invalidate(UUID.fromString(key)));
    }

    /** By its word in addresses. */
    Optional<VoiceProvider> vendor(String path) {
        return Arrays.stream(Provider.values())
                .filter(provider -> provider.path().equals(path))
                .findFirst()
                .flatMap(providers::find);
    }

    /** The connection that stands in the address, if it is one of the vendor's. */
    Optional<ActiveConnection> connection(VoiceProvider vendor, String id) {
        return id(id).flatMap(byId::get).filter(it -> it.provider() == vendor.provider());
    }

    /** Whether the holder of the connection's secret sent it just now; nobody does for a connection that is not there. */
    boolean isAuthentic(
            VoiceProvider vendor, Optional<ActiveConnection> connection, HttpServletRequest request, byte[] body) {
        var credentials = connection
                .map(ActiveConnection::credentials)
                .orElseGet(() -> new Credentials(new UUID(0, 0), NOBODYS, null));
        var secret = connection.map(ActiveConnection::webhookSecret).orElse(NOBODYS);
        return vendor.isAuthentic(headers(request, body), credentials, secret, clock.instant())
                && connection.isPresent();
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static WebhookRequest headers(HttpServletRequest request, byte[] body) {
        var headers = new HashMap<String, String>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        return new WebhookRequest(headers, body);
    }
}
