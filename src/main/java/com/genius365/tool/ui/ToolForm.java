package com.genius365.tool.ui;

import com.genius365.common.ui.Card;
import com.genius365.tool.ParameterSchema;
import com.genius365.tool.ToolDraft;
import com.genius365.tool.ToolKeys;
import com.genius365.tool.ToolKind;
import com.genius365.tool.ToolRules.Field;
import com.genius365.tool.ToolRules.Problem;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a tool is, for one kind: what the model calls it and when, how it works, what has to be found out first. */
class ToolForm extends Composite<Div> {

    private final ToolKind kind;
    private final TextField name = new TextField("Name");
    private final TextArea description = new TextArea("Description");
    private final SetupFields setup;
    private final ParameterEditor parameters = new ParameterEditor(this::changed);
    private Runnable onChange = () -> {};

    ToolForm(ToolKind kind, Clock clock) {
        this.kind = kind;
        this.setup = fields(kind, clock);
        name.setPlaceholder("check_stock");
        name.setHelperText("What the model calls it: small letters, digits and _");
        name.addClassName("monospace");
        description.setPlaceholder("Use this when the caller asks whether something is in stock.");
        description.setHelperText("When the agent is to use it, and what it gives. The model goes by this alone.");
        SetupFields.listen(name, this::changed);
        SetupFields.listen(description, this::changed);
        setup.onChange(this::changed);

        var words = new FormLayout();
        words.add(name, 2);
        words.add(description, 2);
        var content = getContent();
        content.addClassName("stack");
        content.add(new Card("What the agent knows of it", words));
        if (kind.takesParameters()) {
            content.add(new Card(
                    "What the agent finds out first",
                    "The arguments. The agent asks the caller for what it does not know yet.",
                    parameters));
        }
        if (kind != ToolKind.END_CALL && kind != ToolKind.KEYPAD) {
            content.add(new Card(kind.label(), kind.sentence(), setup));
        }
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    void show(ToolDraft draft, boolean hasKey) {
        name.setValue(draft.name());
        description.setValue(draft.description());
        parameters.show(draft.parameters());
        setup.show(draft.setup(), hasKey);
        unmark();
    }

    void setReadOnly(boolean readOnly) {
        name.setReadOnly(readOnly);
        description.setReadOnly(readOnly);
        parameters.setReadOnly(readOnly);
        setup.setReadOnly(readOnly);
    }

    /**
     * What stands in the fields.
     *
     * @param rules finds what is not as it must be; the fields say so
     * @return empty: something is not
     */
    Optional<ToolDraft> read(Function<ToolDraft, List<Problem>> rules) {
        unmark();
        var schema = kind.takesParameters()
                ? parameters.read()
                : Optional.<tools.jackson.databind.JsonNode>of(ParameterSchema.empty());
        if (schema.isEmpty()) {
            return Optional.empty();
        }
        var draft =
                new ToolDraft(name.getValue().strip(), description.getValue().strip(), schema.get(), setup.read());
        var problems = rules.apply(draft);
        mark(problems);
        return problems.isEmpty() ? Optional.of(draft) : Optional.empty();
    }

    ToolKeys keys() {
        return setup.keys();
    }

    /** The address leads where it must not. */
    void refuseAddress(String sentence) {
        setup.mark(Field.URL, sentence);
    }

    private void mark(List<Problem> problems) {
        var ofParameters = new ArrayList<String>();
        for (var problem : problems) {
            switch (problem.field()) {
                case NAME -> SetupFields.mark(name, problem.sentence());
                case DESCRIPTION -> SetupFields.mark(description, problem.sentence());
                case PARAMETERS -> ofParameters.add(problem.sentence());
                default -> setup.mark(problem.field(), problem.sentence());
            }
        }
        parameters.say(ofParameters);
    }

    private void unmark() {
        SetupFields.mark(name, "");
        SetupFields.mark(description, "");
        parameters.say(List.of());
        setup.unmark();
    }

    private void changed() {
        onChange.run();
    }

    private static SetupFields fields(ToolKind kind, Clock clock) {
        return switch (kind) {
            case FUNCTION, API_REQUEST, MCP_SERVER -> new WebFields(kind);
            case TRANSFER -> new TransferFields();
            case END_CALL, KEYPAD, VOICEMAIL, SMS, CALENDAR, KNOWLEDGE -> new PlainFields(kind, clock);
        };
    }
}
