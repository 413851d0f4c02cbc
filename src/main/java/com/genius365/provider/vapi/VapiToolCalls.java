package com.genius365.provider.vapi;

import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.Provider;
import com.genius365.provider.ToolCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** VAPI's server message {@code tool-calls}, and the results it wants. */
@Component
class VapiToolCalls implements ToolCalls {

    /** The metadata field of a call that carries our id of it. */
    private static final String REFERENCE = "app_reference";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    VapiToolCalls() {}

    @Override
    public Provider provider() {
        return Provider.VAPI;
    }

    @Override
    public Asked read(byte[] body) {
        var message = parse(body).path("message");
        if (!message.path("type").asString("").equals("tool-calls")) {
            throw new MalformedWebhookException("VAPI: not a message of type tool-calls", null);
        }
        var uses = new ArrayList<Use>();
        message.path("toolCallList").forEach(call -> uses.add(use(call)));
        if (uses.isEmpty()) {
            throw new MalformedWebhookException("VAPI: tool-calls without a call of a tool", null);
        }
        var call = message.path("call");
        return new Asked(
                call.path("id").asString(""), text(call.path("assistantId")), reference(call), List.copyOf(uses));
    }

    /** A line break would end what VAPI reads of a result. */
    @Override
    public byte[] answer(List<Answer> answers) {
        var root = MAPPER.createObjectNode();
        var results = root.putArray("results");
        for (var answer : answers) {
            results.addObject()
                    .put("toolCallId", answer.use().id())
                    .put("name", answer.use().tool())
                    .put(
                            answer.isFailed() ? "error" : "result",
                            answer.text().replaceAll("\\s*\\R\\s*", " ").strip());
        }
        return MAPPER.writeValueAsBytes(root);
    }

    /** As documented, {@code name} and {@code parameters}; as the model's own form has it, inside of {@code function}. */
    private static Use use(JsonNode call) {
        var function = call.path("function");
        var id = call.path("id").asString("");
        var name = call.path("name").asString(function.path("name").asString(""));
        if (id.isEmpty() || name.isEmpty()) {
            throw new MalformedWebhookException("VAPI: a call of a tool without id or name", null);
        }
        for (var given : List.of(call.path("parameters"), call.path("arguments"), function.path("arguments"))) {
            if (!given.isMissingNode() && !given.isNull()) {
                return new Use(id, name, object(given));
            }
        }
        return new Use(id, name, MAPPER.createObjectNode());
    }

    private static JsonNode object(JsonNode given) {
        var node =
                given.isString() ? parse(given.stringValue().getBytes(java.nio.charset.StandardCharsets.UTF_8)) : given;
        if (!node.isObject()) {
            throw new MalformedWebhookException("VAPI: arguments that are no object", null);
        }
        return node;
    }

    private static @Nullable UUID reference(JsonNode call) {
        var given =
                call.path("assistantOverrides").path("metadata").path(REFERENCE).asString("");
        try {
            return given.isEmpty() ? null : UUID.fromString(given);
        } catch (IllegalArgumentException e) {
            // Somebody else's.
            return null;
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }

    private static JsonNode parse(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).orElseThrow();
        } catch (JacksonException e) {
            // Without the cause: it quotes what it could not read.
            throw new MalformedWebhookException(
                    "VAPI: not JSON: " + e.getClass().getSimpleName(), null);
        }
    }
}
