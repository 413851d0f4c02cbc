package com.genius365.sandbox.synthflow;

import com.genius365.sandbox.vendor.VendorRefusal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What Synthflow checks of a request. */
final class SynthflowRequests {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Set<String> TYPES = Set.of("outbound", "inbound", "widget");

    private SynthflowRequests() {}

    static void checkAssistant(JsonNode body) {
        requireText(body, "name");
        if (!TYPES.contains(body.path("type").asString(""))) {
            throw refusal("type must be outbound, inbound or widget");
        }
        if (!body.path("agent").isObject()) {
            throw refusal("agent is required");
        }
        checkVoicemail(body);
    }

    /** It leaves messages only where the person is to speak first. */
    static void checkVoicemail(JsonNode body) {
        if (body.path("voicemail_message").path("enabled").asBoolean(false)
                && !body.path("agent")
                        .path("greeting_message_mode")
                        .asString("")
                        .equals("human")) {
            throw refusal("voicemail_message requires greeting_message_mode human");
        }
    }

    static void checkCall(JsonNode body) {
        requireText(body, "model_id");
        requireText(body, "name");
        if (!E164.matcher(body.path("phone").asString("")).matches()) {
            throw refusal("phone must be a number in E.164 format");
        }
    }

    static void requireText(JsonNode node, String field) {
        if (node.path(field).asString("").isBlank()) {
            throw refusal(field + " is required");
        }
    }

    static void requireWorkspace(@Nullable String workspace) {
        if (workspace == null || workspace.isBlank()) {
            throw refusal("workspace is required");
        }
    }

    static VendorRefusal refusal(String message) {
        return new VendorRefusal(HttpStatus.BAD_REQUEST, message);
    }
}
