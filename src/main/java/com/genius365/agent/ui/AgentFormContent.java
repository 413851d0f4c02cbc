package com.genius365.agent.ui;

import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentEngine;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Provider;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What stands in the form. */
public record AgentFormContent(
        @NotBlank(message = "Give the agent a name.") @Size(max = 255)
        String name,

        @NotNull(message = "Choose a provider.") Provider provider,

        @NotBlank(message = "Say what the agent is to do.") @Size(max = 50_000)
        String prompt,

        @Size(max = 1_000) String greeting,
        @NotBlank(message = "Choose a model.") String model,
        @DecimalMin("0") @DecimalMax("2") double temperature,
        @DecimalMin("0.5") @DecimalMax("2") double voiceSpeed,
        @NotBlank(message = "Choose a language.") String language,
        @Min(60) @Max(3600) int maxCallSeconds,
        @Min(10) @Max(600) int silenceSeconds) {

    static AgentFormContent of(AgentDraft draft) {
        return new AgentFormContent(
                draft.name(),
                draft.engine().provider(),
                draft.script().prompt(),
                draft.script().greeting(),
                draft.engine().model().id(),
                draft.engine().model().temperature(),
                draft.engine().voice().speed(),
                draft.basics().language(),
                draft.settings().maxCallSeconds(),
                draft.settings().silenceSeconds());
    }

    AgentDraft into(AgentDraft before, @Nullable String voiceId, @Nullable String voiceName) {
        var basics = before.basics();
        var script = before.script();
        var settings = before.settings();
        var engine = before.engine();
        return new AgentDraft(
                new AgentDefinition.Basics(name, basics.description(), language, basics.direction()),
                new AgentDefinition.Script(prompt, greeting.strip(), script.firstSpeaker(), script.style()),
                new AgentDefinition.CallSettings(
                        maxCallSeconds,
                        silenceSeconds,
                        settings.voicemail(),
                        settings.voicemailMessage(),
                        settings.isRecorded(),
                        settings.endCallPhrases(),
                        settings.transferNumber()),
                before.analysis(),
                before.tools(),
                before.documents(),
                new AgentEngine(
                        provider,
                        engine.connection(),
                        new AgentDefinition.Model(model, temperature),
                        new AgentDefinition.Voice(
                                voiceId,
                                voiceName,
                                voiceSpeed,
                                engine.voice().pitch(),
                                engine.voice().stability())),
                before.standby());
    }
}
