package com.genius365.tool.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.tool.ToolRules.Field;
import com.genius365.tool.ToolSetup;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;

/** Where a call is handed over to. */
class TransferFields extends SetupFields {

    private record Row(Div line, TextField target, TextField description, Button remove) {}

    private final Div lines = new Div();
    private final Span problem = new Span();
    private final Button add = new Button("Add destination", AppIcon.PLUS.create());
    private final List<Row> rows = new ArrayList<>();
    private boolean isReadOnly;

    TransferFields() {
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClickListener(click -> {
            addRow("", "");
            changed();
        });
        problem.addClassName("rows-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        lines.addClassName("rows-lines");
        place(Field.DESTINATIONS, sentence -> {
            problem.setText(sentence);
            problem.setVisible(!sentence.isEmpty());
        });
        getContent().addClassName("rows");
        getContent().add(lines, problem, add);
    }

    @Override
    void show(ToolSetup setup, boolean hasKey) {
        rows.clear();
        lines.removeAll();
        ((ToolSetup.Transfer) setup).destinations().forEach(it -> addRow(it.target(), it.description()));
        if (rows.isEmpty()) {
            addRow("", "");
        }
    }

    @Override
    ToolSetup read() {
        return new ToolSetup.Transfer(rows.stream()
                .map(row -> new ToolSetup.Destination(
                        row.target().getValue().strip(),
                        row.description().getValue().strip()))
                .filter(it -> !it.target().isEmpty() || !it.description().isEmpty())
                .toList());
    }

    @Override
    void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
        add.setVisible(!readOnly);
        rows.forEach(this::applyReadOnly);
    }

    private void addRow(String target, String description) {
        var targetField = new TextField("Number or SIP address");
        targetField.setPlaceholder("+14155550100");
        targetField.setValue(target);
        var when = new TextField("When it is meant");
        when.setPlaceholder("Questions about an invoice");
        when.setValue(description);
        var remove = new Button(AppIcon.DELETE.create());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove destination");
        var line = new Div(targetField, when, remove);
        line.addClassName("header-row");
        var row = new Row(line, targetField, when, remove);
        remove.addClickListener(click -> {
            rows.remove(row);
            lines.remove(line);
            changed();
        });
        listen(targetField, this::changed);
        listen(when, this::changed);
        rows.add(row);
        lines.add(line);
        applyReadOnly(row);
    }

    private void applyReadOnly(Row row) {
        row.target().setReadOnly(isReadOnly);
        row.description().setReadOnly(isReadOnly);
        row.remove().setVisible(!isReadOnly);
    }
}
