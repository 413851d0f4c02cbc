package com.genius365.provider.retell;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.common.Secret;
import com.genius365.provider.AgentTool;
import com.genius365.provider.AgentTool.CalendarBooking.Step;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the tools of an engine of Retell's become ours. The way back of {@link ToolMapping}. */
final class ToolReading {

    private static final int USUAL_TIMEOUT_MS = 120_000;
    private static final int SHORTEST_TIMEOUT_MS = 1_000;
    private static final int LONGEST_TIMEOUT_MS = 60_000;
    private static final Set<String> ALWAYS_READ = Set.of("type", "name", "description", "tool_id");
    private static final Map<String, Set<String>> READ = Map.of(
            "custom",
            Set.of(
                    "url",
                    "method",
                    "parameters",
                    "speak_during_execution",
                    "speak_after_execution",
                    "execution_message_type",
                    "execution_message_description",
                    "timeout_ms"),
            "transfer_call",
            Set.of("transfer_destination", "transfer_option"),
            "send_sms",
            Set.of("sms_content"),
            "check_availability_cal",
            Set.of("cal_api_key", "event_type_id", "timezone"),
            "book_appointment_cal",
            Set.of("cal_api_key", "event_type_id", "timezone"));

    private final JsonNode engine;
    private final String toolAddress;
    private final List<AgentTool> tools = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable String transferNumber;

    private ToolReading(JsonNode engine, String toolAddress) {
        this.engine = engine;
        this.toolAddress = toolAddress;
    }

    /** @param transferNumber the setting that is a tool at Retell */
    record Found(List<AgentTool> tools, @Nullable String transferNumber, List<Line> lines) {}

    /** @param toolAddress how the addresses of our own functions begin; empty: none is ours */
    static Found read(JsonNode engine, String toolAddress) {
        var reading = new ToolReading(engine, toolAddress);
        engine.path("general_tools").forEach(reading::read);
        engine.path("mcps").forEach(reading::readServer);
        if (reading.lines.isEmpty()) {
            reading.lines.add(Line.kept(Part.TOOLS));
        }
        return new Found(reading.tools, reading.transferNumber, reading.lines);
    }

    private void read(JsonNode tool) {
        var type = AgentReading.text(tool, "type");
        var remarks = new ArrayList<String>();
        var read = switch (type) {
            case "custom" -> function(tool, remarks);
            case "end_call" -> endCall(tool);
            case "transfer_call" -> transfer(tool, remarks);
            case "press_digit" -> of(new AgentTool.Keypad(id(tool), name(tool, remarks), description(tool)));
            case "send_sms" -> sms(tool, remarks);
            case "check_availability_cal" -> calendar(tool, Step.FIND_TIMES, remarks);
            case "book_appointment_cal" -> calendar(tool, Step.BOOK, remarks);
            case "mcp" ->
                dropped(tool, "One of a server's tools. It stays chosen at Retell as long as the agent lives there.");
            default -> dropped(tool, "There is nothing like it here.");
        };
        read.ifPresent(ours -> {
            addUnread(tool, type, remarks);
            add(ours, remarks);
        });
    }

    private void add(AgentTool tool, List<String> remarks) {
        tools.add(tool);
        var line = remarks.isEmpty() ? Line.kept(Part.TOOLS) : Line.approximated(Part.TOOLS, String.join(" ", remarks));
        lines.add(line.of(tool.name()));
    }

    private Optional<AgentTool> dropped(JsonNode tool, String why) {
        lines.add(Line.dropped(Part.TOOLS, why).of(AgentReading.text(tool, "name")));
        return Optional.empty();
    }

    private Optional<AgentTool> function(JsonNode tool, List<String> remarks) {
        var reference = ownReference(AgentReading.text(tool, "url"));
        if (reference.isEmpty()) {
            return dropped(
                    tool, "It asks an address that is not ours. Add it to the tool library, then to the agent again.");
        }
        var properties = JsonNodeFactory.instance.objectNode();
        properties.put("type", "object").putObject("properties");
        return of(new AgentTool.Function(
                reference.get(),
                name(tool, remarks),
                description(tool),
                tool.path("parameters").isObject() ? tool.path("parameters") : properties,
                timeout(tool, remarks),
                saidMeanwhile(tool, remarks),
                tool.path("speak_after_execution").asBoolean(true)));
    }

    private Optional<UUID> ownReference(String url) {
        if (toolAddress.isEmpty() || !url.startsWith(toolAddress)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(url.substring(toolAddress.length())));
        } catch (IllegalArgumentException otherAddress) {
            return Optional.empty();
        }
    }

    private static Duration timeout(JsonNode tool, List<String> remarks) {
        var given = tool.path("timeout_ms").asInt(USUAL_TIMEOUT_MS);
        var allowed = Math.clamp(given, SHORTEST_TIMEOUT_MS, LONGEST_TIMEOUT_MS);
        if (given != allowed) {
            remarks.add("It waits " + allowed / 1000 + " seconds for the answer instead of " + given / 1000 + ".");
        }
        return Duration.ofMillis(allowed);
    }

    private static String saidMeanwhile(JsonNode tool, List<String> remarks) {
        if (!tool.path("speak_during_execution").asBoolean(false)) {
            return "";
        }
        if (AgentReading.text(tool, "execution_message_type").equals("static_text")) {
            return AgentReading.text(tool, "execution_message_description");
        }
        remarks.add("What it says while it waits is made up there; here nothing is said.");
        return "";
    }

    /** The one that every agent of ours has is none of the person's tools. */
    private Optional<AgentTool> endCall(JsonNode tool) {
        var description = description(tool);
        return ToolMapping.isOurs(description)
                ? Optional.empty()
                : of(new AgentTool.EndCall(id(tool), name(tool, new ArrayList<>()), description));
    }

    private Optional<AgentTool> transfer(JsonNode tool, List<String> remarks) {
        var destination = tool.path("transfer_destination");
        var number = AgentReading.text(destination, "number");
        if (!ToolMapping.NUMBER.matcher(number).matches()) {
            return dropped(
                    tool,
                    "The number it hands over to is worked out in the call. Here numbers are written down: make a"
                            + " transfer for them.");
        }
        var description = description(tool);
        if (description.equals(ToolMapping.ON_REQUEST) && transferNumber == null) {
            transferNumber = number;
            return Optional.empty();
        }
        if (!AgentReading.text(destination, "extension").isEmpty()) {
            remarks.add("Without the extension.");
        }
        var option = AgentReading.text(tool.path("transfer_option"), "type");
        if (!option.isEmpty() && !option.equals("cold_transfer")) {
            remarks.add("The call is handed over at once, without an announcement.");
        }
        var when = description.lastIndexOf(ToolMapping.WHEN);
        var meant = when < 0 ? "" : description.substring(when + ToolMapping.WHEN.length());
        return of(new AgentTool.Transfer(
                id(tool),
                name(tool, remarks),
                when < 0 ? description : description.substring(0, when),
                List.of(new AgentTool.Destination(number, meant))));
    }

    private Optional<AgentTool> sms(JsonNode tool, List<String> remarks) {
        var content = tool.path("sms_content");
        var words = AgentReading.text(content, "content");
        var prompt = AgentReading.text(content, "prompt");
        if (words.isEmpty() && !prompt.isEmpty() && !prompt.equals(description(tool))) {
            remarks.add("The instruction for its words is not read; put it into the description.");
        }
        if (AgentReading.text(content, "type").equals("template")) {
            remarks.add("It sends words of Retell's own there; here the agent writes them.");
        }
        return of(new AgentTool.Sms(id(tool), name(tool, remarks), description(tool), words));
    }

    private Optional<AgentTool> calendar(JsonNode tool, Step step, List<String> remarks) {
        var event = tool.path("event_type_id");
        if (!event.isIntegralNumber()) {
            return dropped(tool, "The event it books is worked out in the call. Here it is a number.");
        }
        var zone = AgentReading.text(tool, "timezone");
        if (zone.isEmpty() || zone.contains("{{")) {
            remarks.add("Its time zone is not fixed there; here it is UTC until you choose one.");
        }
        return of(new AgentTool.CalendarBooking(
                id(tool),
                name(tool, remarks),
                description(tool),
                new Secret(AgentReading.text(tool, "cal_api_key")),
                event.longValue(),
                zone.isEmpty() || zone.contains("{{") ? "UTC" : zone,
                step));
    }

    private void readServer(JsonNode server) {
        var remarks = new ArrayList<String>();
        remarks.add("Retell keeps no description: write when to use it.");
        if (!server.path("query_params").isEmpty()) {
            remarks.add("Its query parameters are not read.");
        }
        var headers = new HashMap<String, Secret>();
        server.path("headers")
                .propertyStream()
                .forEach(header -> headers.put(
                        header.getKey(), new Secret(header.getValue().asString(""))));
        var timeout = server.path("timeout_ms");
        add(
                new AgentTool.McpServer(
                        id(server),
                        name(server, remarks),
                        "",
                        AgentReading.text(server, "url"),
                        headers,
                        timeout.isNumber() ? Duration.ofMillis(timeout.longValue()) : null),
                remarks);
    }

    private static void addUnread(JsonNode tool, String type, List<String> remarks) {
        var unread = tool.propertyStream()
                .filter(field -> !AgentReading.isNothing(field.getValue()))
                .map(Map.Entry::getKey)
                .filter(field -> !ALWAYS_READ.contains(field)
                        && !READ.getOrDefault(type, Set.of()).contains(field))
                .map(AgentReading::words)
                .toList();
        if (!unread.isEmpty()) {
            remarks.add("Not read: " + String.join(", ", unread) + ".");
        }
    }

    private String name(JsonNode tool, List<String> remarks) {
        var theirs = AgentReading.text(tool, "name");
        var legal = theirs.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        var base = legal.matches("[a-z].*") ? legal : "tool_" + legal;
        var name = shortened(base, "");
        for (var number = 2; !names.add(name); number++) {
            name = shortened(base, "_" + number);
        }
        if (!name.equals(theirs)) {
            remarks.add("There it is called " + theirs + ".");
        }
        return name;
    }

    private static String shortened(String name, String end) {
        return name.substring(0, Math.min(name.length(), ToolMapping.LONGEST_NAME - end.length())) + end;
    }

    private static String description(JsonNode tool) {
        return AgentReading.text(tool, "description");
    }

    /** The same each time it is read. */
    private UUID id(JsonNode tool) {
        var what = Stream.of(
                AgentReading.text(engine, "llm_id"), AgentReading.text(tool, "type"), AgentReading.text(tool, "name"));
        return UUID.nameUUIDFromBytes(String.join("|", what.toList()).getBytes(UTF_8));
    }

    private static Optional<AgentTool> of(AgentTool tool) {
        return Optional.of(tool);
    }
}
