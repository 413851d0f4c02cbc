package com.genius365.provider.retell;

import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentTool;
import com.genius365.provider.AgentTool.CalendarBooking.Step;
import com.genius365.provider.AgentTool.Destination;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.WebhookTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the tools of an agent become Retell's. {@link ToolReading} is the way back. */
final class ToolMapping {

    static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    static final int LONGEST_NAME = 64;

    /** Stands between what a transfer is for and when this destination is meant. */
    static final String WHEN = "\n\nWhen to transfer there: ";

    /** Tells the transfer that is a setting of the agent from those that are tools. */
    static final String ON_REQUEST =
            "Hand the call over when the person asks for a human or when you cannot help any further.";

    private static final String WHEN_DONE =
            "End the call when the person says goodbye or nothing is left to talk about.";
    private static final String AFTER_PHRASE = "End the call right after you have said one of these: ";

    private ToolMapping() {}

    /** Those that Retell calls tools, the agent's settings that are tools there first. */
    static List<RetellTool> tools(AgentDefinition definition, WebhookTarget target) {
        var names = definition.tools().stream().map(AgentTool::name).collect(Collectors.toCollection(HashSet::new));
        var mapped = new ArrayList<RetellTool>();
        var hangUp = hangUp(definition);
        if (!hangUp.isEmpty()) {
            mapped.add(new RetellTool.Plain("end_call", free("end_call", names), hangUp));
        }
        var number = definition.settings().transferNumber();
        if (number != null) {
            mapped.add(transfer(free("transfer_call", names), ON_REQUEST, number));
        }
        definition.tools().forEach(tool -> mapped.addAll(map(tool, target, names)));
        return mapped;
    }

    static List<RetellMcp> servers(AgentDefinition definition) {
        return definition.tools().stream()
                .filter(AgentTool.McpServer.class::isInstance)
                .map(tool -> server((AgentTool.McpServer) tool))
                .toList();
    }

    static List<Line> lines(AgentDefinition definition) {
        return definition.tools().isEmpty()
                ? List.of(Line.kept(Part.TOOLS))
                : definition.tools().stream()
                        .map(tool -> line(tool).of(tool.name()))
                        .toList();
    }

    /** Whether it is the tool we give every agent so that it can hang up, which is none of the person's. */
    static boolean isOurs(String endCallDescription) {
        return endCallDescription.startsWith(WHEN_DONE) || endCallDescription.startsWith(AFTER_PHRASE);
    }

    private static List<RetellTool> map(AgentTool tool, WebhookTarget target, Set<String> names) {
        return switch (tool) {
            case AgentTool.Function function -> List.of(function(function, target));
            case AgentTool.Transfer transfer -> transfers(transfer, names);
            case AgentTool.EndCall end -> List.of(new RetellTool.Plain("end_call", end.name(), end.description()));
            case AgentTool.Keypad keypad ->
                List.of(new RetellTool.Plain("press_digit", keypad.name(), keypad.description()));
            case AgentTool.Sms sms ->
                List.of(new RetellTool.Sms("send_sms", sms.name(), sms.description(), content(sms)));
            case AgentTool.CalendarBooking booking -> List.of(calendar(booking));
            case AgentTool.LeaveVoicemail _, AgentTool.McpServer _ -> List.of();
        };
    }

    private static Line line(AgentTool tool) {
        return switch (tool) {
            case AgentTool.Transfer transfer -> transferLine(transfer);
            case AgentTool.LeaveVoicemail _ ->
                Line.dropped(
                        Part.TOOLS,
                        "Retell has no such tool. Under Voicemail, choose that a message is left; it is then left by"
                                + " itself.");
            case AgentTool.McpServer _ ->
                Line.approximated(
                        Part.TOOLS,
                        "Retell is told of the server, without the description. Which of its tools the agent may use"
                                + " is chosen at Retell, and stays chosen.");
            case AgentTool.Function _,
                    AgentTool.EndCall _,
                    AgentTool.Keypad _,
                    AgentTool.Sms _,
                    AgentTool.CalendarBooking _ -> Line.kept(Part.TOOLS);
        };
    }

    private static Line transferLine(AgentTool.Transfer transfer) {
        var reachable = reachable(transfer).size();
        if (reachable == 0) {
            return Line.dropped(Part.TOOLS, "Retell hands calls over to phone numbers only.");
        }
        if (transfer.destinations().size() == 1) {
            return Line.kept(Part.TOOLS);
        }
        var how = reachable > 1 ? "Becomes " + reachable + " tools, one for each destination." : "";
        var lost = transfer.destinations().size() - reachable;
        var only = lost > 0 ? "Without SIP addresses: Retell hands calls over to phone numbers only." : "";
        return Line.approximated(Part.TOOLS, (how + " " + only).strip());
    }

    private static RetellTool function(AgentTool.Function function, WebhookTarget target) {
        var said = function.saidMeanwhile();
        var isSaid = !said.isBlank();
        return new RetellTool.Custom(
                "custom",
                function.name(),
                function.description(),
                target.toolUrl(function.reference()),
                "POST",
                parameters(function.parameters()),
                isSaid,
                isSaid ? "static_text" : null,
                isSaid ? said : null,
                function.isAwaited(),
                Math.toIntExact(Math.max(1000, function.timeout().toMillis())));
    }

    /** Retell wants properties, or no parameters at all. */
    private static @Nullable JsonNode parameters(JsonNode schema) {
        return schema.path("properties").isObject() ? schema : null;
    }

    private static List<RetellTool> transfers(AgentTool.Transfer transfer, Set<String> names) {
        var mapped = new ArrayList<RetellTool>();
        for (var destination : reachable(transfer)) {
            var name = mapped.isEmpty() ? transfer.name() : free(transfer.name(), names);
            var description = destination.description().isBlank()
                    ? transfer.description()
                    : transfer.description() + WHEN + destination.description();
            mapped.add(transfer(name, description, destination.target()));
        }
        return mapped;
    }

    private static List<Destination> reachable(AgentTool.Transfer transfer) {
        return transfer.destinations().stream()
                .filter(destination -> NUMBER.matcher(destination.target()).matches())
                .toList();
    }

    private static RetellTool transfer(String name, String description, String number) {
        return new RetellTool.Transfer(
                "transfer_call",
                name,
                description,
                new RetellTool.Transfer.Destination("predefined", number),
                new RetellTool.Transfer.Option("cold_transfer"));
    }

    private static RetellTool.Sms.Content content(AgentTool.Sms sms) {
        return sms.content().isBlank()
                ? new RetellTool.Sms.Content("inferred", null, sms.description())
                : new RetellTool.Sms.Content("predefined", sms.content(), null);
    }

    private static RetellTool calendar(AgentTool.CalendarBooking booking) {
        return new RetellTool.Calendar(
                booking.step() == Step.BOOK ? "book_appointment_cal" : "check_availability_cal",
                booking.name(),
                booking.description(),
                booking.apiKey().reveal(),
                booking.eventTypeId(),
                booking.timeZone());
    }

    private static RetellMcp server(AgentTool.McpServer server) {
        var timeout = server.timeout();
        return new RetellMcp(
                server.name(),
                server.url(),
                revealed(server.headers()),
                timeout == null ? null : Math.toIntExact(timeout.toMillis()));
    }

    /** In an order of their own: a fingerprint is made of it. */
    private static Map<String, String> revealed(Map<String, Secret> headers) {
        var revealed = new TreeMap<String, String>();
        headers.forEach((name, secret) -> revealed.put(name, secret.reveal()));
        return revealed;
    }

    private static String hangUp(AgentDefinition definition) {
        var phrases = definition.settings().endCallPhrases();
        var after = phrases.isEmpty() ? "" : AFTER_PHRASE + String.join("; ", phrases) + ".";
        var hasItsOwn = definition.tools().stream().anyMatch(AgentTool.EndCall.class::isInstance);
        return hasItsOwn ? after : (WHEN_DONE + " " + after).strip();
    }

    /** A name no tool of the agent has; it is taken with that. */
    private static String free(String wanted, Set<String> taken) {
        var name = wanted;
        for (var number = 2; !taken.add(name); number++) {
            var end = "_" + number;
            name = wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }
}
