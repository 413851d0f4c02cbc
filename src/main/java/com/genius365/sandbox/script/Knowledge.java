package com.genius365.sandbox.script;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agent was given to know. No model is asked: what answers a question is the sentence that has most of its words.
 */
public record Knowledge(List<String> documents) {

    public static final Knowledge NONE = new Knowledge(List.of());

    private static final Pattern IN_PROMPT = Pattern.compile("<<knowledge>>\\n(.*?)\\n<<end>>", Pattern.DOTALL);
    /** What goes on in small letters goes on with the same sentence: "8 a.m. to 5 p.m.", and lines that a page has broken. */
    private static final Pattern END_OF_SENTENCE =
            Pattern.compile("(?:(?<=[.!?])\\s++|\\R\\s*+)(?!\\p{Ll})|\\R\\s*\\R");

    private static final int LONGEST_QUOTE = 600;
    private static final int SHORTEST_WORD = 4;
    private static final Set<String> IN_EVERY_QUESTION = Set.of(
            "what", "when", "where", "which", "have", "does", "your", "with", "that", "this", "there", "could", "would",
            "please", "about", "tell", "much", "many", "they", "from", "will", "hello", "thanks", "thank");

    public Knowledge {
        documents = List.copyOf(documents);
    }

    /** Documents that stand in a prompt, between marks. */
    public static List<String> inPrompt(String prompt) {
        return IN_PROMPT
                .matcher(prompt)
                .results()
                .map(document -> document.group(1))
                .toList();
    }

    /** @param sharing so many words at least with the question, apart from those that stand in every question */
    Optional<String> answer(String question, int sharing) {
        var asked = words(question);
        return documents.stream()
                .flatMap(END_OF_SENTENCE::splitAsStream)
                .map(sentence -> sentence.strip().replaceAll("\\s+", " "))
                // A heading answers nothing.
                .filter(sentence -> !sentence.isEmpty() && !sentence.startsWith("#"))
                .max(Comparator.comparingLong(sentence -> shared(asked, sentence)))
                .filter(sentence -> shared(asked, sentence) >= sharing)
                .map(sentence -> sentence.substring(0, Math.min(sentence.length(), LONGEST_QUOTE)));
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
}
