package com.genius365.agent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as a row.
 *
 * @param author null: the program itself, or from before authors were kept
 */
public record AgentVersionSummary(
        int number,
        String note,
        @Nullable UUID author,
        @Nullable String authorName,
        Instant createdAt) {}
