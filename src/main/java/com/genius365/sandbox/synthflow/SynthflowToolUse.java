package com.genius365.sandbox.synthflow;

import com.genius365.common.Ids;
import com.genius365.sandbox.script.SampleArguments;
import com.genius365.sandbox.script.ToolQuestion;
import com.genius365.sandbox.script.ToolUse;
import com.genius365.sandbox.vendor.SandboxObject;
import com.genius365.sandbox.vendor.Vendor;
import com.genius365.sandbox.vendor.Webhook;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How Synthflow uses a custom action, and how its calls show that it did. */
final class SynthflowToolUse {

    private SynthflowToolUse() {}

    /** The body is the customer's own, with what is known and what the model found put in for its marks. */
    static ToolQuestion ask(JsonNode action, SandboxObject call, String said, JsonMapper mapper) {
        var arguments = SampleArguments.of(schema(action), said);
        var body = action.path("json_body_stringified").asString("").replace("{call_id}", call.id());
        for (var argument : arguments.properties()) {
            var quoted = mapper.writeValueAsString(argument.getValue().asString(""));
            body = body.replace("<" + argument.getKey() + ">", quoted.substring(1, quoted.length() - 1));
        }
        var name = action.path("name").asString("");
        return new ToolQuestion(
                "action_" + call.id(),
                name,
                arguments,
                new Webhook(
                        Vendor.SYNTHFLOW,
                        Ids.next().toString(),
                        call.account(),
                        call.id(),
                        action.path("url").asString(""),
                        null,
                        headers(action),
                        body,
                        0));
    }

    static void write(ObjectNode executed, ToolUse used, Instant now) {
        executed.putObject(used.tool())
                .put("name", used.tool())
                .put("action_type", "custom_action_action_type")
                .put("parameters_from_llm", used.arguments().toString())
                .put("error_message", used.isFailed() ? used.result() : "")
                .put("return_value", used.isFailed() ? "" : used.result())
                .put("timestamp_datetime", now.toString().replace("Z", ""));
    }

    /** Its variables are a flat list, with types of their own. */
    private static ObjectNode schema(JsonNode action) {
        var schema = JsonNodeFactory.instance.objectNode();
        var properties = schema.putObject("properties");
        for (var variable : action.path("variables_during_the_call")) {
            properties
                    .putObject(variable.path("name").asString(""))
                    .put(
                            "type",
                            switch (variable.path("type").asString("")) {
                                case "int" -> "integer";
                                case "float", "money" -> "number";
                                case "bool" -> "boolean";
                                default -> "string";
                            });
        }
        return schema;
    }

    private static Map<String, String> headers(JsonNode action) {
        var headers = new LinkedHashMap<String, String>();
        action.path("headers")
                .forEach(header -> headers.put(
                        header.path("key").asString(""), header.path("value").asString("")));
        return headers;
    }
}
