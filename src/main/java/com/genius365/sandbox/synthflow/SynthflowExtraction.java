package com.genius365.sandbox.synthflow;

import com.genius365.sandbox.script.Conversation;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Synthflow's extractors find in a conversation. Results stand as JSON inside of a text. */
final class SynthflowExtraction {

    private SynthflowExtraction() {}

    static void write(
            ObjectNode executed, JsonNode extractor, Conversation conversation, Instant now, JsonMapper mapper) {
        extractor.propertyStream().forEach(question -> {
            var identifier = question.getValue().path("identifier").asString("");
            found(question.getKey(), identifier, question.getValue(), conversation)
                    .ifPresent(value -> {
                        var name = "extract_info_" + identifier;
                        executed.putObject(name)
                                .put("name", name)
                                .put("action_type", "extract_info_action_type")
                                .put(
                                        "description",
                                        "Get information with question: "
                                                + question.getValue()
                                                        .path("description")
                                                        .asString(""))
                                .put(
                                        "return_value",
                                        mapper.createObjectNode()
                                                .put(identifier, value)
                                                .toString())
                                .put("timestamp_datetime", now.toString().replace("Z", ""));
                    });
        });
    }

    private static Optional<String> found(
            String kind, String identifier, JsonNode question, Conversation conversation) {
        if (conversation.data().has(identifier)) {
            return Optional.of(conversation.data().path(identifier).asString(""));
        }
        return switch (kind) {
            case "YES_NO" -> Optional.of(conversation.successful() ? "yes" : "no");
            case "SINGLE_CHOICE" ->
                question.path("choices")
                        .valueStream()
                        .map(choice -> choice.asString(""))
                        .filter(conversation.sentiment()::equals)
                        .findFirst();
            case "OPEN_QUESTION" ->
                Optional.of(question.path("description").asString("").toLowerCase(Locale.ROOT))
                        .filter(words -> words.contains("summar"))
                        .map(words -> conversation.summary());
            default -> Optional.empty();
        };
    }
}
