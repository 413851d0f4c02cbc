package com.genius365.tool.ui;

import com.genius365.tool.ParameterSchema;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the agent has to find out: the same schema as a form and as source. The source says what is wrong where. */
class ParameterEditor extends Composite<Div> {

    private final Tab asForm = new Tab("Form");
    private final Tab asSource = new Tab("Source");
    private final Tabs tabs = new Tabs(asForm, asSource);
    private final ParameterRows rows;
    private final TextArea source = new TextArea();
    private final UnorderedList problems = new UnorderedList();

    ParameterEditor(Runnable onChange) {
        rows = new ParameterRows(0, () -> {
            say(List.of());
            onChange.run();
        });
        source.setAriaLabel("Parameters as JSON schema");
        source.addClassName("monospace");
        source.setWidthFull();
        source.setMinRows(8);
        source.setMaxRows(24);
        source.setValueChangeMode(ValueChangeMode.LAZY);
        source.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                check();
                onChange.run();
            }
        });
        problems.addClassName("rows-problem");
        problems.getElement().setAttribute("role", "alert");
        tabs.addSelectedChangeListener(change -> {
            if (tabs.getSelectedTab() == asSource && change.isFromClient()) {
                source.setValue(ParameterSchema.format(rows.read()));
                check();
            } else if (change.getPreviousTab() == asSource) {
                takeOver();
            }
            arrange();
        });
        getContent().addClassName("stack");
        getContent().add(tabs, rows, source, problems);
        arrange();
        say(List.of());
    }

    void show(JsonNode schema) {
        rows.show(schema);
        source.setValue(ParameterSchema.format(schema));
        say(List.of());
    }

    /** Empty: the source cannot be read, which it says. */
    Optional<JsonNode> read() {
        if (isSource()) {
            return Optional.ofNullable(check());
        }
        var doubled = rows.doubled();
        if (!doubled.isEmpty()) {
            say(doubled.stream().map(name -> name + " is there twice.").toList());
            return Optional.empty();
        }
        return Optional.of(rows.read());
    }

    final void say(List<String> sentences) {
        problems.removeAll();
        sentences.forEach(sentence -> problems.add(new ListItem(sentence)));
        problems.setVisible(!sentences.isEmpty());
    }

    void setReadOnly(boolean readOnly) {
        rows.setReadOnly(readOnly);
        source.setReadOnly(readOnly);
    }

    /** What cannot be read has no form: then the source stays. */
    private void takeOver() {
        var parsed = ParameterSchema.parse(source.getValue());
        if (parsed.isValid() && parsed.schema() != null) {
            rows.show(parsed.schema());
            say(List.of());
            return;
        }
        tabs.setSelectedTab(asSource);
        say(Stream.concat(
                        Stream.of("Put this right first; then it can be shown as a form."),
                        parsed.problems().stream().map(ParameterSchema.Problem::text))
                .toList());
    }

    private @Nullable JsonNode check() {
        var parsed = ParameterSchema.parse(source.getValue());
        say(parsed.problems().stream().map(ParameterSchema.Problem::text).toList());
        return parsed.schema();
    }

    private boolean isSource() {
        return tabs.getSelectedTab() == asSource;
    }

    private void arrange() {
        rows.setVisible(!isSource());
        source.setVisible(isSource());
    }
}
