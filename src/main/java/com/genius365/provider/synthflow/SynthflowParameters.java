package com.genius365.provider.synthflow;

import com.genius365.provider.synthflow.SynthflowAction.Variable;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A function's parameters: a JSON schema with us, a flat list of variables at Synthflow. */
final class SynthflowParameters {

    /** Where the assistant's id is put when it is known. */
    static final String MODEL = "(model)";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPTIONAL = " (optional)";

    private SynthflowParameters() {}

    static List<Variable> variables(JsonNode schema) {
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.path("properties")
                .propertyStream()
                .map(property -> new Variable(
                        property.getKey(),
                        property.getValue().path("description").asString("")
                                + (required.contains(property.getKey()) ? "" : OPTIONAL),
                        toTheirs(property.getValue().path("type").asString(""))))
                .toList();
    }

    static JsonNode schema(List<Variable> variables) {
        var schema = JSON.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        variables.forEach(variable -> describe(properties.putObject(variable.name()), variable));
        var required = variables.stream()
                .filter(variable -> !variable.description().endsWith(OPTIONAL))
                .map(Variable::name)
                .toList();
        if (!required.isEmpty()) {
            var names = schema.putArray("required");
            required.forEach(names::add);
        }
        return schema;
    }

    /** What our endpoint gets: the call, whose assistant it is in, and the arguments by name, each as text. */
    static String body(List<Variable> variables) {
        var arguments = variables.stream()
                .map(variable -> JSON.writeValueAsString(variable.name()) + ": \"<" + variable.name() + ">\"")
                .collect(Collectors.joining(", "));
        return "{\"call_id\": \"{call_id}\", \"model_id\": \"" + MODEL + "\", \"arguments\": {" + arguments + "}}";
    }

    private static void describe(ObjectNode property, Variable variable) {
        property.put("type", toOurs(variable.type()));
        var description = variable.description().endsWith(OPTIONAL)
                ? variable.description().substring(0, variable.description().length() - OPTIONAL.length())
                : variable.description();
        if (!description.isEmpty()) {
            property.put("description", description);
        }
    }

    private static String toTheirs(String type) {
        return switch (type) {
            case "integer" -> "int";
            case "number" -> "float";
            case "boolean" -> "bool";
            case "array" -> "list";
            default -> "string";
        };
    }

    private static String toOurs(String type) {
        return switch (type) {
            case "int" -> "integer";
            case "float", "money" -> "number";
            case "bool" -> "boolean";
            case "list" -> "array";
            default -> "string";
        };
    }
}
