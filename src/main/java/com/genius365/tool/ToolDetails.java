package com.genius365.tool;

import java.time.Instant;

/**
 * A tool on its page.
 *
 * @param hasCalendarKey whether Cal.com's key is set
 * @param isSigned whether its requests are signed
 */
public record ToolDetails(
        ToolId id,
        long version,
        ToolDraft draft,
        boolean hasCalendarKey,
        boolean isSigned,
        Instant createdAt,
        Instant editedAt) {}
