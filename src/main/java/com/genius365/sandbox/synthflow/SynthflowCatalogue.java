package com.genius365.sandbox.synthflow;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What every account of the sandbox finds at Synthflow: voices, and phone numbers of a range that is given to nobody. */
final class SynthflowCatalogue {

    private record Voice(String id, String name, String gender, String language) {}

    private static final List<Voice> VOICES = List.of(
            new Voice("vQSmovmw0GQKhfDjdkLJ", "Clarice", "female", "english"),
            new Voice("wyWA56cQNU2KqUW4eCsI", "Alice", "female", "en"));

    private static final List<String> NUMBERS = List.of("+14155550155", "+14155550166");

    private SynthflowCatalogue() {}

    /** @param origin where a voice can be listened to: scheme, host and port */
    static void voices(ObjectNode response, String workspace, String origin) {
        paginate(response, VOICES.size());
        var voices = response.putArray("voices");
        VOICES.forEach(voice -> voices.addObject()
                .put("voice_id", voice.id())
                .put("name", voice.name())
                .put("preview", origin + "/sandbox/recordings/voice-" + voice.name() + ".wav")
                .put("workspace", workspace)
                .put("provider", "elevenlabs")
                .put("gender", voice.gender())
                .putArray("languages")
                .add(voice.language()));
    }

    static void numbers(ObjectNode response) {
        paginate(response, NUMBERS.size());
        var numbers = response.putArray("phone_numbers");
        NUMBERS.forEach(number ->
                numbers.addObject().put("number", number).putNull("sid").put("is_available", true));
    }

    static String firstNumber() {
        return NUMBERS.getFirst();
    }

    static boolean isOwned(String number) {
        return NUMBERS.contains(number);
    }

    private static void paginate(ObjectNode response, int total) {
        response.putObject("pagination")
                .put("total_records", total)
                .put("limit", 100)
                .put("offset", 0);
    }
}
