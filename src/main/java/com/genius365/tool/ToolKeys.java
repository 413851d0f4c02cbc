package com.genius365.tool;

import com.genius365.common.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that were typed in. What is not among them stays as it was.
 *
 * @param headers by name
 * @param calendarKey Cal.com's API key
 */
public record ToolKeys(
        Map<String, Secret> headers, @Nullable Secret calendarKey) {

    public ToolKeys {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    public static ToolKeys none() {
        return new ToolKeys(Map.of(), null);
    }

    @Override
    public String toString() {
        return "ToolKeys[hidden]";
    }
}
