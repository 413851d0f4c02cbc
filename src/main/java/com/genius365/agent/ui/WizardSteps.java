package com.genius365.agent.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ChoiceButton;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The steps of making an agent, to jump between: a list, or where it is narrow, a field that opens one. */
class WizardSteps extends Composite<Nav> {

    /** How a step stands. */
    enum Standing {
        AHEAD,
        DONE,
        WRONG
    }

    private record Entry(AgentStep step, ChoiceButton button, Div mark) {}

    private final transient List<Entry> entries = new ArrayList<>();
    private final Select<AgentStep> select = new Select<>();

    WizardSteps(Consumer<AgentStep> onStep) {
        getContent().addClassName("wizard-steps");
        getContent().setAriaLabel("Steps");
        var list = new OrderedList();
        for (var step : AgentStep.values()) {
            var mark = new Div();
            mark.addClassName("wizard-mark");
            var button = new ChoiceButton(() -> onStep.accept(step), mark, new Span(step.label()));
            button.addClassName("wizard-step");
            entries.add(new Entry(step, button, mark));
            list.add(new ListItem(button));
        }
        select.setAriaLabel("Step");
        select.addClassName("wizard-select");
        select.setItems(AgentStep.values());
        select.setItemLabelGenerator(
                step -> (step.ordinal() + 1) + " of " + AgentStep.values().length + " · " + step.label());
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                onStep.accept(change.getValue());
            }
        });
        getContent().add(list, select);
    }

    void show(AgentStep current, Map<AgentStep, Standing> standings) {
        select.setValue(current);
        for (var entry : entries) {
            entry.button().setCurrent(entry.step() == current);
            mark(entry, standings.getOrDefault(entry.step(), Standing.AHEAD));
        }
    }

    private static void mark(Entry entry, Standing standing) {
        var mark = entry.mark();
        mark.removeAll();
        mark.setClassName("wizard-mark-done", standing == Standing.DONE);
        mark.setClassName("wizard-mark-wrong", standing == Standing.WRONG);
        switch (standing) {
            case AHEAD -> mark.setText(String.valueOf(entry.step().ordinal() + 1));
            case DONE -> mark.add(AppIcon.CHECK.create(), hidden("done"));
            case WRONG -> mark.add(AppIcon.CIRCLE_ALERT.create(), hidden("not right yet"));
        }
    }

    private static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("visually-hidden");
        return span;
    }
}
