package com.genius365.agent;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.Provider;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agent as a person types it in.
 *
 * @param connection null: the one the workspace uses for this vendor
 * @param model as the vendor's list gives it
 * @param voiceId as the vendor's list gives it; null: the vendor's default
 * @param language BCP 47
 */
public record AgentDraft(
        @NotBlank(message = "Give the agent a name.") @Size(max = 255, message = "At most 255 characters.")
        String name,

        @NotNull(message = "Choose a provider.") Provider provider,
        @Nullable UUID connection,

        @NotBlank(message = "Say what the agent is to do.") @Size(max = 50_000, message = "At most 50,000 characters.")
        String prompt,

        @Size(max = 1_000, message = "At most 1,000 characters.")
        String greeting,

        @NotBlank(message = "Choose a model.") @Size(max = 120)
        String model,

        @DecimalMin(value = "0", message = "0 at the least.") @DecimalMax(value = "2", message = "2 at the most.")
        double temperature,

        @Size(max = 200) @Nullable String voiceId,
        @Size(max = 200) @Nullable String voiceName,

        @DecimalMin(value = "0.5", message = "0.5 at the least.") @DecimalMax(value = "2", message = "2 at the most.")
        double voiceSpeed,

        @NotBlank(message = "Choose a language.") @Size(max = 35)
        String language,

        @Min(value = 60, message = "60 seconds at the least.")
        @Max(value = 3600, message = "3,600 seconds at the most.")
        int maxCallSeconds,

        @Min(value = 10, message = "10 seconds at the least.") @Max(value = 600, message = "600 seconds at the most.")
        int silenceSeconds) {

    /** @param id null: the vendor's default */
    public AgentDraft withVoice(@Nullable String id, @Nullable String label) {
        return new AgentDraft(
                name,
                provider,
                connection,
                prompt,
                greeting,
                model,
                temperature,
                id,
                label,
                voiceSpeed,
                language,
                maxCallSeconds,
                silenceSeconds);
    }

    AgentDefinition definition(AgentId id) {
        return new AgentDefinition(
                id.value(),
                new AgentDefinition.Basics(name, "", language, AgentDefinition.Direction.BOTH),
                new AgentDefinition.Voice(voiceId, voiceName, voiceSpeed, AgentDefinition.Pitch.NORMAL, null),
                new AgentDefinition.Script(
                        prompt, greeting, AgentDefinition.FirstSpeaker.AGENT, AgentDefinition.Style.NEUTRAL),
                new AgentDefinition.Model(model, temperature),
                new AgentDefinition.CallSettings(
                        maxCallSeconds, silenceSeconds, AgentDefinition.Voicemail.IGNORE, "", true, List.of(), null),
                AgentDefinition.Analysis.usual(),
                List.of(),
                AgentKnowledge.none());
    }
}
