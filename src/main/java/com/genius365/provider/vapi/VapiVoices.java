package com.genius365.provider.vapi;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.RemoteVoice;
import com.genius365.provider.vapi.VapiAssistant.Voice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The voices VAPI speaks with. Its own are called by their name, those of others by {@code provider:voice}, so that an
 * agent made at VAPI with any of them can be imported and published again.
 */
final class VapiVoices {

    static final String DEFAULT = "Elliot";

    private static final Kind OWN = new Kind("vapi", "VAPI", 0.25, 2, false);
    private static final Kind ELEVEN_LABS = new Kind("11labs", "ElevenLabs", 0.7, 1.2, true);

    /** Without {@code custom-voice} and {@code tavus}, which need more than a voice's id. */
    private static final List<Kind> KINDS = List.of(
            OWN,
            ELEVEN_LABS,
            new Kind("azure", "Azure", 0.5, 2, false),
            new Kind("openai", "OpenAI", 0.25, 4, false),
            new Kind("playht", "PlayHT", 0.1, 5, false),
            new Kind("lmnt", "LMNT", 0.25, 2, false),
            new Kind("rime-ai", "Rime", 0.1, 5, false),
            new Kind("minimax", "MiniMax", 0.5, 2, false),
            new Kind("microsoft", "Microsoft", 0.5, 2, false),
            new Kind("xai", "xAI", 0.7, 1.5, false),
            new Kind("neuphonic", "Neuphonic", 0.25, 2, false),
            new Kind("smallest-ai", "Smallest AI", 0.5, 2, false),
            unhurried("cartesia", "Cartesia"),
            unhurried("deepgram", "Deepgram"),
            unhurried("hume", "Hume"),
            unhurried("inworld", "Inworld"),
            unhurried("sesame", "Sesame"),
            unhurried("wellsaid", "WellSaid"));

    /**
     * VAPI has no endpoint that lists voices, and gives nothing to listen to. These are its own, as its documentation names
     * them, and those of others that its contract names and that speak any language. Other voices can be imported.
     */
    static final List<RemoteVoice> ALL = Stream.of(
                    Stream.of(
                            own(DEFAULT, "male", "Canadian"),
                            own("Savannah", "female", "American (Southern)"),
                            own("Clara", "female", "American"),
                            own("Layla", "female", "American"),
                            own("Nico", "male", "American"),
                            own("Kai", "male", "American"),
                            own("Godfrey", "male", "American"),
                            own("Sid", "male", "American"),
                            own("Emma", "female", "Asian American"),
                            own("Rohan", "male", "Indian American"),
                            own("Sagar", "male", "Indian American"),
                            own("Neil", "male", "Indian American"),
                            own("Naina", "female", "Indian American")),
                    others(
                            "11labs", "burt", "marissa", "andrea", "sarah", "phillip", "steve", "joseph", "myra",
                            "paula", "ryan", "drew", "paul", "mrb", "matilda", "mark"),
                    others("openai", "alloy", "echo", "fable", "onyx", "nova", "shimmer", "marin", "cedar"),
                    others("azure", "andrew", "brian", "emma"))
            .flatMap(voices -> voices)
            .toList();

    /**
     * Whose voice, and what can be told to it.
     *
     * @param slowest 0 with {@code fastest}: its speed cannot be set
     */
    record Kind(String provider, String label, double slowest, double fastest, boolean hasStability) {

        boolean hasSpeed() {
            return fastest > 0;
        }

        double nearestSpeed(double speed) {
            return Math.clamp(speed, slowest, fastest);
        }
    }

    private VapiVoices() {}

    static Voice map(AgentDefinition.Voice voice, Speech speech) {
        var id = voice.id() == null ? DEFAULT : voice.id();
        var kind = kind(id);
        return new Voice(
                kind.provider(),
                idAtProvider(id),
                kind.hasSpeed() ? kind.nearestSpeed(voice.speed()) : null,
                kind.hasStability() ? voice.stability() : null,
                model(kind),
                language(kind, speech));
    }

    /** What our id of a voice says whose it is. */
    static Kind kind(@Nullable String id) {
        var colon = id == null ? -1 : id.indexOf(':');
        return colon < 0 || id == null ? OWN : kindOf(id.substring(0, colon)).orElse(OWN);
    }

    static Optional<Kind> kindOf(String provider) {
        return KINDS.stream().filter(kind -> kind.provider().equals(provider)).findFirst();
    }

    /** Our id of a vendor's voice. */
    static String id(Kind kind, String voiceId) {
        return kind == OWN ? voiceId : kind.provider() + ":" + voiceId;
    }

    /** How the list calls it; null: it is not listed. */
    static @Nullable String name(String id) {
        return ALL.stream()
                .filter(voice -> voice.id().equals(id))
                .map(RemoteVoice::name)
                .findFirst()
                .orElse(null);
    }

    private static String idAtProvider(String id) {
        var kind = kind(id);
        return kind == OWN ? id : id.substring(kind.provider().length() + 1);
    }

    private static @Nullable String model(Kind kind) {
        return switch (kind.provider()) {
            // The one that takes a language.
            case "11labs" -> "eleven_turbo_v2_5";
            case "sesame" -> "csm-1b";
            default -> null;
        };
    }

    private static @Nullable String language(Kind kind, Speech speech) {
        return switch (kind.provider()) {
            case "vapi" -> speech.spoken();
            case "11labs" -> speech == Speech.ANY ? null : speech.twoLetters();
            case "neuphonic" -> speech == Speech.ANY ? "en" : speech.twoLetters();
            default -> null;
        };
    }

    private static Kind unhurried(String provider, String label) {
        return new Kind(provider, label, 0, 0, false);
    }

    private static RemoteVoice own(String name, String gender, String accent) {
        return new RemoteVoice(name, name, gender, accent, null);
    }

    private static Stream<RemoteVoice> others(String provider, String... voices) {
        var kind = kindOf(provider).orElseThrow();
        return Stream.of(voices)
                .map(voice -> new RemoteVoice(
                        id(kind, voice),
                        Character.toUpperCase(voice.charAt(0)) + voice.substring(1) + " (" + kind.label() + ")",
                        null,
                        null,
                        null));
    }
}
