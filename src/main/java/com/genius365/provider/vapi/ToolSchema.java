package com.genius365.provider.vapi;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The part of JSON Schema that VAPI takes for the parameters of a function. */
final class ToolSchema {

    private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "array", "object");
    private static final Set<String> FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");

    private ToolSchema() {}

    /** The parameters without what VAPI would refuse. */
    static ObjectNode fit(JsonNode parameters) {
        var fitted = JsonNodeFactory.instance.objectNode().put("type", "object");
        fitted.set("properties", properties(parameters));
        copyTexts(parameters, "required", fitted);
        return fitted;
    }

    /** The parameters of a function at VAPI, which may have none. */
    static JsonNode ofFunction(JsonNode parameters) {
        return parameters.isObject() ? parameters : fit(parameters);
    }

    /** Whether nothing is lost. Saying that there are no properties, or not saying anything, is the same. */
    static boolean isKept(JsonNode parameters) {
        return withProperties(parameters).equals(fit(parameters));
    }

    private static JsonNode withProperties(JsonNode parameters) {
        if (parameters instanceof ObjectNode object && !object.has("properties")) {
            var whole = object.deepCopy();
            whole.putObject("properties");
            return whole;
        }
        return parameters;
    }

    private static ObjectNode properties(JsonNode schema) {
        var fitted = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> fitted.set(property.getKey(), value(property.getValue())));
        return fitted;
    }

    private static ObjectNode value(JsonNode schema) {
        var type = schema.path("type").asString("");
        var fitted = JsonNodeFactory.instance.objectNode().put("type", TYPES.contains(type) ? type : "string");
        for (var name : new String[] {"description", "pattern", "title"}) {
            if (schema.path(name).isString()) {
                fitted.set(name, schema.path(name));
            }
        }
        if (FORMATS.contains(schema.path("format").asString(""))) {
            fitted.set("format", schema.path("format"));
        }
        copyTexts(schema, "enum", fitted);
        if (type.equals("array")) {
            fitted.set("items", value(schema.path("items")));
        }
        if (type.equals("object")) {
            fitted.set("properties", properties(schema));
            copyTexts(schema, "required", fitted);
        }
        return fitted;
    }

    private static void copyTexts(JsonNode from, String name, ObjectNode to) {
        var texts = from.path(name);
        if (texts.isArray() && texts.valueStream().allMatch(JsonNode::isString)) {
            to.set(name, texts);
        }
    }
}
