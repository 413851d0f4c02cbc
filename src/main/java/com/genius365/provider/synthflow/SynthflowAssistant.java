package com.genius365.provider.synthflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assistant as Synthflow takes and shows it: the fields we set.
 *
 * @param modelId when reading: Synthflow calls its assistants models
 * @param type when creating; nothing changes it afterwards
 * @param description holds our marks, see {@link SynthflowMarks}
 * @param actions when reading: ids of what is attached
 */
record SynthflowAssistant(
        @Nullable String modelId,
        @Nullable String type,
        @Nullable String name,
        @Nullable String description,
        @Nullable String externalWebhookUrl,
        @JsonProperty("is_recording") @Nullable Boolean isRecording,
        @Nullable MaxDuration maxDuration,
        @Nullable VoicemailMessage voicemailMessage,
        @Nullable Agent agent,
        @Nullable List<String> actions) {

    /** For an update, and for a comparison. */
    SynthflowAssistant without(@Nullable String otherDescription) {
        return new SynthflowAssistant(
                null,
                null,
                name,
                otherDescription,
                externalWebhookUrl,
                isRecording,
                maxDuration,
                voicemailMessage,
                agent,
                null);
    }

    SynthflowAssistant described(String otherDescription) {
        return new SynthflowAssistant(
                modelId,
                type,
                name,
                otherDescription,
                externalWebhookUrl,
                isRecording,
                maxDuration,
                voicemailMessage,
                agent,
                actions);
    }

    /** Without the webhook's address: there is a key in it. */
    @Override
    public String toString() {
        return "SynthflowAssistant[" + modelId + "]";
    }

    record MaxDuration(
            @Nullable Integer durationSeconds,
            @JsonProperty("is_enabled") @Nullable Boolean isEnabled) {}

    record VoicemailMessage(
            @Nullable Boolean enabled,
            @Nullable String mode,
            @Nullable String exactMessage) {}

    /** @param voiceStability the API takes whole numbers only, and shows what its own pages let people choose */
    record Agent(
            @Nullable String prompt,
            @Nullable String greetingMessage,
            @Nullable String greetingMessageMode,
            @Nullable String llm,
            @Nullable String language,
            @Nullable String voiceId,
            @Nullable BigDecimal voiceSpeed,
            @Nullable BigDecimal voiceStability,
            @Nullable Integer allowedIdleTimeSeconds,
            @JsonProperty("end_call_reasons_v2") @Nullable List<EndReason> endReasons) {}

    record EndReason(@Nullable String reason, @Nullable String closingMessageMode) {}
}
