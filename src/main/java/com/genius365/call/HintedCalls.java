package com.genius365.call;

import com.genius365.call.WebhookStore.Claimed;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.Connections;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.ProviderEvent;
import com.genius365.provider.ProviderEvent.CallEnded;
import com.genius365.provider.ProviderEvent.CallHinted;
import com.genius365.provider.ProviderEvent.CallProgressed;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VoiceProviders;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks vendors for the calls that a webhook only hinted at. Outside of any transaction and beside all other webhooks: a
 * vendor that is slow holds up nobody. A webhook that is not answered for before its lease is over is taken up again.
 */
@Component
class HintedCalls {

    /** What came of asking. */
    sealed interface Answer {

        record Told(ProviderEvent event) implements Answer {}

        record Silent(String why) implements Answer {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(HintedCalls.class);
    private static final int AT_ONCE = 16;

    /** Less than the lease leaves after the longest answer. */
    private static final int PATIENCE_SECONDS = 20;

    private final Connections connections;
    private final VoiceProviders providers;
    private final Semaphore places = new Semaphore(AT_ONCE);

    HintedCalls(Connections connections, VoiceProviders providers) {
        this.connections = connections;
        this.providers = providers;
    }

    /** Returns at once. */
    void ask(Claimed event, CallHinted hint, Consumer<Answer> then) {
        Thread.ofVirtual().name("hinted-" + event.id()).start(() -> {
            try {
                if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
            try {
                then.accept(answer(event, hint));
            } catch (RuntimeException e) {
                LOG.warn("Webhook {} could not be applied", event.id(), e);
            } finally {
                places.release();
            }
        });
    }

    private Answer answer(Claimed event, CallHinted hint) {
        var connection = connections.findForWebhook(event.connection());
        if (connection.isEmpty()) {
            return new Answer.Silent("Its connection is gone.");
        }
        try {
            return providers
                    .get(event.provider())
                    .findCall(connection.map(ActiveConnection::credentials).get(), hint.externalId())
                    .<Answer>map(call -> new Answer.Told(told(call, hint)))
                    .orElseGet(() -> new Answer.Silent(event.provider().label() + " does not know this call."));
        } catch (ProviderException e) {
            LOG.info("Webhook {} waits: {} {}", event.id(), e.provider(), e.kind());
            return new Answer.Silent(e.explanation());
        }
    }

    private static ProviderEvent told(CallSnapshot call, CallHinted hint) {
        return call.status().isTerminal()
                ? new CallEnded(call, Objects.requireNonNullElse(call.endedAt(), hint.at()))
                : new CallProgressed(call, hint.at());
    }
}
