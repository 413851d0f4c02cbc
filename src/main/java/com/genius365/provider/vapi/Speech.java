package com.genius365.provider.vapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A language as VAPI's transcriber and its voices call it.
 *
 * @param heard Deepgram's name of it
 * @param spoken VAPI's own voices' name of it
 * @param note for people, where it is not quite the language they chose
 */
record Speech(String heard, String spoken, String note) {

    static final Speech ANY = new Speech("multi", "auto", "VAPI listens for the language that is spoken.");

    private static final Map<String, Speech> ALL = all();

    static final List<String> LANGUAGES = List.copyOf(ALL.keySet());

    /** @param language BCP 47 */
    static Speech of(String language) {
        return ALL.getOrDefault(language, ANY);
    }

    /** The language somebody meant at VAPI; empty: none of ours. */
    static Optional<String> language(String heard) {
        return ALL.entrySet().stream()
                .filter(speech -> speech.getValue().heard().equals(heard))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Of ours the nearest to what a transcriber is told; empty: none is near. */
    static Optional<String> nearest(String heard) {
        var base = heard.replace('_', '-').toLowerCase(Locale.ROOT).split("-", 2)[0];
        return base.isEmpty()
                ? Optional.empty()
                : LANGUAGES.stream()
                        .filter(language -> language.startsWith(base + "-"))
                        .findFirst();
    }

    /** ISO 639-1. */
    String twoLetters() {
        return heard.substring(0, 2);
    }

    private static Map<String, Speech> all() {
        var all = new LinkedHashMap<String, Speech>();
        all.put("en-US", new Speech("en-US", "en-US", ""));
        all.put("en-GB", new Speech("en-GB", "en-GB", ""));
        all.put("en-AU", new Speech("en-AU", "en-AU", ""));
        all.put("es-ES", new Speech("es", "es-ES", ""));
        all.put("es-MX", new Speech("es-419", "es-MX", "Understands Latin American Spanish in general."));
        all.put("fr-FR", new Speech("fr", "fr-FR", ""));
        all.put("fr-CA", new Speech("fr-CA", "fr-CA", ""));
        all.put("de-DE", new Speech("de", "de", ""));
        all.put("it-IT", new Speech("it", "it", ""));
        all.put("pt-BR", new Speech("pt-BR", "pt-BR", ""));
        all.put("pt-PT", new Speech("pt-PT", "pt-PT", ""));
        all.put("nl-NL", new Speech("nl", "nl", ""));
        all.put("pl-PL", new Speech("pl", "pl", ""));
        all.put("hi-IN", new Speech("hi", "hi", ""));
        all.put("ko-KR", new Speech("ko", "ko", ""));
        all.put("ja-JP", new Speech("ja", "ja", ""));
        all.put("zh-CN", new Speech("zh-CN", "zh", ""));
        return all;
    }
}
