package com.genius365.provider;

import java.util.List;
import java.util.Set;

/**
 * What a vendor can do; screens hide what it cannot. What becomes of a definition is said by {@link VoiceProvider#report}.
 *
 * @param models language models to choose from, the default first
 * @param languages BCP 47 tags an agent can speak
 */
public record Capabilities(
        Set<Ability> abilities,
        List<ModelChoice> models,
        List<String> languages,
        int minCallSeconds,
        int maxCallSeconds) {

    public Capabilities {
        abilities = Set.copyOf(abilities);
        models = List.copyOf(models);
        languages = List.copyOf(languages);
    }

    /** Something not every vendor can. */
    public enum Ability {
        /** Calls in the browser. */
        WEB_CALLS,
        /** Written conversations with an agent. */
        TEXT_CHAT,
        /** {@link VoiceProvider#voices} has voices to choose from. */
        LISTS_VOICES,
        TEMPERATURE,
        VOICE_SPEED,
        VOICE_PITCH,
        VOICE_STABILITY,
        /** {@link VoiceProvider#isAuthentic} can tell the vendor from others. */
        SIGNS_WEBHOOKS,
        /** There is a {@link VendorKnowledge} for it. */
        OWN_KNOWLEDGE
    }

    /**
     * A language model as a vendor names it.
     *
     * @param id {@code provider/model} for VAPI, the model alone for Retell
     * @param label for people
     */
    public record ModelChoice(String id, String label) {}

    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }
}
