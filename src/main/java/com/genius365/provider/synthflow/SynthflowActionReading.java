package com.genius365.provider.synthflow;

import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.genius365.provider.AgentTool;
import com.genius365.provider.AgentTool.Destination;
import com.genius365.provider.synthflow.SynthflowAction.Custom;
import com.genius365.provider.synthflow.SynthflowAction.Extractor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the actions that we make amount to: told by us, as Synthflow does not show them again. */
final class SynthflowActionReading {

    private static final Pattern NAMED = Pattern.compile("([a-z][a-z0-9_]{0,63}): (.*)", Pattern.DOTALL);

    private final Map<String, SynthflowAction> actions;

    SynthflowActionReading(Map<String, SynthflowAction> actions) {
        this.actions = actions;
    }

    boolean isSummarised() {
        return actions.containsKey(SynthflowActions.SUMMARY);
    }

    String successCriteria() {
        var success = actions.get(SynthflowActions.SUCCESS);
        var question = success == null || success.extractor() == null
                ? null
                : success.extractor().yesNo();
        return question == null ? "" : question.description();
    }

    @Nullable
    String transferNumber() {
        var transfer = actions.get(SynthflowActions.TRANSFER);
        return transfer == null || transfer.transfer() == null
                ? null
                : transfer.transfer().phone();
    }

    List<Field> fields() {
        return actions.entrySet().stream()
                .filter(action -> action.getKey().startsWith(SynthflowActions.FIELD))
                .map(action -> action.getValue().extractor())
                .filter(Objects::nonNull)
                .map(SynthflowActionReading::field)
                .filter(Objects::nonNull)
                .toList();
    }

    List<AgentTool> tools() {
        var tools = new ArrayList<AgentTool>();
        var transfers = new LinkedHashMap<UUID, AgentTool.Transfer>();
        actions.forEach((key, action) -> {
            if (action.custom() != null) {
                tools.add(function(UUID.fromString(key), action.custom()));
            }
            if (action.sms() != null) {
                tools.add(sms(UUID.fromString(key), action.sms()));
            }
            if (action.transfer() != null && !key.equals(SynthflowActions.TRANSFER)) {
                var part = transfer(UUID.fromString(key.split("\\.", 2)[0]), action.transfer());
                transfers.merge(part.reference(), part, SynthflowActionReading::joined);
            }
        });
        return Stream.concat(tools.stream(), transfers.values().stream()).toList();
    }

    private static @Nullable Field field(Extractor extractor) {
        if (extractor.yesNo() != null) {
            return new Field(
                    extractor.yesNo().identifier(), extractor.yesNo().description(), FieldType.YES_NO, List.of());
        }
        var choice = extractor.choice();
        if (choice != null) {
            var choices = choice.choices();
            return new Field(
                    choice.identifier(), choice.description(), FieldType.CHOICE, choices == null ? List.of() : choices);
        }
        var open = extractor.open();
        if (open == null) {
            return null;
        }
        var number = SynthflowActions.NUMBER;
        return open.description().endsWith(number)
                ? new Field(
                        open.identifier(),
                        open.description().substring(0, open.description().length() - number.length()),
                        FieldType.NUMBER,
                        List.of())
                : new Field(open.identifier(), open.description(), FieldType.TEXT, List.of());
    }

    private static AgentTool function(UUID reference, Custom custom) {
        return new AgentTool.Function(
                reference,
                custom.name(),
                custom.description(),
                SynthflowParameters.schema(custom.variablesDuringTheCall()),
                Duration.ofSeconds(custom.failureTimeout()),
                custom.speechWhileUsingTheTool(),
                true);
    }

    private static AgentTool sms(UUID reference, SynthflowAction.Sms sms) {
        var named = named(sms.instructions());
        return new AgentTool.Sms(reference, named[0], named[1], SynthflowText.toOurs(sms.content()));
    }

    private static AgentTool.Transfer transfer(UUID reference, SynthflowAction.Transfer transfer) {
        var named = named(transfer.instructions());
        var where = named[1].lastIndexOf(SynthflowActions.DESTINATION);
        var description = where < 0 ? named[1] : named[1].substring(0, where);
        var destination = where < 0 ? "" : named[1].substring(where + SynthflowActions.DESTINATION.length());
        return new AgentTool.Transfer(
                reference, named[0], description, List.of(new Destination(transfer.phone(), destination)));
    }

    private static AgentTool.Transfer joined(AgentTool.Transfer first, AgentTool.Transfer second) {
        return new AgentTool.Transfer(
                first.reference(),
                first.name(),
                first.description(),
                Stream.concat(first.destinations().stream(), second.destinations().stream())
                        .toList());
    }

    private static String[] named(String text) {
        var named = NAMED.matcher(text);
        return named.matches() ? new String[] {named.group(1), named.group(2)} : new String[] {"", text};
    }
}
