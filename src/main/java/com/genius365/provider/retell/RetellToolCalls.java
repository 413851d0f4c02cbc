package com.genius365.provider.retell;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.Provider;
import com.genius365.provider.ToolCalls;
import com.genius365.provider.http.JsonToolAnswer;
import com.genius365.provider.http.Signature;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Retell posts for a custom function: its name, the call and the arguments. Any JSON answers it. */
@Component
class RetellToolCalls implements ToolCalls {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    RetellToolCalls() {}

    @Override
    public Provider provider() {
        return Provider.RETELL;
    }

    @Override
    public Asked read(byte[] body) {
        var root = parse(body);
        var call = root.path("call");
        var name = root.path("name").asString("");
        var arguments = root.path("args");
        if (name.isEmpty() || call.path("call_id").asString("").isEmpty()) {
            throw new MalformedWebhookException("Retell: a call of a function without its name or its call", null);
        }
        if (!arguments.isMissingNode() && !arguments.isNull() && !arguments.isObject()) {
            throw new MalformedWebhookException("Retell: arguments that are no object", null);
        }
        var use = new Use(
                id(call, name, arguments, body), name, arguments.isObject() ? arguments : MAPPER.createObjectNode());
        return new Asked(call.path("call_id").asString(""), text(call.path("agent_id")), reference(call), List.of(use));
    }

    @Override
    public byte[] answer(List<Answer> answers) {
        return JsonToolAnswer.of(answers.getFirst());
    }

    /**
     * The request has no id of its own; the conversation so far ends with the use, which has one. The arguments tell one
     * from another that is asked for in the same breath. Without a use that waits for its answer, the body is the id.
     */
    private static String id(JsonNode call, String name, JsonNode arguments, byte[] body) {
        var waiting = "";
        for (var turn : call.path("transcript_with_tool_calls")) {
            var id = turn.path("tool_call_id").asString("");
            var role = turn.path("role").asString("");
            if (role.equals("tool_call_invocation")
                    && turn.path("name").asString("").equals(name)) {
                waiting = id;
            } else if (role.equals("tool_call_result") && id.equals(waiting)) {
                waiting = "";
            }
        }
        return waiting.isEmpty()
                ? Signature.sha256(body)
                : waiting + "-"
                        + Signature.sha256(arguments.toString().getBytes(UTF_8)).substring(0, 16);
    }

    private static @Nullable UUID reference(JsonNode call) {
        var given = call.path("metadata").path(AgentMapping.REFERENCE).asString("");
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
                    "Retell: not JSON: " + e.getClass().getSimpleName(), null);
        }
    }
}
