package com.genius365.agent.ui;

import com.genius365.agent.AgentLibrary.Choice;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.QuietNews;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Several of what a workspace has, to be ticked. What is chosen and not there any more can only be taken away. */
class LibraryPicker extends Composite<Div> {

    private static final int MANY = 8;

    private final TextField search = new TextField();
    private final QuietNews count = new QuietNews();
    private final Div rows = new Div();
    private final String noun;
    private final transient Set<UUID> chosen = new LinkedHashSet<>();
    private final transient Map<Choice, Checkbox> boxes = new LinkedHashMap<>();
    private transient List<Choice> choices = List.of();
    private transient Runnable onChange = () -> {};
    private boolean isReadOnly;

    /** @param noun of what is chosen, in the plural */
    LibraryPicker(String noun) {
        this.noun = noun;
        search.setPlaceholder("Search " + noun);
        search.setAriaLabel("Search " + noun);
        search.setPrefixComponent(AppIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        rows.addClassName("pick-rows");
        getContent().addClassName("stack-tight");
        getContent().add(search, count, rows);
    }

    /** Told of every change that a person makes. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    void offer(List<Choice> offered) {
        choices = List.copyOf(offered);
        show(chosen());
    }

    void show(List<UUID> ids) {
        var wanted = List.copyOf(ids);
        chosen.clear();
        chosen.addAll(wanted);
        boxes.clear();
        rows.removeAll();
        choices.forEach(this::add);
        wanted.stream()
                .filter(id -> choices.stream().noneMatch(choice -> choice.id().equals(id)))
                .forEach(id -> add(new Choice(id, "Not there any more", "It was deleted or put away; take it out.")));
        search.setVisible(choices.size() > MANY);
        filter();
        showCount();
    }

    /** In the order in which they were ticked. */
    List<UUID> chosen() {
        return List.copyOf(chosen);
    }

    boolean isEmpty() {
        return boxes.isEmpty();
    }

    void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
        boxes.values().forEach(box -> box.setReadOnly(readOnly));
    }

    private void add(Choice choice) {
        var name = new Span(choice.label());
        name.addClassName("pick-name");
        var text = new Div(name);
        text.addClassName("pick-text");
        if (!choice.hint().isEmpty()) {
            var hint = new Span(choice.hint());
            hint.addClassName("pick-hint");
            text.add(hint);
        }
        var box = new Checkbox();
        box.setLabelComponent(text);
        box.addClassName("pick-row");
        box.setValue(chosen.contains(choice.id()));
        box.setReadOnly(isReadOnly);
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(choice.id());
            } else {
                chosen.remove(choice.id());
            }
            showCount();
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        boxes.put(choice, box);
        rows.add(box);
    }

    private void filter() {
        var text = search.isVisible() ? search.getValue().strip().toLowerCase(Locale.ROOT) : "";
        boxes.forEach((choice, box) -> box.setVisible(
                (choice.label() + " " + choice.hint()).toLowerCase(Locale.ROOT).contains(text)));
    }

    private void showCount() {
        count.setText(chosen.isEmpty() ? "No " + noun + " chosen" : chosen.size() + " " + noun + " chosen");
    }
}
