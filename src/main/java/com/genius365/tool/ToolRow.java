package com.genius365.tool;

import java.time.Instant;
import java.util.UUID;

/** A row as the query builds it. */
record ToolRow(UUID id, String name, String description, ToolKind kind, Instant editedAt) {

    ToolSummary summary() {
        return new ToolSummary(new ToolId(id), name, description, kind, editedAt);
    }
}
