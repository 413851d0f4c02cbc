package com.genius365.tool;

import java.time.Instant;

/** A tool as a row. */
public record ToolSummary(ToolId id, String name, String description, ToolKind kind, Instant editedAt) {}
