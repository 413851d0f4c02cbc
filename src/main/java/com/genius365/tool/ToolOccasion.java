package com.genius365.tool;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a tool is run.
 *
 * @param key the same for a repeated request, so that a server can tell it from a new one
 * @param vendorCall the vendor's id of the call; null: it is tried by a person
 * @param documents of the agent that asks; null: it is tried by a person, for whom all of the workspace's are looked into
 */
public record ToolOccasion(
        String key, @Nullable String vendorCall, @Nullable List<UUID> documents) {

    static ToolOccasion trial(String key) {
        return new ToolOccasion(key, null, null);
    }
}
