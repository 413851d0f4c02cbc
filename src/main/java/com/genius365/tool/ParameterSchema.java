package com.genius365.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an agent has to find out before it uses a tool: the part of JSON Schema that all vendors understand. An object with
 * properties, each with a type; what else it may hold is listed here, and anything besides is said to be too much rather
 * than dropped.
 */
public final class ParameterSchema {

    /** Something in a schema that is not as it must be. @param path where, such as {@code customer.address}; empty: the whole */
    public record Problem(String path, String sentence) {

        /** As people read it. */
        public String text() {
            return path.isEmpty() ? sentence : path + ": " + sentence;
        }
    }

    /** What a text says. @param schema null where it could not be read */
    public record Parsed(@Nullable ObjectNode schema, List<Problem> problems) {

        public Parsed {
            problems = List.copyOf(problems);
        }

        public boolean isValid() {
            return problems.isEmpty();
        }
    }

    public static final List<String> TYPES = List.of("string", "number", "integer", "boolean", "array", "object");
    public static final int MOST_LEVELS = 5;

    private static final int LARGEST = 20_000;
    private static final int MOST_PROPERTIES = 50;
    private static final int MOST_CHOICES = 100;
    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final int LONGEST_CHOICE = 200;
    private static final int MOST_PROBLEMS = 20;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,63}");
    private static final Set<String> EVERYWHERE = Set.of("type", "description", "title");
    private static final Map<String, Set<String>> ALSO = Map.of(
            "string", Set.of("enum", "format", "pattern"),
            "number", Set.of("enum"),
            "integer", Set.of("enum"),
            "boolean", Set.of(),
            "array", Set.of("items"),
            "object", Set.of("properties", "required"));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final List<Problem> problems = new ArrayList<>();

    private ParameterSchema() {}

    /** Nothing has to be found out. */
    public static ObjectNode empty() {
        var schema = MAPPER.createObjectNode();
        schema.put("type", "object");
        schema.putObject("properties");
        return schema;
    }

    static ObjectNode ofQuestion() {
        var schema = empty();
        schema.withObjectProperty("properties")
                .putObject("question")
                .put("type", "string")
                .put("description", "What to look up, as a whole question.");
        schema.putArray("required").add("question");
        return schema;
    }

    /** Reads what somebody typed. Says where it breaks off, by line and column, or which part is not as it must be. */
    public static Parsed parse(String text) {
        if (text.isBlank()) {
            return new Parsed(empty(), List.of());
        }
        if (text.length() > 2 * LARGEST) {
            return new Parsed(null, List.of(tooLarge()));
        }
        try {
            var read = MAPPER.readTree(text);
            var found = problems(read);
            return new Parsed(read instanceof ObjectNode object ? object : null, found);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            return new Parsed(null, List.of(new Problem(where, "this is not JSON: " + reason(e))));
        }
    }

    public static String format(JsonNode schema) {
        return MAPPER.writeValueAsString(schema);
    }

    /** What is not as it must be; none: it may be used. */
    public static List<Problem> problems(JsonNode schema) {
        var check = new ParameterSchema();
        if (schema.toString().length() > LARGEST) {
            check.problems.add(tooLarge());
        } else if (!schema.isObject() || !schema.path("type").asString("").equals("object")) {
            check.add("", "It must be a schema of type “object”: {\"type\": \"object\", \"properties\": {…}}.");
        } else {
            check.schema("", schema, 0);
        }
        return List.copyOf(check.problems);
    }

    private static Problem tooLarge() {
        return new Problem("", "At most 20,000 characters.");
    }

    /** The parser's own first line, without where it read from. */
    private static String reason(JacksonException e) {
        var message = e.getOriginalMessage();
        return message == null
                ? "it cannot be read"
                : message.lines().findFirst().orElse("it cannot be read");
    }

    private void add(String path, String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(path, sentence));
        }
    }

    private void schema(String path, JsonNode schema, int level) {
        if (!schema.isObject()) {
            add(path, "This must be an object in braces.");
            return;
        }
        var type = schema.path("type").asString("");
        if (!TYPES.contains(type)) {
            add(path, "Give it a type: " + String.join(", ", TYPES) + ".");
            return;
        }
        if (level > MOST_LEVELS) {
            add(path, "At most " + MOST_LEVELS + " levels, one inside the other.");
            return;
        }
        keywords(path, schema, type);
        text(path, schema, "description");
        text(path, schema, "title");
        text(path, schema, "format");
        text(path, schema, "pattern");
        if (schema.has("enum")) {
            choices(path, schema.get("enum"), type);
        }
        switch (type) {
            case "object" -> properties(path, schema, level);
            case "array" -> items(path, schema, level);
            default -> {}
        }
    }

    private void keywords(String path, JsonNode schema, String type) {
        var also = ALSO.getOrDefault(type, Set.of());
        for (var keyword : schema.propertyNames()) {
            if (!EVERYWHERE.contains(keyword) && !also.contains(keyword)) {
                add(
                        path,
                        "“" + shorten(keyword) + "” is not understood for type " + type
                                + " by every provider. Say it in the description instead.");
            }
        }
    }

    private void text(String path, JsonNode schema, String keyword) {
        var value = schema.get(keyword);
        if (value != null && !value.isString()) {
            add(path, "“" + keyword + "” must be a text.");
        } else if (value != null && value.stringValue().length() > LONGEST_DESCRIPTION) {
            add(path, "“" + keyword + "” may have 1,000 characters at most.");
        }
    }

    private void choices(String path, JsonNode choices, String type) {
        if (!choices.isArray() || choices.isEmpty()) {
            add(path, "“enum” must be a list of at least one value.");
            return;
        }
        if (choices.size() > MOST_CHOICES) {
            add(path, "“enum” may have 100 values at most.");
        }
        var seen = new HashSet<String>();
        for (var choice : choices) {
            var fits = switch (type) {
                case "string" -> choice.isString() && choice.stringValue().length() <= LONGEST_CHOICE;
                case "integer" -> choice.isIntegralNumber();
                default -> choice.isNumber();
            };
            if (!fits) {
                add(path, "Each value of “enum” must be of type " + type + ", 200 characters at most.");
                return;
            }
            if (!seen.add(choice.toString())) {
                add(path, "“enum” holds " + shorten(choice.toString()) + " twice.");
            }
        }
    }

    private void properties(String path, JsonNode schema, int level) {
        var properties = schema.path("properties");
        if (!properties.isMissingNode() && !properties.isObject()) {
            add(path, "“properties” must be an object in braces.");
            return;
        }
        if (properties.size() > MOST_PROPERTIES) {
            add(path, "At most 50 parameters.");
        }
        properties.properties().forEach(property -> {
            var inner = path.isEmpty() ? shorten(property.getKey()) : path + "." + shorten(property.getKey());
            if (!NAME.matcher(property.getKey()).matches()) {
                add(inner, "A name has letters, digits and _, begins with a letter, and is at most 64 long.");
            }
            schema(inner, property.getValue(), level + 1);
        });
        required(path, schema.path("required"), properties);
    }

    private void required(String path, JsonNode required, JsonNode properties) {
        if (required.isMissingNode()) {
            return;
        }
        if (!required.isArray()) {
            add(path, "“required” must be a list of names.");
            return;
        }
        var seen = new HashSet<String>();
        for (var name : required) {
            var text = name.asString("");
            if (!name.isString() || !properties.has(text)) {
                add(path, "“required” names " + shorten(name.toString()) + ", which is not among the properties.");
            } else if (!seen.add(text)) {
                add(path, "“required” names " + shorten(name.toString()) + " twice.");
            }
        }
    }

    private void items(String path, JsonNode schema, int level) {
        if (!schema.has("items")) {
            add(path, "Say what is in the list: \"items\": {\"type\": \"string\"}, for example.");
            return;
        }
        schema(path + "[]", schema.get("items"), level + 1);
    }

    private static String shorten(String text) {
        return text.length() <= 70 ? text : text.substring(0, 70) + "…";
    }
}
