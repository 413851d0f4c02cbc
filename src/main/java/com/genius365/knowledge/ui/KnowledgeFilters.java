package com.genius365.knowledge.ui;

import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.QueryState;
import com.genius365.knowledge.DocumentFilter;
import com.genius365.knowledge.DocumentLabels;
import com.genius365.knowledge.DocumentStatus;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What documents are searched for and narrowed to; the address has it all. */
class KnowledgeFilters extends Composite<Div> {

    private final FilterBar bar;
    private final Select<DocumentStatus> status = new Select<>();
    private final ComboBox<String> category = box("Category");
    private final ComboBox<String> tag = box("Tag");

    KnowledgeFilters(Runnable onChange) {
        bar = new FilterBar("Search documents", onChange);
        status.setPlaceholder("State");
        status.setAriaLabel("State");
        status.setItems(DocumentStatus.values());
        status.setItemLabelGenerator(item -> item == null ? "" : item.label());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption("All but archived");
        bar.add(status).add(category).add(tag);
        getContent().add(bar);
        getContent().addClassName("full-width");
    }

    /** Shows what the address says. */
    void show(QueryState query, DocumentLabels labels) {
        bar.quietly(() -> {
            bar.search().setValue(query.text("q"));
            status.setValue(query.choice("state", DocumentStatus.class).orElse(null));
            show(category, labels.categories(), query.text("category"));
            show(tag, labels.tags(), query.text("tag"));
        });
    }

    QueryState state() {
        return new QueryState()
                .with("q", bar.search().getValue())
                .with("state", status.getValue())
                .with("category", category.getValue())
                .with("tag", tag.getValue());
    }

    DocumentFilter filter() {
        return new DocumentFilter(
                bar.search().getValue(), status.getValue(), text(category.getValue()), text(tag.getValue()));
    }

    boolean areSet() {
        return bar.activeCount() > 0;
    }

    void reset() {
        bar.reset();
    }

    /** What nothing is filed under any more is shown all the same, since it is what the list is narrowed to. */
    private static void show(ComboBox<String> box, List<String> labels, String wanted) {
        box.setItems(
                wanted.isEmpty() || labels.contains(wanted)
                        ? labels
                        : Stream.concat(labels.stream(), Stream.of(wanted)).toList());
        box.setValue(wanted.isEmpty() ? null : wanted);
    }

    private static ComboBox<String> box(String label) {
        var box = new ComboBox<String>();
        box.setPlaceholder(label);
        box.setAriaLabel(label);
        box.setClearButtonVisible(true);
        return box;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
