package com.genius365.webhook;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a webhook: an address that is told what happens. */
public record WebhookId(UUID value) {

    static WebhookId next() {
        return new WebhookId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
