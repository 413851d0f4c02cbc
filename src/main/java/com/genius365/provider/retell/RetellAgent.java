package com.genius365.provider.retell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent as Retell takes it: the fields we set. Those that may be null are said all the same, except the engine, since
 * Retell keeps what is left out.
 *
 * @param responseEngine when creating; a version that was published keeps its engine
 * @param voicemailOption null: a machine is talked to like a person
 * @param analysisSuccessfulPrompt null: Retell judges by its own measure
 */
record RetellAgent(
        @Nullable Engine responseEngine,
        String agentName,
        String voiceId,
        double voiceSpeed,
        double voiceTemperature,
        String language,
        String webhookUrl,
        List<String> webhookEvents,
        int endCallAfterSilenceMs,
        int maxCallDurationMs,
        String dataStorageSetting,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable VoicemailOption voicemailOption,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<Wanted> postCallAnalysisData,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String analysisSuccessfulPrompt) {

    RetellAgent behind(String llmId) {
        return new RetellAgent(
                new Engine("retell-llm", llmId),
                agentName,
                voiceId,
                voiceSpeed,
                voiceTemperature,
                language,
                webhookUrl,
                webhookEvents,
                endCallAfterSilenceMs,
                maxCallDurationMs,
                dataStorageSetting,
                voicemailOption,
                postCallAnalysisData,
                analysisSuccessfulPrompt);
    }

    record Engine(String type, String llmId) {}

    record VoicemailOption(Action action) {

        /** @param text what is said to the machine; null: nothing, it hangs up */
        record Action(String type, @Nullable String text) {}
    }

    /** Something to find in a call. @param choices of an enum, else null */
    record Wanted(
            String type,
            String name,
            String description,
            @Nullable List<String> choices) {}
}
