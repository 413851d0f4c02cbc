package com.genius365.sandbox.retell;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What every account of the sandbox finds at Retell: voices. */
final class RetellCatalogue {

    private record Voice(String id, String name, String provider, String accent, String gender, String age) {}

    private static final List<Voice> VOICES = List.of(
            new Voice("11labs-Adrian", "Adrian", "elevenlabs", "American", "male", "Young"),
            new Voice("11labs-Myra", "Myra", "elevenlabs", "American", "female", "Young"),
            new Voice("11labs-Anthony", "Anthony", "elevenlabs", "British", "male", "Middle Aged"),
            new Voice("11labs-Dorothy", "Dorothy", "elevenlabs", "British", "female", "Young"),
            new Voice("openai-Alloy", "Alloy", "openai", "American", "female", "Middle Aged"),
            new Voice("openai-Onyx", "Onyx", "openai", "American", "male", "Middle Aged"),
            new Voice("cartesia-Cimo", "Cimo", "cartesia", "American", "female", "Middle Aged"),
            new Voice("retell-Cimo", "Cimo", "platform", "American", "female", "Young"));

    private RetellCatalogue() {}

    /** @param origin where a voice can be listened to: scheme, host and port */
    static ArrayNode voices(JsonMapper mapper, String origin) {
        var voices = mapper.createArrayNode();
        VOICES.forEach(voice -> voices.addObject()
                .put("voice_id", voice.id())
                .put("voice_name", voice.name())
                .put("provider", voice.provider())
                .put("accent", voice.accent())
                .put("gender", voice.gender())
                .put("age", voice.age())
                .put("preview_audio_url", origin + "/sandbox/recordings/voice-" + voice.id() + ".wav"));
        return voices;
    }
}
