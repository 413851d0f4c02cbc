package com.genius365.call;

import com.genius365.call.WebhookInbox.InboxUnavailableException;
import com.genius365.integration.ActiveConnection;
import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.VoiceProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What vendors tell us of calls. An event is verified, stored and only then answered; what it means is found out
 * afterwards.
 */
@Component
class WebhookReception {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookReception.class);
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final WebhookSenders senders;
    private final WebhookInbox inbox;
    private final MeterRegistry meters;
    private final Clock clock;

    WebhookReception(WebhookSenders senders, WebhookInbox inbox, MeterRegistry meters, Clock clock) {
        this.senders = senders;
        this.inbox = inbox;
        this.meters = meters;
        this.clock = clock;
    }

    HttpStatus receive(String vendor, String connectionId, HttpServletRequest request) throws IOException {
        var provider = senders.vendor(vendor);
        if (provider.isEmpty()) {
            return HttpStatus.NOT_FOUND;
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        var connection = senders.connection(provider.get(), connectionId);
        if (!senders.isAuthentic(provider.get(), connection, request, body)) {
            meters.counter("genius365.webhook.refused", "provider", vendor).increment();
            return connection.isPresent() ? HttpStatus.UNAUTHORIZED : HttpStatus.NOT_FOUND;
        }
        return store(provider.get(), connection.orElseThrow(), body);
    }

    private HttpStatus store(VoiceProvider provider, ActiveConnection connection, byte[] body) {
        try {
            var webhook = provider.identify(body);
            inbox.accept(new WebhookInbox.Event(
                    connection.id(), connection.partner(), connection.provider(), webhook, body, clock.instant()));
            meters.counter(
                            "genius365.webhook.accepted",
                            "provider",
                            connection.provider().path())
                    .increment();
            return HttpStatus.NO_CONTENT;
        } catch (MalformedWebhookException e) {
            return HttpStatus.BAD_REQUEST;
        } catch (InboxUnavailableException e) {
            LOG.warn("A webhook of connection {} is to be sent again: {}", connection.id(), e.getMessage());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }
}
