package com.genius365.sandbox.vendor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers what happened: written down first, sent then, repeated where it did not arrive. */
@Component
@Profile("demo")
public class SandboxWebhooks {

    private static final Logger log = LoggerFactory.getLogger(SandboxWebhooks.class);

    /** How long a webhook that is to be overtaken waits for the one that overtakes it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebhookOutbox outbox;
    private final WebhookPost post;
    private final SandboxFaults faults;
    private final SandboxTimer timer;
    private final Map<String, CompletableFuture<Void>> queues = new ConcurrentHashMap<>();
    private final Map<String, Webhook> heldBack = new ConcurrentHashMap<>();

    SandboxWebhooks(WebhookOutbox outbox, WebhookPost post, SandboxFaults faults, SandboxTimer timer) {
        this.outbox = outbox;
        this.post = post;
        this.faults = faults;
        this.timer = timer;
    }

    /** Writes it down, in the transaction of what it tells of. */
    public void add(Webhook webhook) {
        outbox.add(webhook);
    }

    /** Sends it once and waits for what comes back; empty: nothing that counts. */
    public Optional<String> ask(Webhook webhook) {
        return post.ask(webhook);
    }

    /** Sends what was written down. Returns at once. */
    public void send(Webhook webhook) {
        if (faults.take(webhook.vendor(), Fault.DROP_WEBHOOKS)) {
            outbox.remove(webhook);
            return;
        }
        if (!heldBack.containsKey(webhook.callId()) && faults.take(webhook.vendor(), Fault.REORDER_WEBHOOKS)) {
            heldBack.put(webhook.callId(), webhook);
            timer.after(PATIENCE, () -> release(webhook.callId()));
            return;
        }
        enqueue(webhook);
        release(webhook.callId());
    }

    /** What a restart kept from arriving. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        outbox.undelivered().forEach(this::enqueue);
    }

    private void release(String callId) {
        var late = heldBack.remove(callId);
        if (late != null) {
            enqueue(late);
        }
    }

    /** Behind what is still under way for the same call. */
    private void enqueue(Webhook webhook) {
        var done = new CompletableFuture<Void>();
        var before = queues.put(webhook.callId(), done);
        Runnable work = () -> timer.now(() -> {
            try {
                attempt(webhook);
            } finally {
                queues.remove(webhook.callId(), done);
                done.complete(null);
            }
        });
        if (before == null) {
            work.run();
        } else {
            var _ = before.thenRun(work);
        }
    }

    private void attempt(Webhook webhook) {
        var taken = post.send(webhook);
        if (taken && faults.take(webhook.vendor(), Fault.DUPLICATE_WEBHOOKS)) {
            taken = post.send(webhook);
        }
        if (taken) {
            outbox.remove(webhook);
            return;
        }
        var tried = webhook.tried();
        var wait = webhook.vendor().retryAfter(tried.attempts());
        if (wait.isEmpty()) {
            log.warn("{} was given up after {} attempts", webhook, tried.attempts());
            outbox.remove(webhook);
            return;
        }
        outbox.tried(tried);
        timer.after(wait.get(), () -> enqueue(tried));
    }
}
