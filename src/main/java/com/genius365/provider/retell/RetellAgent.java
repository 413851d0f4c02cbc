package com.genius365.provider.retell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent as Retell takes it: the fields we set.
 *
 * @param responseEngine when creating; a version that was published keeps its engine
 */
record RetellAgent(
        @Nullable Engine responseEngine,
        String agentName,
        String voiceId,
        double voiceSpeed,
        String language,
        String webhookUrl,
        List<String> webhookEvents,
        int endCallAfterSilenceMs,
        int maxCallDurationMs) {

    RetellAgent behind(String llmId) {
        return new RetellAgent(
                new Engine("retell-llm", llmId),
                agentName,
                voiceId,
                voiceSpeed,
                language,
                webhookUrl,
                webhookEvents,
                endCallAfterSilenceMs,
                maxCallDurationMs);
    }

    record Engine(String type, String llmId) {}
}
