package com.genius365.provider;

import java.util.List;

/**
 * What a vendor can do; screens hide what it cannot.
 *
 * @param listsVoices whether {@link VoiceProvider#voices} has voices to choose from
 * @param signsWebhooks whether {@link VoiceProvider#isAuthentic} can tell the vendor from others
 * @param models names of language models to choose from, the default first
 * @param languages BCP 47 tags an agent can speak
 */
public record Capabilities(
        boolean webCalls,
        boolean listsVoices,
        boolean temperature,
        boolean signsWebhooks,
        List<ModelChoice> models,
        List<String> languages,
        int minCallSeconds,
        int maxCallSeconds) {

    /**
     * A language model as a vendor names it.
     *
     * @param id {@code provider/model} for VAPI, the model alone for Retell
     * @param label for people
     */
    public record ModelChoice(String id, String label) {}
}
