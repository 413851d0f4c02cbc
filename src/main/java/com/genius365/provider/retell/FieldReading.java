package com.genius365.provider.retell;

import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How what Retell looks for in a call becomes fields of ours. */
final class FieldReading {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_CHOICES = 50;
    private static final int LONGEST_CHOICE = 100;
    private static final Set<String> READ = Set.of("type", "name", "description", "choices");

    private final List<Field> fields = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private FieldReading() {}

    record Found(List<Field> fields, List<Line> lines) {}

    static Found read(JsonNode wanted) {
        var reading = new FieldReading();
        wanted.forEach(reading::add);
        if (reading.lines.isEmpty()) {
            reading.lines.add(Line.kept(Part.FIELDS));
        }
        return new Found(reading.fields, reading.lines);
    }

    private void add(JsonNode wanted) {
        var theirs = AgentReading.text(wanted, "name");
        var type = switch (AgentReading.text(wanted, "type")) {
            case "string" -> FieldType.TEXT;
            case "number" -> FieldType.NUMBER;
            case "boolean" -> FieldType.YES_NO;
            case "enum" -> FieldType.CHOICE;
            default -> null;
        };
        if (type == null || fields.size() == MOST) {
            var why = type == null ? "Retell's own way to do it is not read." : "There are more than 30 fields.";
            lines.add(Line.dropped(Part.FIELDS, why).of(theirs));
            return;
        }
        var field = new Field(
                name(theirs),
                AgentReading.shortened(AgentReading.text(wanted, "description"), LONGEST_DESCRIPTION),
                type,
                AgentReading.texts(wanted.path("choices")).stream()
                        .limit(type == FieldType.CHOICE ? MOST_CHOICES : 0)
                        .map(choice -> AgentReading.shortened(choice, LONGEST_CHOICE))
                        .toList());
        fields.add(field);
        var remarks = remarks(wanted, field);
        if (!remarks.isEmpty()) {
            lines.add(Line.approximated(Part.FIELDS, String.join(" ", remarks)).of(field.name()));
        }
    }

    private static List<String> remarks(JsonNode wanted, Field field) {
        var remarks = new ArrayList<String>();
        if (!field.name().equals(AgentReading.text(wanted, "name"))) {
            remarks.add("There it is called " + AgentReading.text(wanted, "name") + ".");
        }
        if (!field.description().equals(AgentReading.text(wanted, "description"))
                || field.type() == FieldType.CHOICE
                        && !field.choices().equals(AgentReading.texts(wanted.path("choices")))) {
            remarks.add("Shortened.");
        }
        var unread = wanted.propertyStream()
                .filter(setting -> !AgentReading.isNothing(setting.getValue()))
                .map(Map.Entry::getKey)
                .filter(setting -> !READ.contains(setting))
                .map(AgentReading::words)
                .toList();
        if (!unread.isEmpty()) {
            remarks.add("Not read: " + String.join(", ", unread) + ".");
        }
        return remarks;
    }

    private String name(String theirs) {
        var legal = theirs.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        var base = legal.matches("[a-z].*") ? legal : "field_" + legal;
        var name = AgentReading.shortened(base, LONGEST_NAME);
        for (var number = 2; !names.add(name); number++) {
            var end = "_" + number;
            name = AgentReading.shortened(base, LONGEST_NAME - end.length()) + end;
        }
        return name;
    }
}
