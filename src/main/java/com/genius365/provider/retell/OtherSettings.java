package com.genius365.provider.retell;

import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What Retell's agents can be told and ours cannot. */
final class OtherSettings {

    private static final Set<String> READ = Set.of(
            "agent_id",
            "agent_name",
            "analysis_successful_prompt",
            "assigned_tags",
            "base_version",
            "begin_message",
            "channel",
            "data_storage_setting",
            "end_call_after_silence_ms",
            "general_prompt",
            "general_tools",
            "is_published",
            "knowledge_base_ids",
            "language",
            "last_modification_timestamp",
            "llm_id",
            "max_call_duration_ms",
            "mcps",
            "model",
            "model_temperature",
            "post_call_analysis_data",
            "response_engine",
            "start_speaker",
            "version",
            "version_description",
            "voice_id",
            "voice_speed",
            "voice_temperature",
            "voicemail_option",
            "webhook_events",
            "webhook_url");

    /** What Retell does where nothing is said, and shows as if it had been. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("allow_dtmf_interruption", "false"),
            Map.entry("allow_user_dtmf", "true"),
            Map.entry("ambient_sound_volume", "1"),
            Map.entry("backchannel_frequency", "0.8"),
            Map.entry("begin_message_delay_ms", "0"),
            Map.entry("denoising_mode", "noise-cancellation"),
            Map.entry("enable_backchannel", "false"),
            Map.entry("enable_dynamic_responsiveness", "false"),
            Map.entry("enable_dynamic_voice_speed", "false"),
            Map.entry("interruption_sensitivity", "1"),
            Map.entry("is_public", "false"),
            Map.entry("model_high_priority", "false"),
            Map.entry("opt_in_signed_url", "false"),
            Map.entry("reminder_max_count", "1"),
            Map.entry("reminder_trigger_ms", "10000"),
            Map.entry("responsiveness", "1"),
            Map.entry("ring_duration_ms", "30000"),
            Map.entry("stt_mode", "fast"),
            Map.entry("tool_call_strict_mode", "false"),
            Map.entry("vocab_specialization", "general"),
            Map.entry("voicemail_detection_timeout_ms", "30000"),
            Map.entry("volume", "1"),
            Map.entry("webhook_timeout_ms", "10000"));

    private OtherSettings() {}

    static List<Line> lines(JsonNode agent, JsonNode engine) {
        return Stream.concat(agent.propertyStream(), engine.propertyStream())
                .filter(setting -> !READ.contains(setting.getKey()))
                .filter(setting -> !AgentReading.isNothing(setting.getValue()))
                .filter(setting -> !isUsual(setting.getKey(), setting.getValue()))
                .map(setting -> Line.dropped(
                                Part.OTHER,
                                "There is no such setting here. It stays as it is at Retell as long as the agent lives"
                                        + " there.")
                        .of(AgentReading.words(setting.getKey())))
                .toList();
    }

    private static boolean isUsual(String setting, JsonNode value) {
        var usual = USUAL.get(setting);
        if (usual == null) {
            return false;
        }
        return value.isNumber()
                ? value.decimalValue().compareTo(new BigDecimal(usual)) == 0
                : value.asString("").equals(usual);
    }
}
