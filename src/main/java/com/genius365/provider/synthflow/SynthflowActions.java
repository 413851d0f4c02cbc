package com.genius365.provider.synthflow;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentTool;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.synthflow.SynthflowAction.Custom;
import com.genius365.provider.synthflow.SynthflowAction.Extractor;
import com.genius365.provider.synthflow.SynthflowAction.Header;
import com.genius365.provider.synthflow.SynthflowAction.Question;
import com.genius365.provider.synthflow.SynthflowAction.Sms;
import com.genius365.provider.synthflow.SynthflowAction.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an agent of ours can do, and what is to be found in its calls, as actions of Synthflow's. Each has a key of ours: a
 * tool's reference, with a number for each place it transfers to, or what it finds.
 */
final class SynthflowActions {

    static final String SUMMARY = "summary";
    static final String SUCCESS = "success";
    static final String SENTIMENT = "sentiment";
    static final String TRANSFER = "transfer";
    static final String FIELD = "field.";
    static final String NUMBER = " (a number)";
    static final String DESTINATION = "\nWhere to: ";

    /** Extractors of ours, told from people's fields, whose names never look so. */
    static final String OWN = "App_";

    private static final String SUMMARISE = "Summarise the call in two or three sentences.";
    private static final String FEELING = "How the person seemed to feel about the call.";
    private static final String HUMAN = "The person asks for a human, or you cannot help.";
    private static final int RINGS_SECONDS = 30;

    private SynthflowActions() {}

    static Map<String, SynthflowAction> of(AgentDefinition definition, WebhookTarget target) {
        var actions = new LinkedHashMap<String, SynthflowAction>();
        for (var tool : definition.tools()) {
            var key = tool.reference().toString();
            switch (tool) {
                case AgentTool.Function function -> actions.put(key, SynthflowAction.of(custom(function, target)));
                case AgentTool.Transfer transfer -> {
                    for (var at = 0; at < transfer.destinations().size(); at++) {
                        actions.put(key + "." + at, SynthflowAction.of(transfer(transfer, at)));
                    }
                }
                case AgentTool.Sms sms -> {
                    if (!sms.content().isBlank()) {
                        actions.put(key, SynthflowAction.of(sms(sms)));
                    }
                }
                case AgentTool.EndCall end -> {
                    // A reason to end the call, see SynthflowMapping.
                }
                case AgentTool.Keypad keypad -> {}
                case AgentTool.LeaveVoicemail voicemail -> {}
                case AgentTool.CalendarBooking booking -> {}
                case AgentTool.McpServer server -> {}
            }
        }
        var number = definition.settings().transferNumber();
        if (number != null) {
            actions.put(TRANSFER, SynthflowAction.of(connecting(number, HUMAN)));
        }
        find(definition.analysis(), actions);
        return actions;
    }

    private static void find(AgentDefinition.Analysis analysis, Map<String, SynthflowAction> actions) {
        if (analysis.isSummarised()) {
            actions.put(SUMMARY, open(OWN + SUMMARY, SUMMARISE));
            actions.put(SENTIMENT, choice(OWN + SENTIMENT, FEELING, List.of("positive", "neutral", "negative")));
        }
        if (!analysis.successCriteria().isBlank()) {
            actions.put(SUCCESS, yesNo(OWN + SUCCESS, analysis.successCriteria()));
        }
        for (var field : analysis.fields()) {
            actions.put(FIELD + field.name(), find(field));
        }
    }

    private static SynthflowAction find(Field field) {
        return switch (field.type()) {
            case TEXT -> open(field.name(), field.description());
            case NUMBER -> open(field.name(), field.description() + NUMBER);
            case YES_NO -> yesNo(field.name(), field.description());
            case CHOICE -> choice(field.name(), field.description(), field.choices());
        };
    }

    private static SynthflowAction open(String identifier, String description) {
        return SynthflowAction.of(new Extractor(new Question(identifier, description, null), null, null));
    }

    private static SynthflowAction choice(String identifier, String description, List<String> choices) {
        return SynthflowAction.of(new Extractor(null, new Question(identifier, description, choices), null));
    }

    private static SynthflowAction yesNo(String identifier, String description) {
        return SynthflowAction.of(new Extractor(null, null, new Question(identifier, description, null)));
    }

    /** Asks our own endpoint, which knows the caller by the key. */
    private static Custom custom(AgentTool.Function function, WebhookTarget target) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("Content-Type", "application/json"));
        SynthflowMarks.key(target).ifPresent(key -> headers.add(new Header(SynthflowMarks.KEY_HEADER, key)));
        var variables = SynthflowParameters.variables(function.parameters());
        return new Custom(
                "POST",
                target.toolUrl(function.reference()),
                function.name(),
                function.description(),
                function.saidMeanwhile(),
                variables,
                headers,
                SynthflowParameters.body(variables),
                Math.toIntExact(function.timeout().toSeconds()));
    }

    private static Transfer transfer(AgentTool.Transfer transfer, int at) {
        var destination = transfer.destinations().get(at);
        return connecting(
                destination.target(),
                named(transfer.name(), transfer.description()) + DESTINATION + destination.description());
    }

    private static Transfer connecting(String phone, String instructions) {
        return new Transfer(phone, instructions, "One moment, I will connect you.", "cold_transfer", RINGS_SECONDS);
    }

    private static Sms sms(AgentTool.Sms sms) {
        return new Sms(SynthflowText.toTheirs(sms.content()), named(sms.name(), sms.description()));
    }

    /** Where Synthflow has no place for a name, it stands before what is to be said. */
    static String named(String name, String description) {
        return name + ": " + description;
    }
}
