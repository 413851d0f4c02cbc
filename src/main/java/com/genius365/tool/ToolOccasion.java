package com.genius365.tool;

import org.jspecify.annotations.Nullable;

/**
 * When a tool is run.
 *
 * @param key the same for a repeated request, so that a server can tell it from a new one
 * @param vendorCall the vendor's id of the call; null: it is tried by a person
 */
public record ToolOccasion(String key, @Nullable String vendorCall) {

    static ToolOccasion trial(String key) {
        return new ToolOccasion(key, null);
    }
}
