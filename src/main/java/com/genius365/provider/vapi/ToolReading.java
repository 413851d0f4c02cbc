package com.genius365.provider.vapi;

import com.genius365.common.Secret;
import com.genius365.provider.AgentTool;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.vapi.VapiAssistant.ToolNote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads VAPI's tools back: ours as we had them, others as far as they are something of ours. */
final class ToolReading {

    private static final String TOOL_PATH = "/tools/";

    private final JsonNode assistant;
    private final Instructions instructions;
    private final boolean isOurs;
    private final List<ToolNote> notes;
    private final List<AgentTool> tools = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> vendorIds = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable String transferNumber;

    /**
     * @param isOurs whether we made the assistant
     * @param notes what tells our own tools again
     */
    ToolReading(JsonNode assistant, Instructions instructions, boolean isOurs, List<ToolNote> notes) {
        this.assistant = assistant;
        this.instructions = instructions;
        this.isOurs = isOurs;
        this.notes = notes;
    }

    /** @param all those within the assistant, and those it names */
    void read(List<JsonNode> all) {
        instructions.tools().forEach(tool -> names.add(tool.name()));
        all.stream().filter(tool -> type(tool).equals("function")).forEach(this::function);
        all.stream().filter(tool -> type(tool).equals("mcp")).forEach(this::mcpServer);
        all.stream().filter(tool -> type(tool).equals("query")).forEach(this::query);
        transfers(all);
        for (var type : List.of("endCall", "dtmf", "voicemail", "sms")) {
            all.stream()
                    .filter(tool -> type(tool).equals(type))
                    .findFirst()
                    // We give the means to hang up to every agent; it is a tool where somebody made it one.
                    .filter(tool -> !isOurs || !type.equals("endCall") || isTold(type))
                    .ifPresent(tool -> builtIn(type, tool));
        }
        var known = Set.of("function", "mcp", "query", "transferCall", "endCall", "dtmf", "voicemail", "sms");
        all.stream()
                .filter(tool -> !known.contains(type(tool)))
                .forEach(tool -> dropped(called(tool), "VAPI's " + type(tool) + " is no tool here."));
        tools.sort(Comparator.comparingInt(this::place));
    }

    List<AgentTool> tools() {
        return tools;
    }

    /** Those of tools, and one on the transfer where there is none. */
    List<Line> lines() {
        return lines;
    }

    List<String> vendorIds() {
        return vendorIds;
    }

    @Nullable
    String transferNumber() {
        return transferNumber;
    }

    private void function(JsonNode tool) {
        var name = called(tool);
        var reference = ownReference(tool.path("server").path("url").asString(""));
        if (reference.isEmpty()) {
            dropped(name, "It asks an address of its own. Add it to the tool library to use it here.");
            return;
        }
        add(new AgentTool.Function(
                reference.get(),
                name,
                tool.path("function").path("description").asString(""),
                ToolSchema.ofFunction(tool.path("function").path("parameters")),
                Optional.ofNullable(timeout(tool)).orElse(Duration.ofSeconds(20)),
                said(tool),
                !tool.path("async").asBoolean(false)));
    }

    /** Ours are below the address to which the assistant reports. */
    private Optional<UUID> ownReference(String url) {
        var base = assistant.path("server").path("url").asString("") + TOOL_PATH;
        return isOurs && url.startsWith(base) && base.length() > TOOL_PATH.length()
                ? AssistantReading.uuid(url.substring(base.length()))
                : Optional.empty();
    }

    private void mcpServer(JsonNode tool) {
        var url = tool.path("server").path("url").asString("");
        if (url.isEmpty()) {
            dropped(called(tool), "It names no server.");
            return;
        }
        var note = notes.stream()
                .filter(it -> url.equals(it.url()))
                .filter(it -> tools.stream().noneMatch(known -> known.name().equals(it.name())))
                .findFirst();
        var name = note.map(ToolNote::name).orElseGet(() -> newName("mcp_server"));
        var headers = new LinkedHashMap<String, Secret>();
        tool.path("server")
                .path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey(), new Secret(header.getValue().asString(""))));
        add(new AgentTool.McpServer(
                reference(name),
                name,
                told(name).map(Instructions.Tool::when).orElse("Has more tools."),
                url,
                headers,
                timeout(tool)));
    }

    private void query(JsonNode tool) {
        var ids = tool.path("knowledgeBases")
                .valueStream()
                .flatMap(base -> base.path("fileIds").valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
        if (ids.isEmpty()) {
            dropped(called(tool), "It looks nothing up in files.");
        }
        vendorIds.addAll(ids);
    }

    private void transfers(List<JsonNode> all) {
        var left = new ArrayList<AgentTool.Destination>();
        var name = "";
        for (var tool : all) {
            if (!type(tool).equals("transferCall")) {
                continue;
            }
            name = called(tool);
            for (var destination : tool.path("destinations")) {
                destination(destination, name, left);
            }
        }
        for (var told : instructions.tools()) {
            if (told.type().equals("transferCall") && told.to() != null) {
                var mine = new ArrayList<AgentTool.Destination>();
                told.to().forEach(target -> take(left, target).ifPresent(mine::add));
                if (!mine.isEmpty()) {
                    add(new AgentTool.Transfer(reference(told.name()), told.name(), told.when(), mine));
                }
            }
        }
        left.stream()
                .filter(destination -> destination.description().equals(ToolMapping.HANDS_OVER))
                .findFirst()
                .ifPresent(destination -> {
                    left.remove(destination);
                    transferNumber = destination.target();
                });
        if (!left.isEmpty()) {
            var free = newName(name.isEmpty() ? "transfer_call" : ownName(name, "transfer_call"));
            add(new AgentTool.Transfer(reference(free), free, "Hands the call over to somebody else.", left));
        }
    }

    private void destination(JsonNode destination, String tool, List<AgentTool.Destination> found) {
        var target = switch (destination.path("type").asString("")) {
            case "number" -> destination.path("number").asString("");
            case "sip" -> destination.path("sipUri").asString("");
            default -> "";
        };
        if (target.isEmpty()) {
            dropped(tool, "It hands over to another assistant; here it can be a number or a SIP address.");
            return;
        }
        found.add(new AgentTool.Destination(
                target, destination.path("description").asString("")));
    }

    private static Optional<AgentTool.Destination> take(List<AgentTool.Destination> left, String target) {
        var found = left.stream().filter(it -> it.target().equals(target)).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private void builtIn(String type, JsonNode tool) {
        if (!isTold(type)) {
            var function = tool.path("function");
            var name = newName(ownName(function.path("name").asString(""), standardName(type)));
            var when = function.path("description").asString(standardDescription(type));
            add(builtIn(new Instructions.Tool(type, name, when, null, null), tool));
            return;
        }
        instructions.tools().stream()
                .filter(told -> told.type().equals(type))
                .forEach(told -> add(builtIn(told, tool)));
    }

    private AgentTool builtIn(Instructions.Tool told, JsonNode tool) {
        var reference = reference(told.name());
        return switch (told.type()) {
            case "endCall" -> new AgentTool.EndCall(reference, told.name(), told.when());
            case "dtmf" -> new AgentTool.Keypad(reference, told.name(), told.when());
            case "voicemail" -> new AgentTool.LeaveVoicemail(reference, told.name(), told.when(), said(tool));
            case "sms" ->
                new AgentTool.Sms(reference, told.name(), told.when(), told.words() == null ? "" : told.words());
            default -> throw new IllegalArgumentException(told.type());
        };
    }

    private void add(AgentTool tool) {
        names.add(tool.name());
        tools.add(tool);
        lines.add(new Line(Part.TOOLS, tool.name(), Fate.KEPT, ""));
    }

    private void dropped(String name, String how) {
        lines.add(Line.dropped(Part.TOOLS, how).of(name));
    }

    private boolean isTold(String type) {
        return instructions.tools().stream().anyMatch(told -> told.type().equals(type));
    }

    private Optional<Instructions.Tool> told(String name) {
        return instructions.tools().stream()
                .filter(told -> told.name().equals(name))
                .findFirst();
    }

    private UUID reference(String name) {
        return notes.stream()
                .filter(note -> note.name().equals(name))
                .map(ToolNote::reference)
                .findFirst()
                .orElseGet(() -> AssistantReading.idOf(assistant, name));
    }

    private int place(AgentTool tool) {
        for (var place = 0; place < notes.size(); place++) {
            if (notes.get(place).name().equals(tool.name())) {
                return place;
            }
        }
        return notes.size();
    }

    private String newName(String wish) {
        var name = wish;
        for (var number = 2; names.contains(name); number++) {
            name = wish + "_" + number;
        }
        return name;
    }

    private static String ownName(String name, String otherwise) {
        var ours = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        return ours.isEmpty() ? otherwise : ours.substring(0, Math.min(60, ours.length()));
    }

    private static String standardName(String type) {
        return switch (type) {
            case "endCall" -> "end_call";
            case "dtmf" -> "press_keys";
            case "voicemail" -> "leave_voicemail";
            default -> "send_text_message";
        };
    }

    private static String standardDescription(String type) {
        return switch (type) {
            case "endCall" -> "Hangs up when all is said.";
            case "dtmf" -> "Presses keys in a menu.";
            case "voicemail" -> "Leaves a message when a machine answers.";
            default -> "Sends a text message to the person on the phone.";
        };
    }

    private static String said(JsonNode tool) {
        return tool.path("messages")
                .valueStream()
                .filter(message -> message.path("type").asString("").equals("request-start"))
                .map(message -> message.path("content").asString(""))
                .findFirst()
                .orElse("");
    }

    private static @Nullable Duration timeout(JsonNode tool) {
        var seconds = tool.path("server").path("timeoutSeconds");
        return seconds.isNumber() ? Duration.ofSeconds(seconds.longValue()) : null;
    }

    private static String type(JsonNode tool) {
        return tool.path("type").asString("");
    }

    /** What people know it by. */
    private static String called(JsonNode tool) {
        return tool.path("function").path("name").asString(tool.path("name").asString(type(tool)));
    }
}
