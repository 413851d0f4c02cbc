package com.genius365.sandbox.vendor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A way to misbehave. */
enum Fault {
    /** 429 with {@code Retry-After}. */
    @JsonProperty("rate-limited")
    RATE_LIMITED,
    /** 500. */
    @JsonProperty("server-error")
    SERVER_ERROR,
    /** The right answer, too late. */
    @JsonProperty("slow")
    SLOW,
    /** A page for people where JSON is expected, with 200. */
    @JsonProperty("nonsense")
    NONSENSE,
    /** Does what was asked, then answers 504 as a gateway that ran out of patience. Only where something is to be done. */
    @JsonProperty("lost-answer")
    LOST_ANSWER,
    /** A webhook is never sent. */
    @JsonProperty("drop-webhooks")
    DROP_WEBHOOKS,
    /** A webhook is sent twice. */
    @JsonProperty("duplicate-webhooks")
    DUPLICATE_WEBHOOKS,
    /** A webhook is sent after the one that follows it. */
    @JsonProperty("reorder-webhooks")
    REORDER_WEBHOOKS
}
