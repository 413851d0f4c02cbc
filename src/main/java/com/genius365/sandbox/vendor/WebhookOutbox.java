package com.genius365.sandbox.vendor;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps webhooks until they have arrived. */
@Component
@Profile("demo")
class WebhookOutbox {

    private final SandboxStore store;
    private final JsonMapper mapper;
    private final Clock clock;

    WebhookOutbox(SandboxStore store, JsonMapper mapper, Clock clock) {
        this.store = store;
        this.mapper = mapper;
        this.clock = clock;
    }

    void add(Webhook webhook) {
        store.insert(stored(webhook));
    }

    void tried(Webhook webhook) {
        store.update(stored(webhook));
    }

    void remove(Webhook webhook) {
        store.delete(webhook.vendor(), SandboxKind.WEBHOOK, webhook.id());
    }

    List<Webhook> undelivered() {
        return store.everyone(SandboxKind.WEBHOOK).stream()
                .map(object -> mapper.treeToValue(object.body(), Webhook.class))
                .toList();
    }

    private SandboxObject stored(Webhook webhook) {
        return new SandboxObject(
                webhook.vendor(),
                SandboxKind.WEBHOOK,
                webhook.id(),
                webhook.account(),
                mapper.<ObjectNode>valueToTree(webhook),
                clock.instant());
    }
}
