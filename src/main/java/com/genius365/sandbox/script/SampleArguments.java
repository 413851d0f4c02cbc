package com.genius365.sandbox.script;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Arguments for a tool that fit its JSON schema. No model is asked: a question is what the person has just said. */
public final class SampleArguments {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> QUESTIONS = Set.of("question", "query", "message");
    private static final int DEEPEST = 5;

    private final String said;

    private SampleArguments(String said) {
        this.said = said;
    }

    /** @param said what the person has just said */
    public static ObjectNode of(JsonNode schema, String said) {
        return new SampleArguments(said).object(schema, 0);
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .propertyStream()
                    .forEach(property ->
                            object.set(property.getKey(), value(property.getKey(), property.getValue(), depth)));
        }
        return object;
    }

    private JsonNode value(String name, JsonNode schema, int depth) {
        for (var given : List.of(
                schema.path("const"),
                schema.path("enum").path(0),
                schema.path("default"),
                schema.path("examples").path(0))) {
            if (!given.isMissingNode() && !given.isNull()) {
                return given;
            }
        }
        return switch (type(schema)) {
            case "integer" -> NODES.numberNode((int) Math.ceil(number(schema)));
            case "number" -> NODES.numberNode(number(schema));
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> NODES.arrayNode().add(value(name, schema.path("items"), depth + 1));
            case "object" -> object(schema, depth + 1);
            default -> NODES.stringNode(fitted(text(name, schema), schema));
        };
    }

    /** Of several, the first that holds something. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(each -> each.asString(""))
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString(schema.has("properties") ? "object" : "");
    }

    private static double number(JsonNode schema) {
        var least = schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY);
        var most = schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
        return Math.min(Math.max(1, least), most);
    }

    private String text(String name, JsonNode schema) {
        var lower = name.toLowerCase(Locale.ROOT);
        return switch (schema.path("format").asString("")) {
            case "date" -> "2027-03-01";
            case "time" -> "10:00:00Z";
            case "date-time" -> "2027-03-01T10:00:00Z";
            case "email" -> "sam.lee@example.com";
            case "uri" -> "https://example.com";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            default -> named(lower);
        };
    }

    private String named(String name) {
        if (QUESTIONS.contains(name)) {
            return said;
        }
        if (name.contains("email")) {
            return "sam.lee@example.com";
        }
        if (name.contains("phone") || name.contains("number")) {
            return "+14155550123";
        }
        if (name.contains("date")) {
            return "2027-03-01";
        }
        if (name.contains("time")) {
            return "10:00";
        }
        return name.contains("name") ? "Sam Lee" : "sample";
    }

    private static String fitted(String text, JsonNode schema) {
        var least = schema.path("minLength").asInt(0);
        var most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        var padded = text.length() >= least ? text : text + "x".repeat(least - text.length());
        return padded.substring(0, Math.min(padded.length(), most));
    }
}
