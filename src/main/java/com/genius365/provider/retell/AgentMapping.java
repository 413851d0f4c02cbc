package com.genius365.provider.retell;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.CallSettings;
import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.PromptText;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.retell.RetellAgent.VoicemailOption;
import com.genius365.provider.retell.RetellAgent.VoicemailOption.Action;
import com.genius365.provider.retell.RetellAgent.Wanted;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** How an agent of ours becomes an engine and an agent of Retell's. {@link AgentReading} is the way back. */
final class AgentMapping {

    /** The metadata field that carries our id on calls. */
    static final String REFERENCE = "app_reference";

    /** The query parameter that carries our id of an agent, see {@link #marked}. */
    static final String MARK = "agent";

    static final String DEFAULT_VOICE = "11labs-Adrian";
    static final String STORE_ALL = "everything";
    static final String STORE_NOTHING_SAID = "basic_attributes_only";

    /** As lively as Retell's voices are by themselves. */
    static final BigDecimal USUAL_VOICE_TEMPERATURE = BigDecimal.ONE;

    private static final int SHORTEST_SILENCE_SECONDS = 10;

    private AgentMapping() {}

    static RetellEngine engine(AgentDefinition definition, WebhookTarget target) {
        var greeting = greeting(definition);
        return new RetellEngine(
                RetellOffer.model(definition.model().id()).id(),
                temperature(definition),
                firstSpeaker(definition) == FirstSpeaker.AGENT ? "agent" : "user",
                greeting,
                PromptText.compose(definition),
                orNull(ToolMapping.tools(definition, target)),
                orNull(ToolMapping.servers(definition)),
                orNull(definition.knowledge().vendorIds()));
    }

    static RetellAgent agent(AgentDefinition definition, WebhookTarget target) {
        var settings = definition.settings();
        var voice = definition.voice();
        var success = definition.analysis().successCriteria();
        return new RetellAgent(
                null,
                definition.basics().name(),
                voice.id() == null ? DEFAULT_VOICE : voice.id(),
                Math.clamp(voice.speed(), 0.5, 2),
                voiceTemperature(voice.stability()),
                RetellOffer.language(definition.basics().language()),
                marked(target.url(), definition.reference()),
                List.of("call_started", "call_ended", "call_analyzed"),
                Math.max(settings.silenceSeconds(), SHORTEST_SILENCE_SECONDS) * 1000,
                settings.maxCallSeconds() * 1000,
                settings.isRecorded() ? STORE_ALL : STORE_NOTHING_SAID,
                voicemailOption(settings),
                orNull(definition.analysis().fields().stream()
                        .map(AgentMapping::wanted)
                        .toList()),
                success.isBlank() ? null : success);
    }

    /**
     * Agents have no metadata, so our id stands in the webhook's address: it is the one field of ours that every version
     * keeps, that nobody sees, and that does no harm. A version's description belongs to the version, and the name to
     * people.
     */
    static String marked(String webhookUrl, UUID reference) {
        return HttpUrl.get(webhookUrl)
                .newBuilder()
                .setQueryParameter(MARK, reference.toString())
                .build()
                .toString();
    }

    static double temperature(AgentDefinition definition) {
        return Math.clamp(definition.model().temperature(), 0, 1);
    }

    /** Whoever has nothing to say waits. */
    static FirstSpeaker firstSpeaker(AgentDefinition definition) {
        return greeting(definition).isEmpty()
                ? FirstSpeaker.PERSON
                : definition.script().firstSpeaker();
    }

    static String greeting(AgentDefinition definition) {
        var greeting = definition.script().greeting();
        return greeting.isBlank() ? "" : greeting;
    }

    /** What it does with a machine: it cannot leave a message that has no words. */
    static Voicemail voicemail(CallSettings settings) {
        return settings.voicemail() == Voicemail.MESSAGE
                        && settings.voicemailMessage().isBlank()
                ? Voicemail.HANG_UP
                : settings.voicemail();
    }

    static boolean isChoice(Field field) {
        return field.type() == FieldType.CHOICE && !field.choices().isEmpty();
    }

    /** Retell counts how lively a voice is, 0 to 2, where we count how steady, 1 to 0. */
    private static double voiceTemperature(@Nullable Double stability) {
        return stability == null
                ? USUAL_VOICE_TEMPERATURE.doubleValue()
                : BigDecimal.TWO
                        .subtract(BigDecimal.valueOf(stability).multiply(BigDecimal.TWO))
                        .doubleValue();
    }

    /** The way back; null: Retell's own. */
    static @Nullable Double stability(BigDecimal voiceTemperature) {
        return voiceTemperature.compareTo(USUAL_VOICE_TEMPERATURE) == 0
                ? null
                : BigDecimal.ONE
                        .subtract(voiceTemperature.divide(BigDecimal.TWO))
                        .doubleValue();
    }

    private static @Nullable VoicemailOption voicemailOption(CallSettings settings) {
        return switch (voicemail(settings)) {
            case IGNORE -> null;
            case HANG_UP -> new VoicemailOption(new Action("hangup", null));
            case MESSAGE -> new VoicemailOption(new Action("static_text", settings.voicemailMessage()));
        };
    }

    private static Wanted wanted(Field field) {
        if (isChoice(field)) {
            return new Wanted("enum", field.name(), field.description(), field.choices());
        }
        var type = switch (field.type()) {
            case TEXT, CHOICE -> "string";
            case NUMBER -> "number";
            case YES_NO -> "boolean";
        };
        return new Wanted(type, field.name(), field.description(), null);
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
