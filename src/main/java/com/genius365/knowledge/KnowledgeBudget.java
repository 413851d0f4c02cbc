package com.genius365.knowledge;

import com.genius365.common.Refusal;
import java.util.List;

/**
 * How much of what an agent can be told a choice of documents takes.
 *
 * @param isInline they stand in the prompt, which the model reads at every turn; else the vendor keeps them and looks things
 *     up in them
 * @param usedCharacters of the documents together, with their titles
 * @param mostCharacters that fit into a prompt; 0 where they do not stand in it
 */
public record KnowledgeBudget(boolean isInline, int usedCharacters, int mostCharacters) {

    /** About 10,000 tokens; a prompt that is longer makes callers wait for each answer. */
    public static final int INLINE_CHARACTERS = 40_000;

    private static final int CHARACTERS_PER_TOKEN = 4;
    /** What marks a document in a prompt. */
    private static final int FRAME = 40;

    /** How long a document is. */
    record Size(String title, int characters) {}

    static KnowledgeBudget of(boolean isInline, List<Size> documents) {
        var used = documents.stream()
                .mapToLong(document -> document.characters() + document.title().length() + (isInline ? FRAME : 0))
                .sum();
        return new KnowledgeBudget(isInline, (int) Math.min(used, Integer.MAX_VALUE), isInline ? INLINE_CHARACTERS : 0);
    }

    public boolean fits() {
        return !isInline || usedCharacters <= mostCharacters;
    }

    /** Roughly: languages differ in how many characters make a token. */
    public int usedTokens() {
        return Math.ceilDiv(usedCharacters, CHARACTERS_PER_TOKEN);
    }

    /** Roughly; 0 where they do not stand in the prompt. */
    public int mostTokens() {
        return mostCharacters / CHARACTERS_PER_TOKEN;
    }

    void requireFit() {
        if (!fits()) {
            throw new Refusal(
                    "The documents of this agent have %,d characters, and %,d fit into its prompt. Choose fewer or shorter ones."
                            .formatted(usedCharacters, mostCharacters));
        }
    }
}
