package com.genius365.sandbox.script;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something people say to each other.
 *
 * @param keywords words in an agent's name or prompt that it suits; none: it suits everyone
 * @param turns what is said, the agent first, then by turns
 * @param sentiment of the person called: positive, neutral or negative
 * @param successful whether the agent reached what it was there for
 * @param data what could be extracted from it
 */
public record Conversation(
        String name,
        List<String> keywords,
        List<String> turns,
        String summary,
        String sentiment,
        boolean successful,
        ObjectNode data) {

    private static final double WORDS_A_SECOND = 2.4;
    private static final double PAUSE = 0.7;
    /** With one word only, what is said by the way would be taken for a question. */
    private static final int SHARED_WORDS = 2;

    /** How well it suits whoever is described so. */
    long suits(String description) {
        var lower = description.toLowerCase(Locale.ROOT);
        return keywords.stream()
                // Whole words: an agent that cares does not sell cars.
                .filter(keyword -> Pattern.compile("\\b" + Pattern.quote(keyword) + "s?\\b")
                        .matcher(lower)
                        .find())
                .count();
    }

    /**
     * The conversation as this agent has it.
     *
     * @param greeting how the agent begins, where it says; else as written here
     * @param variables for {@code {{name}}} in the greeting
     * @param knowledge what it quotes, each sentence once, where it answers what the person has just said
     */
    public Dialogue spoken(String greeting, JsonNode variables, Knowledge knowledge) {
        var utterances = new ArrayList<Dialogue.Utterance>();
        var quoted = new HashSet<String>();
        var time = 0.5;
        for (var turn = 0; turn < turns.size(); turn++) {
            var text = turn == 0 && !greeting.isBlank() ? filled(greeting, variables) : turns.get(turn);
            if (turn > 0 && turn % 2 == 0) {
                text = knowledge
                                .answer(turns.get(turn - 1), SHARED_WORDS)
                                .filter(quoted::add)
                                .map(sentence -> sentence + ' ')
                                .orElse("")
                        + text;
            }
            var end = time + Math.max(0.8, text.split("\\s+", -1).length / WORDS_A_SECOND);
            utterances.add(new Dialogue.Utterance(turn % 2 == 0, text, tenths(time), tenths(end)));
            time = end + PAUSE;
        }
        return new Dialogue(utterances);
    }

    private static String filled(String greeting, JsonNode variables) {
        var text = greeting;
        for (Map.Entry<String, JsonNode> variable : variables.properties()) {
            text = text.replace(
                    "{{" + variable.getKey() + "}}", variable.getValue().asString(""));
        }
        return text;
    }

    private static double tenths(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
