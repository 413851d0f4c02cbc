package com.genius365.tool.ui;

import com.genius365.tool.ParameterSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Arguments to begin a trial with, made from what the schema says. */
final class SampleArguments {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SampleArguments() {}

    static String of(JsonNode schema) {
        return ParameterSchema.format(sample(schema));
    }

    private static JsonNode sample(JsonNode schema) {
        var choices = schema.path("enum");
        if (!choices.isEmpty()) {
            return choices.get(0);
        }
        return switch (schema.path("type").asString("string")) {
            case "object" -> {
                var object = MAPPER.createObjectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), sample(property.getValue())));
                yield object;
            }
            case "array" -> MAPPER.createArrayNode().add(sample(schema.path("items")));
            case "integer", "number" -> MAPPER.getNodeFactory().numberNode(1);
            case "boolean" -> MAPPER.getNodeFactory().booleanNode(true);
            default -> MAPPER.getNodeFactory().stringNode("example");
        };
    }
}
