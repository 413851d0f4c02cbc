package com.genius365.provider.synthflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Synthflow's names of languages; some have a country and some have none. */
final class SynthflowLanguages {

    static final String ANY = "multi";

    private static final Map<String, String> THEIRS = new LinkedHashMap<>();

    static {
        List.of("en-US", "de-DE", "fr-FR", "es-ES", "pt-BR", "nl-NL", "zh-CN", "sv-SE", "da-DK")
                .forEach(language -> THEIRS.put(language, language));
        List.of(
                        "it-IT", "pl-PL", "hi-IN", "ja-JP", "ko-KR", "bg-BG", "cs-CZ", "el-GR", "fi-FI", "hu-HU",
                        "id-ID", "ms-MY", "ro-RO", "ru-RU", "sk-SK", "tr-TR", "uk-UA", "vi-VN", "th-TH")
                .forEach(language -> THEIRS.put(language, base(language)));
        THEIRS.put("nb-NO", "no");
    }

    static final List<String> OFFERED = List.copyOf(THEIRS.keySet());

    private SynthflowLanguages() {}

    static String toTheirs(String language) {
        var exact = THEIRS.get(language);
        if (exact != null) {
            return exact;
        }
        return OFFERED.stream()
                .filter(offered -> base(offered).equals(base(language)))
                .findFirst()
                .map(THEIRS::get)
                .orElse(ANY);
    }

    /** Absent: it is no single one. */
    static Optional<String> toOurs(String language) {
        return OFFERED.stream()
                .filter(offered -> language.equals(THEIRS.get(offered)) || offered.equals(language))
                .findFirst()
                .or(() -> OFFERED.stream()
                        .filter(offered -> base(offered).equals(base(language)))
                        .findFirst());
    }

    private static String base(String language) {
        return language.split("-", 2)[0];
    }
}
