package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentChoice;
import com.genius365.call.CallFilter;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.Reader;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Sentiment;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What calls are searched for and narrowed to; the address has it all. */
class CallFilters extends Composite<Div> {

    private final transient CallChoices choices;
    private final transient CurrentWorkspace workspace;
    private final FilterBar bar;
    private final Select<AgentChoice> agent = select("Agent", AgentChoice::name);
    private final Select<CallStatus> status = select("Status", CallStatus::label);
    private final Select<CallDirection> direction = select("Direction", CallDirection::label);
    private final Select<Sentiment> sentiment = select("Sentiment", Sentiment::label);
    private final DatePicker from = day("From");
    private final DatePicker to = day("To");

    CallFilters(CallChoices choices, CurrentWorkspace workspace, Runnable onChange) {
        this.choices = choices;
        this.workspace = workspace;
        this.bar = new FilterBar("Search words, agent or number", onChange);
        status.setItems(CallStatus.values());
        direction.setItems(CallDirection.values());
        sentiment.setItems(Sentiment.values());
        bar.add(agent).add(status).add(direction).add(sentiment).add(from).add(to);
        getContent().add(bar);
        getContent().addClassName("full-width");
    }

    /** Shows what the address says. */
    void show(QueryState query) {
        var agents = choices.agents(workspace);
        var wanted = query.id("agent");
        bar.quietly(() -> {
            agent.setItems(agents);
            agent.setValue(agents.stream()
                    .filter(choice -> wanted.isPresent() && choice.id().value().equals(wanted.get()))
                    .findFirst()
                    .orElse(null));
            bar.search().setValue(query.text("q"));
            status.setValue(query.choice("status", CallStatus.class).orElse(null));
            direction.setValue(query.choice("direction", CallDirection.class).orElse(null));
            sentiment.setValue(query.choice("sentiment", Sentiment.class).orElse(null));
            from.setValue(date(query.text("from")));
            to.setValue(date(query.text("to")));
        });
    }

    QueryState state() {
        return new QueryState()
                .with("q", bar.search().getValue())
                .with(
                        "agent",
                        agent.getValue() == null ? null : agent.getValue().id())
                .with("status", status.getValue())
                .with("direction", direction.getValue())
                .with("sentiment", sentiment.getValue())
                .with("from", from.getValue())
                .with("to", to.getValue());
    }

    /** Days are those of whoever looks, as are the times in the list. */
    CallFilter filter() {
        var zone = Reader.zoneOr(workspace.timeZone());
        return new CallFilter(
                bar.search().getValue(),
                agent.getValue() == null ? null : agent.getValue().id(),
                status.getValue(),
                direction.getValue(),
                sentiment.getValue(),
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

    private static <T> Select<T> select(String label, Function<T, String> text) {
        var select = new Select<T>();
        select.setPlaceholder(label);
        select.setAriaLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Any " + label.toLowerCase(Locale.ROOT));
        select.setItemLabelGenerator(item -> item == null ? "" : text.apply(item));
        return select;
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
