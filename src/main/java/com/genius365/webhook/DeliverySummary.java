package com.genius365.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as a row of the log.
 *
 * @param event its type: {@code call.ended}
 * @param attempts how often it was sent since it was made or asked for
 * @param nextAttemptAt null: it is not sent again
 * @param status of the last answer; null: none
 * @param error why it was not taken, in words
 * @param took the last attempt
 */
public record DeliverySummary(
        DeliveryId id,
        String event,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable Duration took) {}
