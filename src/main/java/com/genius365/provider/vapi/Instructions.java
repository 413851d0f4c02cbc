package com.genius365.provider.vapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the model must be told in words because VAPI's assistants have no place for it: how its built-in tools are used,
 * and what to say first to a person who speaks first. A section at the end of the prompt, a line each, so that it can be
 * read back.
 *
 * @param firstAnswer null: nothing in particular
 */
record Instructions(@Nullable String firstAnswer, boolean looksThingsUp, List<Tool> tools) {

    static final Instructions NONE = new Instructions(null, false, List.of());

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPENS = "\n\n<<instructions>>\n";
    private static final String CLOSES = "\n<<end>>";
    private static final String FIRST_ANSWER = "Begin your first answer with these words: ";
    private static final String LOOK_UP =
            "Look up what you are asked with the query tool before you say that you do not know.";
    private static final String TOOL = "Tool ";

    /** A prompt taken apart. */
    record Read(String prompt, Instructions instructions) {}

    /**
     * A tool of VAPI's as we call it.
     *
     * @param type VAPI's word
     * @param when to use it
     * @param to where a call is transferred to
     * @param words to send
     */
    record Tool(
            String type,
            String name,
            String when,
            @Nullable List<String> to,
            @Nullable String words) {}

    /** As it is written after the type. */
    private record Written(
            @Nullable String name,
            @Nullable String when,
            @Nullable List<String> to,
            @Nullable String words) {}

    String appendTo(String prompt) {
        var lines = new ArrayList<String>();
        if (firstAnswer != null) {
            lines.add(FIRST_ANSWER + JSON.writeValueAsString(firstAnswer));
        }
        if (looksThingsUp) {
            lines.add(LOOK_UP);
        }
        for (var tool : tools) {
            var written = JSON.createObjectNode().put("name", tool.name()).put("when", tool.when());
            if (tool.to() != null) {
                tool.to().forEach(written.putArray("to")::add);
            }
            if (tool.words() != null) {
                written.put("words", tool.words());
            }
            lines.add(TOOL + tool.type() + ": " + written);
        }
        return lines.isEmpty() ? prompt : prompt + OPENS + String.join("\n", lines) + CLOSES;
    }

    /** What is not quite as we write it is the person's own, and stays in the prompt. */
    static Read takeFrom(String prompt) {
        var opens = prompt.lastIndexOf(OPENS);
        if (opens < 0 || !prompt.endsWith(CLOSES) || prompt.length() < opens + OPENS.length() + CLOSES.length()) {
            return new Read(prompt, NONE);
        }
        var lines = prompt.substring(opens + OPENS.length(), prompt.length() - CLOSES.length());
        return read(lines)
                .map(instructions -> new Read(prompt.substring(0, opens), instructions))
                .orElseGet(() -> new Read(prompt, NONE));
    }

    private static Optional<Instructions> read(String lines) {
        String firstAnswer = null;
        var looksThingsUp = false;
        var tools = new ArrayList<Tool>();
        try {
            for (var line : lines.split("\n", -1)) {
                if (line.equals(LOOK_UP)) {
                    looksThingsUp = true;
                } else if (line.startsWith(FIRST_ANSWER)) {
                    firstAnswer = JSON.readValue(line.substring(FIRST_ANSWER.length()), String.class);
                } else if (line.startsWith(TOOL) && line.contains(": ")) {
                    var colon = line.indexOf(": ");
                    var written = JSON.readValue(line.substring(colon + 2), Written.class);
                    if (written.name() == null || written.when() == null) {
                        return Optional.empty();
                    }
                    tools.add(new Tool(
                            line.substring(TOOL.length(), colon),
                            written.name(),
                            written.when(),
                            written.to(),
                            written.words()));
                } else {
                    return Optional.empty();
                }
            }
        } catch (JacksonException edited) {
            return Optional.empty();
        }
        return Optional.of(new Instructions(firstAnswer, looksThingsUp, List.copyOf(tools)));
    }
}
