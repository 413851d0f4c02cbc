package com.genius365.sandbox.vendor;

import java.time.Instant;
import java.util.Map;

/** How a vendor proves that a webhook is its own. */
public interface WebhookSignature {

    Vendor vendor();

    /** The headers that prove it, made for each attempt anew. */
    Map<String, String> headers(Webhook webhook, Instant now);
}
