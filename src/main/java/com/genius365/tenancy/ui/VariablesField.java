package com.genius365.tenancy.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.tenancy.WorkspaceSettingsDraft;
import com.genius365.tenancy.WorkspaceVariable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The variables of a workspace: names and values, line by line. */
class VariablesField extends Composite<Div> {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 500;

    private final transient List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final Button add = new Button("Add variable", AppIcon.PLUS.create());
    private Runnable onChange = () -> {};
    private boolean isReadOnly;

    private record Line(TextField name, TextField value) {}

    VariablesField() {
        rows.addClassName("variable-rows");
        getContent().addClassName("variable-field");
        getContent().add(rows, add);
        add.addClickListener(click -> {
            add(new WorkspaceVariable("", ""));
            lines.getLast().name().focus();
            onChange.run();
        });
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
        show();
    }

    void setValue(List<WorkspaceVariable> variables) {
        lines.clear();
        variables.forEach(variable -> lines.add(line(variable)));
        show();
    }

    /** Empty where a field is not as it must be; it says how. */
    Optional<List<WorkspaceVariable>> read() {
        var names = new HashSet<String>();
        var isFine = true;
        for (var line : lines) {
            var name = line.name().getValue().strip();
            var problem = !name.matches(WorkspaceVariable.NAME)
                    ? "Small letters, digits and _, beginning with a letter."
                    : names.add(name) ? "" : "This name stands there twice.";
            line.name().setErrorMessage(problem);
            line.name().setInvalid(!problem.isEmpty());
            isFine &= problem.isEmpty();
        }
        return isFine
                ? Optional.of(lines.stream()
                        .map(line -> new WorkspaceVariable(
                                line.name().getValue().strip(), line.value().getValue()))
                        .toList())
                : Optional.empty();
    }

    private void add(WorkspaceVariable variable) {
        lines.add(line(variable));
        show();
    }

    private Line line(WorkspaceVariable variable) {
        var name = new TextField();
        name.setAriaLabel("Name");
        name.setPlaceholder("opening_hours");
        name.setMaxLength(LONGEST_NAME);
        name.setValue(variable.name());
        var value = new TextField();
        value.setAriaLabel("Value");
        value.setPlaceholder("Value");
        value.setMaxLength(LONGEST_VALUE);
        value.setValue(variable.value());
        for (var field : List.of(name, value)) {
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    onChange.run();
                }
            });
        }
        return new Line(name, value);
    }

    private void show() {
        rows.removeAll();
        for (var line : List.copyOf(lines)) {
            line.name().setReadOnly(isReadOnly);
            line.value().setReadOnly(isReadOnly);
            var row = new Div(line.name(), line.value());
            row.addClassName("variable-row");
            if (!isReadOnly) {
                var remove = new Button(AppIcon.DELETE.create(), click -> {
                    lines.remove(line);
                    show();
                    onChange.run();
                });
                remove.addThemeVariants(ButtonVariant.TERTIARY);
                remove.setAriaLabel("Remove variable " + line.name().getValue());
                row.add(remove);
            }
            rows.add(row);
        }
        add.setVisible(!isReadOnly && lines.size() < WorkspaceSettingsDraft.MOST_VARIABLES);
    }
}
