package com.genius365.tool.ui;

import com.genius365.common.Secret;
import com.genius365.common.ui.AppIcon;
import com.genius365.tool.ToolSetup.Header;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headers, one in a row. Of a secret one the value is only typed in and never shown. */
class HeaderRows extends Composite<Div> {

    private record Row(Div line, TextField name, AbstractField<?, String> value, Button remove) {}

    private final boolean isSecret;
    private final Runnable onChange;
    private final Div lines = new Div();
    private final Span problem = new Span();
    private final Button add;
    private final List<Row> rows = new ArrayList<>();
    private boolean isReadOnly;

    HeaderRows(String title, String sentence, boolean isSecret, Runnable onChange) {
        this.isSecret = isSecret;
        this.onChange = onChange;
        this.add = new Button(isSecret ? "Add secret header" : "Add header", AppIcon.PLUS.create());
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClickListener(click -> {
            addRow("", "", false);
            onChange.run();
        });
        var name = new Span(title);
        name.addClassName("rows-title");
        var help = new Span(sentence);
        help.addClassName("rows-help");
        problem.addClassName("rows-problem");
        problem.getElement().setAttribute("role", "alert");
        lines.addClassName("rows-lines");
        getContent().addClassName("rows");
        getContent().add(name, help, lines, problem, add);
        mark("");
    }

    void show(List<Header> headers) {
        clear();
        headers.forEach(header -> addRow(header.name(), header.value(), false));
    }

    /** Names whose values are set. */
    void showSet(List<String> names) {
        clear();
        names.forEach(name -> addRow(name, "", true));
    }

    List<Header> read() {
        return rows.stream()
                .filter(row -> !row.name().getValue().isBlank()
                        || !row.value().getValue().isBlank())
                .map(row -> new Header(
                        row.name().getValue().strip(), row.value().getValue().strip()))
                .toList();
    }

    List<String> names() {
        return read().stream().map(Header::name).toList();
    }

    /** What was typed in, by name. */
    Map<String, Secret> typed() {
        var typed = new HashMap<String, Secret>();
        read().stream()
                .filter(header -> !header.value().isEmpty())
                .forEach(header -> typed.put(header.name(), new Secret(header.value())));
        return typed;
    }

    final void mark(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }

    void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
        add.setVisible(!readOnly);
        rows.forEach(this::applyReadOnly);
    }

    private void clear() {
        rows.clear();
        lines.removeAll();
    }

    private void addRow(String name, String value, boolean isSet) {
        var nameField = new TextField();
        nameField.setAriaLabel("Name of the header");
        nameField.setPlaceholder(isSecret ? "Authorization" : "Accept");
        nameField.setValue(name);
        AbstractField<?, String> valueField;
        if (isSecret) {
            var secret = new PasswordField();
            secret.setAriaLabel("Value of the header");
            secret.setPlaceholder(isSet ? "Is set. Type to replace it." : "Value");
            secret.setRevealButtonVisible(false);
            secret.getElement().setAttribute("autocomplete", "off");
            secret.setWidthFull();
            valueField = secret;
        } else {
            var plain = new TextField();
            plain.setAriaLabel("Value of the header");
            plain.setPlaceholder("Value, with {{argument}}");
            plain.setWidthFull();
            plain.setValue(value);
            valueField = plain;
        }
        var remove = new Button(AppIcon.DELETE.create());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove header");
        var line = new Div(nameField, valueField, remove);
        line.addClassName("header-row");
        var row = new Row(line, nameField, valueField, remove);
        remove.addClickListener(click -> {
            rows.remove(row);
            lines.remove(line);
            onChange.run();
        });
        SetupFields.listen(nameField, onChange);
        SetupFields.listen(valueField, onChange);
        rows.add(row);
        lines.add(line);
        applyReadOnly(row);
    }

    private void applyReadOnly(Row row) {
        row.name().setReadOnly(isReadOnly);
        row.value().setReadOnly(isReadOnly);
        row.remove().setVisible(!isReadOnly);
    }
}
