package com.genius365.tool;

import com.genius365.common.Secret;
import org.jspecify.annotations.Nullable;

/** @param signingSecret to be shown now and never again; null: requests of this kind are not signed */
public record ToolCreated(ToolId id, @Nullable Secret signingSecret) {}
