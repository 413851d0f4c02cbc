package com.genius365.sandbox.script;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What an agent answers in writing. No model is asked: a sentence of its documents that has the words of the question,
 * else its greeting, else what somebody like it would say.
 */
@Component
@Profile("demo")
public class WrittenAnswers {

    private static final String LABEL = "[Sandbox] ";
    private static final String NOTHING_MORE = "Is there anything else I can do for you?";
    private static final int SHORTEST_WORD = 4;
    private static final Set<String> IN_EVERY_QUESTION = Set.of(
            "what", "when", "where", "which", "have", "does", "your", "with", "that", "this", "there", "could", "would",
            "please", "about", "tell", "much", "many", "they", "from", "will", "hello", "thanks", "thank");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\R+");

    private final Conversations conversations;

    WrittenAnswers(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * Who is asked.
     *
     * @param description name and prompt
     * @param greeting empty: it has none
     * @param documents what it can look up
     */
    public record Agent(String description, String greeting, List<String> documents) {}

    /** @param conversation tells one conversation from another @param turn how often it has answered before */
    public String answer(Agent agent, String conversation, int turn, String question) {
        return LABEL
                + fromDocuments(agent.documents(), question)
                        .orElseGet(() -> turn == 0 && !agent.greeting().isBlank()
                                ? agent.greeting()
                                : fromConversation(agent, conversation, turn));
    }

    private static Optional<String> fromDocuments(List<String> documents, String question) {
        var asked = words(question);
        return documents.stream()
                .flatMap(END_OF_SENTENCE::splitAsStream)
                .map(String::strip)
                // A heading answers nothing.
                .filter(sentence -> !sentence.isEmpty() && !sentence.startsWith("#"))
                .max(Comparator.comparingLong(sentence -> shared(asked, sentence)))
                .filter(sentence -> shared(asked, sentence) > 0);
    }

    private static long shared(Set<String> asked, String sentence) {
        return words(sentence).stream().filter(asked::contains).count();
    }

    /** Without the endings of plurals, so that "opening hours" finds "opening hour". */
    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= SHORTEST_WORD && !IN_EVERY_QUESTION.contains(word))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }

    private String fromConversation(Agent agent, String conversation, int turn) {
        var turns = conversations
                .choose(Outcome.COMPLETED, agent.description(), conversation)
                .turns();
        // The agent has every other one, beginning with the first.
        return 2 * turn < turns.size() ? turns.get(2 * turn) : NOTHING_MORE;
    }
}
