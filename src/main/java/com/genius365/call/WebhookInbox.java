package com.genius365.call;

import com.genius365.access.PartnerId;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import com.genius365.provider.Webhook;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Stores verified webhooks. Under load many share one commit, because the disk flush is what limits acceptance; each is
 * answered only after the commit that holds it.
 */
@Component
class WebhookInbox {

    /** A webhook to be stored. */
    @SuppressWarnings("ArrayRecordComponent")
    record Event(
            ConnectionId connection, PartnerId partner, Provider provider, Webhook webhook, byte[] body, Instant at) {

        @Override
        public String toString() {
            return "Event[" + connection + ", " + webhook.type() + "]";
        }
    }

    /** The database does not take it now; the vendor is to send it again. */
    static final class InboxUnavailableException extends RuntimeException {

        InboxUnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private record Waiting(Event event, CompletableFuture<Boolean> stored) {}

    private static final Logger LOG = LoggerFactory.getLogger(WebhookInbox.class);
    private static final int WRITERS = 2;
    private static final int MOST_IN_ONE_COMMIT = 256;
    private static final int MOST_WAITING = 10_000;
    private static final long PATIENCE_SECONDS = 8;

    private final WebhookStore store;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean running = true;
    private volatile Runnable afterStoring = () -> {};

    WebhookInbox(WebhookStore store) {
        this.store = store;
        for (var i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofPlatform().daemon().name("webhook-writer-" + i).start(this::write));
        }
    }

    /**
     * Returns when the event is committed, whether by this call or an earlier one.
     *
     * @throws InboxUnavailableException where it is not
     */
    void accept(Event event) {
        var entry = new Waiting(event, new CompletableFuture<>());
        if (!running || !waiting.offer(entry)) {
            throw new InboxUnavailableException("Too many webhooks wait", new IllegalStateException("Queue full"));
        }
        try {
            entry.stored().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new InboxUnavailableException("Not stored", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InboxUnavailableException("Interrupted", e);
        }
    }

    /** What to do when something was stored; must be quick. */
    void onStored(Runnable action) {
        afterStoring = action;
    }

    private void write() {
        while (running) {
            try {
                var first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    var batch = new ArrayList<Waiting>();
                    batch.add(first);
                    waiting.drainTo(batch, MOST_IN_ONE_COMMIT - 1);
                    store(batch);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void store(List<Waiting> batch) {
        try {
            store.insert(batch.stream().map(Waiting::event).toList());
            batch.forEach(entry -> entry.stored().complete(true));
            afterStoring.run();
        } catch (DataIntegrityViolationException e) {
            if (batch.size() > 1) {
                // One that the database refuses is to hold up no other.
                batch.forEach(entry -> store(List.of(entry)));
                return;
            }
            refuse(batch, e);
        } catch (RuntimeException e) {
            refuse(batch, e);
        }
    }

    private static void refuse(List<Waiting> batch, RuntimeException reason) {
        LOG.warn("{} webhooks not stored: {}", batch.size(), reason.getMessage());
        batch.forEach(entry -> entry.stored().completeExceptionally(reason));
    }

    /** The server has stopped taking requests by now; what waits is written. */
    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        for (var writer : writers) {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
        var rest = new ArrayList<Waiting>();
        waiting.drainTo(rest);
        if (!rest.isEmpty()) {
            store(rest);
        }
    }
}
