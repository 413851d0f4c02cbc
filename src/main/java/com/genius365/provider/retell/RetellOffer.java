package com.genius365.provider.retell;

import com.genius365.provider.Capabilities.ModelChoice;
import java.util.List;

/** The models and languages Retell has, and the nearest of them to what it has not. */
final class RetellOffer {

    /** Where a call's engine is told to listen for whichever language is spoken. */
    static final String EVERY_LANGUAGE = "multi";

    static final List<ModelChoice> MODELS = List.of(
            new ModelChoice("gpt-4.1", "GPT-4.1"),
            new ModelChoice("gpt-4.1-mini", "GPT-4.1 mini"),
            new ModelChoice("gpt-4.1-nano", "GPT-4.1 nano"),
            new ModelChoice("gpt-5", "GPT-5"),
            new ModelChoice("gpt-5-mini", "GPT-5 mini"),
            new ModelChoice("gpt-5-nano", "GPT-5 nano"),
            new ModelChoice("gpt-5.1", "GPT-5.1"),
            new ModelChoice("gpt-5.2", "GPT-5.2"),
            new ModelChoice("gpt-5.4", "GPT-5.4"),
            new ModelChoice("gpt-5.4-mini", "GPT-5.4 mini"),
            new ModelChoice("gpt-5.4-nano", "GPT-5.4 nano"),
            new ModelChoice("gpt-5.5", "GPT-5.5"),
            new ModelChoice("claude-4.6-sonnet", "Claude Sonnet 4.6"),
            new ModelChoice("claude-4.5-sonnet", "Claude Sonnet 4.5"),
            new ModelChoice("claude-4.5-haiku", "Claude Haiku 4.5"),
            new ModelChoice("gemini-3.1-flash-lite", "Gemini 3.1 Flash Lite"),
            new ModelChoice("gemini-3.0-flash", "Gemini 3 Flash"),
            new ModelChoice("gemini-2.5-flash-lite", "Gemini 2.5 Flash Lite"));

    /** Of several that share a base, the one that stands first is the nearest to those Retell has not. */
    static final List<String> LANGUAGES = List.of(
            "en-US", "en-GB", "en-AU", "en-IN", "en-NZ", "es-ES", "es-419", "fr-FR", "fr-CA", "de-DE", "it-IT", "pt-BR",
            "pt-PT", "nl-NL", "nl-BE", "pl-PL", "hi-IN", "ko-KR", "ja-JP", "zh-CN", "yue-CN", "af-ZA", "ar-SA", "az-AZ",
            "bg-BG", "bs-BA", "ca-ES", "cs-CZ", "cy-GB", "da-DK", "el-GR", "fa-IR", "fi-FI", "fil-PH", "gl-ES", "he-IL",
            "hr-HR", "hu-HU", "hy-AM", "id-ID", "is-IS", "kk-KZ", "kn-IN", "lt-LT", "lv-LV", "mk-MK", "mr-IN", "ms-MY",
            "ne-NP", "no-NO", "ro-RO", "ru-RU", "sk-SK", "sl-SI", "sr-RS", "sv-SE", "sw-KE", "ta-IN", "th-TH", "tr-TR",
            "uk-UA", "ur-IN", "vi-VN");

    private RetellOffer() {}

    /** The model itself, or the first there is. */
    static ModelChoice model(String id) {
        return MODELS.stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseGet(MODELS::getFirst);
    }

    /** The language itself, the nearest of the same base, or {@link #EVERY_LANGUAGE}. */
    static String language(String language) {
        if (LANGUAGES.contains(language)) {
            return language;
        }
        if (language.startsWith("es-")) {
            return "es-419";
        }
        var base = language.split("-", 2)[0] + "-";
        return LANGUAGES.stream()
                .filter(offered -> offered.startsWith(base))
                .findFirst()
                .orElse(EVERY_LANGUAGE);
    }
}
