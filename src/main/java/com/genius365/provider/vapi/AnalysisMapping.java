package com.genius365.provider.vapi;

import com.genius365.provider.AgentDefinition.Analysis;
import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.vapi.VapiAssistant.AnalysisPlan;
import com.genius365.provider.vapi.VapiAssistant.Message;
import com.genius365.provider.vapi.VapiAssistant.Schema;
import com.genius365.provider.vapi.VapiAssistant.StructuredDataPlan;
import com.genius365.provider.vapi.VapiAssistant.SuccessEvaluationPlan;
import com.genius365.provider.vapi.VapiAssistant.SummaryPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is made of a call when it is over, in VAPI's words and back. */
final class AnalysisMapping {

    /** Asked for in every call, beside what the person asks for. */
    static final String SENTIMENT = "sentiment";

    private static final Schema SENTIMENT_SCHEMA = new Schema(
            "string",
            "How the person called seemed to feel about the call",
            List.of("positive", "neutral", "negative"),
            null,
            null);

    private static final String CRITERIA_OPEN =
            "You judge phone calls by their transcripts. A call is a success if this is so:\n\n";
    private static final String CRITERIA_CLOSE =
            "\n\nThe rubric:\n{{rubric}}\n\nAnswer with the result and nothing else.";
    private static final String TRANSCRIPT = "The transcript:\n\n{{transcript}}\n\nWhy the call ended: {{endedReason}}";

    private AnalysisMapping() {}

    static AnalysisPlan map(Analysis analysis) {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put(SENTIMENT, SENTIMENT_SCHEMA);
        analysis.fields().forEach(field -> properties.put(field.name(), schema(field)));
        return new AnalysisPlan(
                new SummaryPlan(analysis.isSummarised()),
                success(analysis.successCriteria()),
                new StructuredDataPlan(true, new Schema("object", null, null, properties, List.of(SENTIMENT))));
    }

    static List<Line> report(Analysis analysis) {
        var choiceless = analysis.fields().stream()
                .filter(field ->
                        field.type() == FieldType.CHOICE && field.choices().isEmpty())
                .map(Field::name)
                .toList();
        return List.of(
                Line.kept(Part.SUMMARY),
                Line.kept(Part.SUCCESS),
                choiceless.isEmpty()
                        ? Line.kept(Part.FIELDS)
                        : Line.approximated(
                                Part.FIELDS,
                                "Without choices to choose from, any text is taken: " + String.join(", ", choiceless)
                                        + "."));
    }

    /**
     * @param order the names of fields in the order in which a person put them
     * @param report told what becomes of VAPI's plans
     */
    static Analysis read(JsonNode plan, List<String> order, Consumer<Line> report) {
        report.accept(Line.kept(Part.SUMMARY));
        return new Analysis(
                plan.path("summaryPlan").path("enabled").asBoolean(true),
                criteria(plan.path("successEvaluationPlan"), report),
                fields(plan.path("structuredDataPlan"), order, report));
    }

    private static SuccessEvaluationPlan success(String criteria) {
        return criteria.isBlank()
                ? new SuccessEvaluationPlan(false, null, null)
                : new SuccessEvaluationPlan(
                        true,
                        "PassFail",
                        List.of(
                                new Message("system", CRITERIA_OPEN + criteria + CRITERIA_CLOSE),
                                new Message("user", TRANSCRIPT)));
    }

    private static String criteria(JsonNode plan, Consumer<Line> report) {
        if (!plan.path("enabled").asBoolean(true)) {
            report.accept(Line.kept(Part.SUCCESS));
            return "";
        }
        var words = plan.path("messages").path(0).path("content").asString("");
        if (words.startsWith(CRITERIA_OPEN)
                && words.endsWith(CRITERIA_CLOSE)
                && words.length() > CRITERIA_OPEN.length() + CRITERIA_CLOSE.length()) {
            report.accept(Line.kept(Part.SUCCESS));
            return words.substring(CRITERIA_OPEN.length(), words.length() - CRITERIA_CLOSE.length());
        }
        report.accept(Line.dropped(
                Part.SUCCESS,
                words.isEmpty()
                        ? "VAPI judges calls by the prompt. Write when a call is a success to have them judged here."
                        : "VAPI judges calls by instructions of its own form. Write here when a call is a success."));
        return "";
    }

    private static Schema schema(Field field) {
        return new Schema(
                switch (field.type()) {
                    case TEXT, CHOICE -> "string";
                    case NUMBER -> "number";
                    case YES_NO -> "boolean";
                },
                field.description().isEmpty() ? null : field.description(),
                field.choices().isEmpty() ? null : field.choices(),
                null,
                null);
    }

    private static List<Field> fields(JsonNode plan, List<String> order, Consumer<Line> report) {
        var fields = new ArrayList<Field>();
        if (plan.path("enabled").asBoolean(false)) {
            plan.path("schema").path("properties").properties().forEach(property -> {
                var field = isOurSentiment(property.getKey(), property.getValue())
                        ? null
                        : field(property.getKey(), property.getValue(), report);
                if (field != null) {
                    fields.add(field);
                }
            });
        }
        fields.sort(Comparator.comparingInt(field -> place(order, field.name())));
        report.accept(Line.kept(Part.FIELDS));
        return fields;
    }

    private static int place(List<String> order, String name) {
        var place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }

    private static boolean isOurSentiment(String name, JsonNode schema) {
        return name.equals(SENTIMENT) && schema.path("description").asString("").equals(SENTIMENT_SCHEMA.description());
    }

    private static @Nullable Field field(String name, JsonNode schema, Consumer<Line> report) {
        var ours = ourName(name);
        var choices = schema.path("enum")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
        var type = switch (schema.path("type").asString("")) {
            case "string" -> choices.isEmpty() ? FieldType.TEXT : FieldType.CHOICE;
            case "number", "integer" -> FieldType.NUMBER;
            case "boolean" -> FieldType.YES_NO;
            default -> null;
        };
        if (ours.isEmpty() || type == null) {
            report.accept(
                    Line.dropped(Part.FIELDS, "Only texts, numbers, yes or no, and choices can be extracted here.")
                            .of(name));
            return null;
        }
        if (!ours.equals(name)) {
            report.accept(
                    Line.approximated(Part.FIELDS, "Called " + ours + " here.").of(name));
        }
        return new Field(
                ours, schema.path("description").asString(""), type, type == FieldType.CHOICE ? choices : List.of());
    }

    /** {@code customerName} and {@code Customer name} become {@code customer_name}; empty: there is no such name. */
    private static String ourName(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        // A name of ours may end in an underscore.
        return name.matches("[a-z][a-z0-9_]{0,49}") ? name : words.substring(0, Math.min(50, words.length()));
    }
}
