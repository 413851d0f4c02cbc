package com.genius365.sandbox.retell;

import com.genius365.sandbox.vendor.SandboxQuery;
import com.genius365.sandbox.vendor.VendorRefusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Retell checks of a request, and how it reads a filter. */
final class RetellRequests {

    private static final Pattern TOOL_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private RetellRequests() {}

    static void checkAgent(ObjectNode body) {
        requireText(body, "voice_id");
        var engine = body.path("response_engine");
        requireText(engine, "type");
        if (engine.path("type").asString("").equals("retell-llm")) {
            requireText(engine, "llm_id");
        }
    }

    static void checkTools(JsonNode tools) {
        var names = new HashSet<String>();
        for (var tool : tools) {
            requireText(tool, "type");
            var name = tool.path("name").asString("");
            if (!TOOL_NAME.matcher(name).matches() || !names.add(name)) {
                throw new VendorRefusal(
                        HttpStatus.BAD_REQUEST,
                        "Invalid request format, please check API reference. Tool names must be unique, of a-z, A-Z, 0-9,"
                                + " underscores and dashes, at most 64");
            }
            if (tool.path("type").asString("").equals("custom")) {
                requireText(tool, "url");
            }
        }
    }

    static void checkPhoneCall(ObjectNode body) {
        requireText(body, "from_number");
        requireText(body, "to_number");
        requireText(body, "override_agent_id");
        if (!E164.matcher(body.path("to_number").asString("")).matches()) {
            throw malformed();
        }
    }

    static void requireText(JsonNode node, String field) {
        if (node.path(field).asString("").isBlank()) {
            throw new VendorRefusal(
                    HttpStatus.BAD_REQUEST,
                    "Invalid request format, please check API reference. " + field + " is required");
        }
    }

    static void requireNumber(JsonNode node, String field) {
        if (!node.path(field).isIntegralNumber()) {
            throw new VendorRefusal(
                    HttpStatus.BAD_REQUEST,
                    "Invalid request format, please check API reference. " + field + " is required");
        }
    }

    /** Narrows calls down to an agent and to when they were made. */
    static SandboxQuery filtered(SandboxQuery query, JsonNode filter) {
        var agents = filter.path("agent")
                .valueStream()
                .map(agent -> agent.path("agent_id").asString(""))
                .toList();
        var narrowed = agents.isEmpty() ? query : query.with("agent_id", agents);
        var time = filter.path("start_timestamp");
        var value = time.path("value");
        return switch (time.path("op").asString("")) {
            case "bt" -> narrowed.made(at(value.path(0), 0), at(value.path(1), 1));
            case "gt" -> narrowed.made(at(value, 1), null);
            case "ge" -> narrowed.made(at(value, 0), null);
            case "lt" -> narrowed.made(null, at(value, 0));
            case "le" -> narrowed.made(null, at(value, 1));
            case "eq" -> narrowed.made(at(value, 0), at(value, 1));
            default -> narrowed;
        };
    }

    static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException wrong) {
            throw malformed();
        }
    }

    static VendorRefusal malformed() {
        return new VendorRefusal(HttpStatus.BAD_REQUEST, "Invalid request format, please check API reference.");
    }

    /** @param plusMillis Retell counts in milliseconds, so "after" is "from the next one on" */
    private static @Nullable Instant at(JsonNode value, int plusMillis) {
        return value.isNumber() ? Instant.ofEpochMilli(value.asLong() + plusMillis) : null;
    }
}
