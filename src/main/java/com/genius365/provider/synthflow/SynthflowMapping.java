package com.genius365.provider.synthflow;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Direction;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentTool;
import com.genius365.provider.Capabilities.ModelChoice;
import com.genius365.provider.PromptText;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.synthflow.SynthflowAssistant.Agent;
import com.genius365.provider.synthflow.SynthflowAssistant.EndReason;
import com.genius365.provider.synthflow.SynthflowAssistant.MaxDuration;
import com.genius365.provider.synthflow.SynthflowAssistant.VoicemailMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an agent of ours becomes an assistant of Synthflow's. */
final class SynthflowMapping {

    static final String HUMAN_FIRST = "human";
    static final String GREETS = "agent_static";
    static final String OUTBOUND = "outbound";
    static final String INBOUND = "inbound";
    static final String SAID = "You have just said: ";
    static final String MACHINE = "A voicemail or an answering machine has picked up.";

    private static final double SLOWEST = 0.7;
    private static final double FASTEST = 1.2;

    static final List<ModelChoice> MODELS = List.of(
            new ModelChoice("gpt-4.1", "GPT-4.1"),
            new ModelChoice("gpt-4.1-mini", "GPT-4.1 mini"),
            new ModelChoice("gpt-4.1-nano", "GPT-4.1 nano"),
            new ModelChoice("gpt-5-mini", "GPT-5 mini"),
            new ModelChoice("gpt-5-nano", "GPT-5 nano"),
            new ModelChoice("gpt-5.1", "GPT-5.1"),
            new ModelChoice("gpt-5.2", "GPT-5.2"),
            new ModelChoice("gpt-5.4", "GPT-5.4"),
            new ModelChoice("gpt-5.4-mini", "GPT-5.4 mini"),
            new ModelChoice("gpt-5.4-nano", "GPT-5.4 nano"),
            new ModelChoice("synthflow", "Synthflow"));

    private SynthflowMapping() {}

    static SynthflowForm form(AgentDefinition definition, WebhookTarget target) {
        return new SynthflowForm(
                assistant(definition, target),
                SynthflowActions.of(definition, target),
                definition.knowledge().vendorIds());
    }

    private static SynthflowAssistant assistant(AgentDefinition definition, WebhookTarget target) {
        var settings = definition.settings();
        return new SynthflowAssistant(
                null,
                definition.basics().direction() == Direction.INBOUND ? INBOUND : OUTBOUND,
                definition.basics().name(),
                null,
                SynthflowMarks.webhookUrl(target, definition.reference()),
                settings.isRecorded(),
                new MaxDuration(settings.maxCallSeconds(), true),
                new VoicemailMessage(
                        leavesMessage(definition),
                        "exact_message",
                        SynthflowText.toTheirs(settings.voicemailMessage())),
                agent(definition),
                null);
    }

    private static Agent agent(AgentDefinition definition) {
        return new Agent(
                SynthflowText.toTheirs(PromptText.compose(definition)),
                SynthflowText.toTheirs(definition.script().greeting()),
                greets(definition) ? GREETS : HUMAN_FIRST,
                model(definition.model().id()),
                SynthflowLanguages.toTheirs(definition.basics().language()),
                definition.voice().id(),
                BigDecimal.valueOf(Math.clamp(definition.voice().speed(), SLOWEST, FASTEST)),
                stability(definition.voice().stability()),
                definition.settings().silenceSeconds(),
                endReasons(definition));
    }

    static boolean greets(AgentDefinition definition) {
        return definition.script().firstSpeaker() == FirstSpeaker.AGENT
                && !definition.script().greeting().isBlank();
    }

    /** Synthflow leaves messages only where the person called is to speak first. */
    private static boolean leavesMessage(AgentDefinition definition) {
        return definition.settings().voicemail() == Voicemail.MESSAGE
                && !greets(definition)
                && !definition.settings().voicemailMessage().isBlank();
    }

    /** The one with that name, whoever offers it, else the first. */
    private static String model(String id) {
        var name = id.substring(id.lastIndexOf('/') + 1);
        return MODELS.stream()
                .map(ModelChoice::id)
                .filter(name::equals)
                .findFirst()
                .orElse(MODELS.getFirst().id());
    }

    /** The API takes whole numbers only; the ends of the scale are those. */
    private static @Nullable BigDecimal stability(@Nullable Double wanted) {
        return wanted == null || (wanted != 0 && wanted != 1) ? null : BigDecimal.valueOf(wanted.longValue());
    }

    /** Synthflow ends a call for reasons told in words: phrases, a machine and our tools are such. */
    private static List<EndReason> endReasons(AgentDefinition definition) {
        var reasons = new ArrayList<String>();
        definition.settings().endCallPhrases().forEach(phrase -> reasons.add(SAID + phrase));
        var voicemail = definition.settings().voicemail();
        if (voicemail == Voicemail.HANG_UP || (voicemail == Voicemail.MESSAGE && !leavesMessage(definition))) {
            reasons.add(MACHINE);
        }
        for (var tool : definition.tools()) {
            if (tool instanceof AgentTool.EndCall end) {
                reasons.add(SynthflowActions.named(end.name(), end.description()));
            }
        }
        return reasons.stream().map(reason -> new EndReason(reason, "none")).toList();
    }
}
