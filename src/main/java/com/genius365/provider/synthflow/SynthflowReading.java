package com.genius365.provider.synthflow;

import static java.util.Objects.requireNonNullElse;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Analysis;
import com.genius365.provider.AgentDefinition.CallSettings;
import com.genius365.provider.AgentDefinition.Direction;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Pitch;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AgentTool;
import com.genius365.provider.PromptText;
import com.genius365.provider.synthflow.SynthflowAssistant.Agent;
import com.genius365.provider.synthflow.SynthflowAssistant.EndReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an assistant of Synthflow's becomes an agent of ours. */
final class SynthflowReading {

    /** What stands in a definition for what Synthflow has no word for. */
    static final double USUAL_TEMPERATURE = 0.7;

    static final String USUAL_LANGUAGE = "en-US";

    private static final Pattern NAMED = Pattern.compile("([a-z][a-z0-9_]{0,63}): (.*)", Pattern.DOTALL);
    private static final Agent NOTHING = new Agent(null, null, null, null, null, null, null, null, null, null);
    private static final CallSettings USUAL = CallSettings.usual();

    private SynthflowReading() {}

    static AgentDefinition definition(SynthflowForm form) {
        var assistant = form.assistant();
        var agent = requireNonNullElse(assistant.agent(), NOTHING);
        var prompt = PromptText.takeApart(SynthflowText.toOurs(requireNonNullElse(agent.prompt(), "")));
        var analysis = new SynthflowActionReading(form.actions());
        return new AgentDefinition(
                reference(assistant),
                new AgentDefinition.Basics(
                        requireNonNullElse(assistant.name(), "Agent"), "", language(agent), direction(assistant)),
                voice(agent),
                new AgentDefinition.Script(
                        prompt.prompt(),
                        SynthflowText.toOurs(requireNonNullElse(agent.greetingMessage(), "")),
                        SynthflowMapping.HUMAN_FIRST.equals(agent.greetingMessageMode())
                                ? FirstSpeaker.PERSON
                                : FirstSpeaker.AGENT,
                        prompt.style()),
                new AgentDefinition.Model(
                        requireNonNullElse(
                                agent.llm(), SynthflowMapping.MODELS.getFirst().id()),
                        USUAL_TEMPERATURE),
                settings(assistant, agent, analysis.transferNumber()),
                new Analysis(analysis.isSummarised(), analysis.successCriteria(), analysis.fields()),
                Stream.concat(analysis.tools().stream(), endings(agent).stream())
                        .toList(),
                new AgentKnowledge(form.knowledge(), prompt.knowledge()));
    }

    /** Ours where it was made by us, else always the same for the same assistant. */
    private static UUID reference(SynthflowAssistant assistant) {
        return SynthflowMarks.reference(assistant.externalWebhookUrl())
                .orElseGet(() ->
                        UUID.nameUUIDFromBytes(("synthflow:" + assistant.modelId()).getBytes(StandardCharsets.UTF_8)));
    }

    private static Direction direction(SynthflowAssistant assistant) {
        return SynthflowMapping.OUTBOUND.equals(assistant.type()) ? Direction.OUTBOUND : Direction.INBOUND;
    }

    private static String language(Agent agent) {
        return SynthflowLanguages.toOurs(requireNonNullElse(agent.language(), USUAL_LANGUAGE))
                .orElse(USUAL_LANGUAGE);
    }

    private static AgentDefinition.Voice voice(Agent agent) {
        var speed = agent.voiceSpeed() == null ? 1 : agent.voiceSpeed().doubleValue();
        var stability = agent.voiceStability();
        return new AgentDefinition.Voice(
                agent.voiceId() == null || agent.voiceId().isBlank() ? null : agent.voiceId(),
                null,
                Math.clamp(speed, 0.5, 2),
                Pitch.NORMAL,
                stability == null ? null : (Double) Math.clamp(stability.doubleValue(), 0, 1));
    }

    private static CallSettings settings(SynthflowAssistant assistant, Agent agent, @Nullable String transferNumber) {
        var longest = assistant.maxDuration();
        var seconds = longest == null || longest.durationSeconds() == null || Boolean.FALSE.equals(longest.isEnabled())
                ? USUAL.maxCallSeconds()
                : longest.durationSeconds();
        var message = assistant.voicemailMessage();
        return new CallSettings(
                Math.clamp(seconds, 60, 3600),
                Math.clamp(requireNonNullElse(agent.allowedIdleTimeSeconds(), USUAL.silenceSeconds()), 10, 600),
                voicemail(assistant, agent),
                SynthflowText.toOurs(message == null || message.exactMessage() == null ? "" : message.exactMessage()),
                !Boolean.FALSE.equals(assistant.isRecording()),
                reasons(agent)
                        .filter(reason -> reason.startsWith(SynthflowMapping.SAID))
                        .map(reason -> reason.substring(SynthflowMapping.SAID.length()))
                        .toList(),
                transferNumber);
    }

    private static Voicemail voicemail(SynthflowAssistant assistant, Agent agent) {
        var message = assistant.voicemailMessage();
        if (message != null && Boolean.TRUE.equals(message.enabled())) {
            return Voicemail.MESSAGE;
        }
        return reasons(agent).anyMatch(SynthflowMapping.MACHINE::equals) ? Voicemail.HANG_UP : Voicemail.IGNORE;
    }

    /** Whatever else ends a call does so as a tool of ours that hangs up. */
    private static List<AgentTool> endings(Agent agent) {
        var tools = new ArrayList<AgentTool>();
        reasons(agent)
                .filter(reason -> !reason.startsWith(SynthflowMapping.SAID))
                .filter(reason -> !reason.equals(SynthflowMapping.MACHINE))
                .forEach(reason -> {
                    var named = NAMED.matcher(reason);
                    var reference = UUID.nameUUIDFromBytes(reason.getBytes(StandardCharsets.UTF_8));
                    tools.add(
                            named.matches()
                                    ? new AgentTool.EndCall(reference, named.group(1), named.group(2))
                                    : new AgentTool.EndCall(
                                            reference,
                                            tools.isEmpty() ? "end_call" : "end_call_" + (tools.size() + 1),
                                            reason));
                });
        return tools;
    }

    private static Stream<String> reasons(Agent agent) {
        return agent.endReasons() == null
                ? Stream.empty()
                : agent.endReasons().stream().map(EndReason::reason).mapMulti((reason, next) -> {
                    if (reason != null) {
                        next.accept(reason);
                    }
                });
    }
}
