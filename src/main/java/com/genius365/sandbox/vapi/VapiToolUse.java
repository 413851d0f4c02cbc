package com.genius365.sandbox.vapi;

import com.genius365.sandbox.script.Dialogue;
import com.genius365.sandbox.script.SampleArguments;
import com.genius365.sandbox.script.ToolQuestion;
import com.genius365.sandbox.script.ToolUse;
import com.genius365.sandbox.vendor.Webhook;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How VAPI asks for a tool, and how its reports show that it did. */
final class VapiToolUse {

    private static final String NOTHING = "No result returned.";

    private VapiToolUse() {}

    /** Whether a server of the customer answers it. */
    static boolean isAsked(JsonNode tool) {
        return tool.path("type").asString("").equals("function")
                && !tool.path("server").path("url").asString("").isEmpty();
    }

    /** @param webhook makes one of a message */
    static ToolQuestion ask(JsonNode tool, String call, String said, Function<ObjectNode, Webhook> webhook) {
        var name = tool.path("function").path("name").asString("");
        var id = "call_" + call.replace("-", "");
        var arguments = SampleArguments.of(tool.path("function").path("parameters"), said);
        var message = JsonNodeFactory.instance.objectNode().put("type", "tool-calls");
        message.putArray("toolCallList").add(use(id, name, arguments));
        if (tool.deepCopy() instanceof ObjectNode with) {
            with.set("toolCall", use(id, name, arguments));
            message.putArray("toolWithToolCallList").add(with.put("name", name));
        }
        return new ToolQuestion(id, name, arguments, webhook.apply(message));
    }

    /** One of the results is for this use. */
    static ToolUse understand(ToolQuestion question, String answer, JsonMapper mapper) {
        try {
            var result = mapper.readTree(answer)
                    .path("results")
                    .valueStream()
                    .filter(each -> each.path("toolCallId").asString("").equals(question.id()))
                    .findFirst();
            if (result.filter(each -> each.has("error")).isPresent()) {
                return question.failed(result.get().path("error").asString(NOTHING));
            }
            return result.filter(each -> each.has("result"))
                    .map(each -> each.path("result"))
                    .map(each -> question.answered(each.isString() ? each.stringValue() : each.toString()))
                    .orElseGet(() -> question.failed(NOTHING));
        } catch (JacksonException notJson) {
            return question.failed(NOTHING);
        }
    }

    /** Puts it between what was said. */
    static void write(ObjectNode call, Dialogue dialogue, @Nullable ToolUse used, Instant startedAt) {
        if (used == null || !(call.path("artifact").path("messages") instanceof ArrayNode messages)) {
            return;
        }
        var time = startedAt.toEpochMilli() + Math.round(dialogue.toolTime() * 1000);
        // The first of them is the prompt.
        var at = 1 + dialogue.turnsBeforeTools();
        var asked = messages.insertObject(at)
                .put("role", "tool_calls")
                .put("message", "")
                .put("time", time)
                .put("secondsFromStart", dialogue.toolTime());
        asked.putArray("toolCalls").add(use(used.id(), used.tool(), used.arguments()));
        messages.insertObject(at + 1)
                .put("role", "tool_call_result")
                .put("toolCallId", used.id())
                .put("name", used.tool())
                .put("result", used.result())
                .put("time", time)
                .put("secondsFromStart", dialogue.toolTime());
    }

    private static ObjectNode use(String id, String name, ObjectNode arguments) {
        var use = JsonNodeFactory.instance.objectNode().put("id", id).put("type", "function");
        use.putObject("function").put("name", name).put("arguments", arguments.toString());
        return use;
    }
}
