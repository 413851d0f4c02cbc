package com.genius365.sandbox.script;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What an agent answers in writing: a sentence of what it knows, or what it would say in a call. No model is asked. */
@Component
@Profile("demo")
public class WrittenAnswers {

    private static final String LABEL = "(Sandbox: no model is asked.) ";
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R");
    private static final int SHORTEST_WORD = 4;

    private final Conversations conversations;

    WrittenAnswers(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * @param knowledge texts the agent has
     * @param agentId the same agent has the same conversation
     * @param turn how often the agent was written to before
     */
    public String answer(String question, List<String> knowledge, String agentDescription, String agentId, int turn) {
        return LABEL + known(question, knowledge, () -> spoken(agentDescription, agentId, turn));
    }

    private static String known(String question, List<String> knowledge, Supplier<String> otherwise) {
        var asked = words(question);
        return knowledge.stream()
                .flatMap(text -> Arrays.stream(SENTENCE_END.split(text)))
                .map(String::strip)
                .filter(sentence -> shared(sentence, asked) > 0)
                .max(Comparator.comparingLong(sentence -> shared(sentence, asked)))
                .orElseGet(otherwise);
    }

    private String spoken(String agentDescription, String agentId, int turn) {
        var turns = conversations
                .choose(Outcome.COMPLETED, agentDescription, agentId)
                .turns();
        var own = turn * 2 + 2;
        return turns.get(own < turns.size() ? own : 0);
    }

    private static long shared(String sentence, Set<String> asked) {
        return words(sentence).stream().filter(asked::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
