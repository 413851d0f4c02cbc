package com.genius365.provider.http;

import com.genius365.common.Secret;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what a vendor says of a refusal in the body of its answer, fit to be shown and logged. */
final class VendorWords {

    private static final int LONGEST = 500;

    /** Long enough to be a phone number; its last four digits stay so that people know which. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{4,11}(\\d{4})(?!\\d)");

    private VendorWords() {}

    static @Nullable String of(byte[] body, Secret key, JsonMapper json) {
        var words = find(body, json);
        if (words == null || words.isBlank()) {
            return null;
        }
        var secret = key.reveal().strip();
        var harmless = secret.isEmpty() ? words : words.replace(secret, "…");
        var shown = NUMBER.matcher(harmless).replaceAll("…$1");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
    }

    private static @Nullable String find(byte[] body, JsonMapper json) {
        try {
            var tree = json.readTree(body);
            for (var candidate : new JsonNode[] {
                tree.path("message"),
                tree.path("error").path("message"),
                tree.path("error"),
                tree.path("detail").path("description"),
                tree.path("detail")
            }) {
                if (candidate.isString()) {
                    return candidate.stringValue();
                }
                if (candidate.isArray()) {
                    return candidate
                            .valueStream()
                            .filter(JsonNode::isString)
                            .map(JsonNode::stringValue)
                            .collect(Collectors.joining("; "));
                }
            }
            return null;
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
