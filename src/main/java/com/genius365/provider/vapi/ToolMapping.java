package com.genius365.provider.vapi;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentTool;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.vapi.VapiAssistant.Destination;
import com.genius365.provider.vapi.VapiAssistant.Function;
import com.genius365.provider.vapi.VapiAssistant.KnowledgeBase;
import com.genius365.provider.vapi.VapiAssistant.Server;
import com.genius365.provider.vapi.VapiAssistant.Tool;
import com.genius365.provider.vapi.VapiAssistant.ToolNote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How tools become VAPI's. Its built-in ones have no names and are there once: all that we call a transfer becomes one
 * tool with many destinations, and what each is for is told in words.
 */
final class ToolMapping {

    /** Tells the destination that a person set from those of tools. */
    static final String HANDS_OVER = "Whoever takes over when the person asks for somebody else.";

    private static final String SECOND_VOICEMAIL = "VAPI leaves one message only. Keep one tool that leaves a message.";

    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_TIMEOUT = 300;

    /** @param words what is told to the model @param notes what tells our own again */
    record Mapped(List<Tool> tools, List<Instructions.Tool> words, List<ToolNote> notes) {}

    private final WebhookTarget webhooks;
    private final List<Tool> tools = new ArrayList<>();
    private final List<Instructions.Tool> words = new ArrayList<>();
    private final List<ToolNote> notes = new ArrayList<>();
    private final List<Destination> destinations = new ArrayList<>();

    private ToolMapping(WebhookTarget webhooks) {
        this.webhooks = webhooks;
    }

    static Mapped map(AgentDefinition definition, WebhookTarget webhooks) {
        return new ToolMapping(webhooks).mapped(definition);
    }

    static List<Line> report(AgentDefinition definition) {
        var extra = extraVoicemails(definition.tools());
        return definition.tools().stream()
                .map(tool -> (extra.contains(tool) ? dropped(SECOND_VOICEMAIL) : line(tool)).of(tool.name()))
                .toList();
    }

    private Mapped mapped(AgentDefinition definition) {
        tools.add(Tool.endCall());
        var extra = extraVoicemails(definition.tools());
        definition.tools().stream().filter(tool -> !extra.contains(tool)).forEach(this::add);
        var transferNumber = definition.settings().transferNumber();
        if (transferNumber != null) {
            destinations.add(new Destination("number", transferNumber, null, HANDS_OVER));
        }
        if (!destinations.isEmpty()) {
            tools.add(Tool.transfer(List.copyOf(destinations)));
        }
        if (!definition.knowledge().vendorIds().isEmpty()) {
            tools.add(Tool.query(new KnowledgeBase(
                    "knowledge",
                    "google",
                    "What is known beyond the prompt: facts, prices, hours, rules.",
                    definition.knowledge().vendorIds())));
        }
        return new Mapped(List.copyOf(tools), List.copyOf(words), List.copyOf(notes));
    }

    private void add(AgentTool tool) {
        switch (tool) {
            case AgentTool.Function function -> {
                tools.add(function(function));
                note(tool, null);
            }
            case AgentTool.Transfer transfer -> {
                transfer.destinations().forEach(it -> destinations.add(destination(it)));
                told("transferCall", tool, targets(transfer), null);
            }
            case AgentTool.EndCall _ -> told("endCall", tool, null, null);
            case AgentTool.Keypad _ -> once("dtmf", tool, null);
            case AgentTool.LeaveVoicemail voicemail -> {
                tools.add(Tool.voicemail(cut(voicemail.message())));
                told("voicemail", tool, null, null);
            }
            case AgentTool.Sms sms -> once("sms", tool, sms.content().isEmpty() ? null : sms.content());
            case AgentTool.McpServer server -> {
                tools.add(Tool.mcp(new Server(server.url(), null, seconds(server.timeout()), headers(server))));
                words.add(new Instructions.Tool("mcp", tool.name(), tool.description(), null, null));
                note(tool, server.url());
            }
            case AgentTool.CalendarBooking _ -> {
                // VAPI has none.
            }
        }
    }

    private void once(String type, AgentTool tool, @Nullable String sent) {
        if (tools.stream().noneMatch(it -> it.type().equals(type))) {
            tools.add(Tool.plain(type));
        }
        told(type, tool, null, sent);
    }

    private void told(String type, AgentTool tool, @Nullable List<String> to, @Nullable String sent) {
        words.add(new Instructions.Tool(type, tool.name(), tool.description(), to, sent));
        note(tool, null);
    }

    private void note(AgentTool tool, @Nullable String url) {
        notes.add(new ToolNote(tool.name(), tool.reference(), url));
    }

    private Tool function(AgentTool.Function function) {
        return Tool.function(
                new Function(function.name(), function.description(), ToolSchema.fit(function.parameters())),
                function.isAwaited(),
                new Server(
                        webhooks.toolUrl(function.reference()),
                        webhooks.credentialId(),
                        seconds(function.timeout()),
                        null),
                function.isAwaited() ? cut(function.saidMeanwhile()) : null);
    }

    private static Line line(AgentTool tool) {
        return switch (tool) {
            case AgentTool.Function function -> functionLine(function);
            case AgentTool.Transfer _ -> told("transferCall");
            case AgentTool.EndCall _ -> told("endCall");
            case AgentTool.Keypad _ -> told("dtmf");
            case AgentTool.LeaveVoicemail voicemail ->
                voicemail.message().length() > LONGEST_WORDS
                        ? approximated("Its message is cut after 1,000 characters, the longest VAPI takes.")
                        : told("voicemail");
            case AgentTool.Sms sms ->
                kept("VAPI sends it from your Twilio number"
                        + (sms.content().isEmpty() ? "." : "; the model is told to send exactly these words."));
            case AgentTool.McpServer server ->
                isWhole(server.timeout()) ? kept("") : approximated("Its time-out is rounded to whole seconds.");
            case AgentTool.CalendarBooking _ ->
                dropped("VAPI does not book at Cal.com. Make a function of it that asks Cal.com.");
        };
    }

    private static Line functionLine(AgentTool.Function function) {
        var losses = new ArrayList<String>();
        if (!ToolSchema.isKept(function.parameters())) {
            losses.add("VAPI takes simple parameters only, so some of their rules are left out.");
        }
        if (!function.isAwaited() && !function.saidMeanwhile().isEmpty()) {
            losses.add("VAPI says nothing meanwhile where the answer is not awaited.");
        } else if (function.saidMeanwhile().length() > LONGEST_WORDS) {
            losses.add("What is said meanwhile is cut after 1,000 characters.");
        }
        if (!isWhole(function.timeout())) {
            losses.add("Its time-out is rounded to whole seconds.");
        }
        return losses.isEmpty() ? kept("") : approximated(String.join(" ", losses));
    }

    private static List<AgentTool> extraVoicemails(List<AgentTool> tools) {
        return tools.stream()
                .filter(AgentTool.LeaveVoicemail.class::isInstance)
                .skip(1)
                .toList();
    }

    private static Destination destination(AgentTool.Destination destination) {
        var target = destination.target();
        return target.startsWith("+")
                ? new Destination("number", target, null, destination.description())
                : new Destination("sip", null, target, destination.description());
    }

    private static List<String> targets(AgentTool.Transfer transfer) {
        return transfer.destinations().stream()
                .map(AgentTool.Destination::target)
                .toList();
    }

    private static @Nullable TreeMap<String, String> headers(AgentTool.McpServer server) {
        if (server.headers().isEmpty()) {
            return null;
        }
        // In order, so that the same ones make the same fingerprint.
        var headers = new TreeMap<String, String>();
        server.headers().forEach((name, value) -> headers.put(name, value.reveal()));
        return headers;
    }

    private static @Nullable Integer seconds(@Nullable Duration timeout) {
        return timeout == null
                ? null
                : Math.toIntExact(Math.clamp(timeout.plusMillis(999).toSeconds(), 1, LONGEST_TIMEOUT));
    }

    private static boolean isWhole(@Nullable Duration timeout) {
        return timeout == null
                || timeout.equals(Duration.ofSeconds(Math.clamp(timeout.toSeconds(), 1, LONGEST_TIMEOUT)));
    }

    static String cut(String words) {
        if (words.length() <= LONGEST_WORDS) {
            return words;
        }
        var end = Character.isHighSurrogate(words.charAt(LONGEST_WORDS - 1)) ? LONGEST_WORDS - 1 : LONGEST_WORDS;
        return words.substring(0, end);
    }

    private static Line told(String type) {
        return kept("As VAPI's own tool " + type + "; what it is for is told in the prompt.");
    }

    private static Line kept(String how) {
        return new Line(Part.TOOLS, "", Fate.KEPT, how);
    }

    private static Line approximated(String how) {
        return Line.approximated(Part.TOOLS, how);
    }

    private static Line dropped(String how) {
        return Line.dropped(Part.TOOLS, how);
    }
}
