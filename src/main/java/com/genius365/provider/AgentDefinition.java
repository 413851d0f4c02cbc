package com.genius365.provider;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A voice agent in our language; each client maps it to its vendor's.
 *
 * @param reference our id of it, kept at the vendor so that a create whose answer was lost can be found again
 * @param language BCP 47, for example {@code en-US}
 */
public record AgentDefinition(
        UUID reference,
        String name,
        String prompt,
        String greeting,
        Model model,
        Voice voice,
        String language,
        Limits limits,
        List<String> endCallPhrases) {

    public AgentDefinition {
        endCallPhrases = List.copyOf(endCallPhrases);
    }

    /**
     * @param id one of {@link Capabilities#models()}
     * @param temperature 0 to 2; vendors with a narrower range get the nearest they allow
     */
    public record Model(String id, double temperature) {}

    /**
     * @param id as the vendor's list of voices gives it; null: the vendor's default
     * @param speed 0.5 to 2, 1 is natural
     */
    public record Voice(@Nullable String id, double speed) {}

    /**
     * @param maxCallSeconds 60 to 3600
     * @param silenceSeconds hang up after so long without a word; 10 to 600
     */
    public record Limits(int maxCallSeconds, int silenceSeconds) {}
}
