package com.genius365.audit.ui;

import com.genius365.audit.AuditChoices;
import com.genius365.audit.AuditChoices.ActionChoice;
import com.genius365.audit.AuditChoices.Choice;
import com.genius365.audit.AuditFilter;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.QueryState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the log is narrowed to; the address has it all. */
class AuditFilters extends Composite<Div> {

    private final FilterBar bar;
    private final ComboBox<Choice> person = choice("Person", Choice::name);
    private final ComboBox<ActionChoice> action = choice("Action", ActionChoice::name);
    private final ComboBox<Choice> workspace = choice("Workspace", Choice::name);
    private final ComboBox<Choice> partner = choice("Agency", Choice::name);
    private final DatePicker from = day("From");
    private final DatePicker to = day("To");

    AuditFilters(Runnable onChange) {
        this.bar = new FilterBar("Search", onChange);
        bar.search().setVisible(false);
        bar.add(person).add(action).add(workspace).add(partner).add(from).add(to);
        getContent().add(bar);
        getContent().addClassNames("full-width", "audit-filters");
    }

    /** Shows what the address says. */
    void show(QueryState query, AuditChoices choices) {
        bar.quietly(() -> {
            fill(person, choices.people(), query, "person");
            fill(workspace, choices.workspaces(), query, "workspace");
            fill(partner, choices.partners(), query, "partner");
            action.setItems(choices.actions());
            action.setValue(choices.actions().stream()
                    .filter(choice -> choice.key().equals(query.text("action")))
                    .findFirst()
                    .orElse(null));
            from.setValue(date(query.text("from")));
            to.setValue(date(query.text("to")));
        });
    }

    QueryState state() {
        return new QueryState()
                .with("person", id(person))
                .with(
                        "action",
                        action.getValue() == null ? null : action.getValue().key())
                .with("workspace", id(workspace))
                .with("partner", id(partner))
                .with("from", from.getValue())
                .with("to", to.getValue());
    }

    /** Days are days of the zone. */
    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                id(person),
                action.getValue() == null ? null : action.getValue().key(),
                id(workspace),
                id(partner),
                from.getValue() == null
                        ? null
                        : from.getValue().atStartOfDay(zone).toInstant(),
                to.getValue() == null
                        ? null
                        : to.getValue().plusDays(1).atStartOfDay(zone).toInstant());
    }

    boolean areSet() {
        return bar.activeCount() > 0;
    }

    void reset() {
        bar.reset();
    }

    private static void fill(ComboBox<Choice> field, List<Choice> choices, QueryState query, String name) {
        var wanted = query.id(name);
        field.setItems(choices);
        field.setVisible(!choices.isEmpty());
        field.setValue(choices.stream()
                .filter(choice -> wanted.filter(choice.id()::equals).isPresent())
                .findFirst()
                .orElse(null));
    }

    private static @Nullable UUID id(ComboBox<Choice> field) {
        return field.getValue() == null ? null : field.getValue().id();
    }

    private static <T> ComboBox<T> choice(String label, Function<T, String> text) {
        var field = new ComboBox<T>();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setClearButtonVisible(true);
        field.setItemLabelGenerator(text::apply);
        return field;
    }

    private static DatePicker day(String label) {
        var picker = new DatePicker();
        picker.setPlaceholder(label);
        picker.setAriaLabel(label);
        picker.setClearButtonVisible(true);
        return picker;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
