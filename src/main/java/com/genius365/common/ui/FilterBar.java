package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;

/** The search field and filters above a list, how many of them are set, and a way to clear them all. */
public class FilterBar extends Composite<Div> {

    private final TextField search = new TextField();
    private final Div filters = new Div();
    private final Button reset = new Button("Clear filters", click -> reset());
    private final Span count = new Span();
    private final List<HasValue<?, ?>> fields = new ArrayList<>();
    private final Runnable onChange;
    private boolean isQuiet;

    /**
     * @param searchLabel what is searched: "Search agents"
     * @param onChange runs whenever the search or a filter has another value
     */
    public FilterBar(String searchLabel, Runnable onChange) {
        this.onChange = onChange;

        search.setPlaceholder(searchLabel);
        search.setAriaLabel(searchLabel);
        search.setPrefixComponent(AppIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("filter-bar-search");
        filters.addClassName("filter-bar-filters");
        count.addClassName("filter-bar-count");
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        reset.addClassName("filter-bar-reset");
        reset.setSuffixComponent(count);

        getContent().addClassName("filter-bar");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(search, filters, reset);
        watch(search);
        showCount();
    }

    public TextField search() {
        return search;
    }

    /** Adds a filter; it counts as set while it is not empty. */
    public <C extends Component & HasValue<?, ?>> FilterBar add(C filter) {
        if (filter instanceof HasStyle styled) {
            styled.addClassName("filter-bar-filter");
        }
        filters.add(filter);
        watch(filter);
        showCount();
        return this;
    }

    /** Adds something at the end that is no filter: a column chooser, an export. */
    public FilterBar addAtEnd(Component component) {
        getContent().add(component);
        return this;
    }

    /** How many filters are set; the search counts as one. */
    public int activeCount() {
        return (int) fields.stream().filter(field -> !field.isEmpty()).count();
    }

    /** Sets values, as when they are read from the URL, without telling that they changed. */
    public void quietly(Runnable change) {
        isQuiet = true;
        try {
            change.run();
        } finally {
            isQuiet = false;
        }
        showCount();
    }

    /** Clears the search and all filters, telling once. */
    public void reset() {
        quietly(() -> fields.forEach(HasValue::clear));
        onChange.run();
    }

    private void watch(HasValue<?, ?> field) {
        fields.add(field);
        field.addValueChangeListener(change -> {
            if (isQuiet) {
                return;
            }
            showCount();
            onChange.run();
        });
    }

    private void showCount() {
        var active = activeCount();
        count.setText(String.valueOf(active));
        reset.setVisible(active > 0);
        reset.setAriaLabel("Clear filters, " + active + " set");
    }
}
