package com.genius365.agent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ScrollIntoViewOption.Block;
import com.vaadin.flow.component.ScrollIntoViewOption.Inline;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The parts of an agent's page, one shown at a time. All are there, so that what is typed in one stays. */
class AgentTabs extends Composite<Div> {

    private record Part(String key, Component content) {}

    private final Tabs tabs = new Tabs();
    private final Div body = new Div();
    private final transient Map<Tab, Part> parts = new LinkedHashMap<>();
    private transient Consumer<String> onSelect = key -> {};

    AgentTabs() {
        getContent().addClassName("agent-tabs");
        getContent().add(tabs, body);
        tabs.addSelectedChangeListener(change -> {
            showSelected();
            if (change.isFromClient()) {
                onSelect.accept(selected());
            }
        });
    }

    /** Told of the key of what a person selects. */
    void onSelect(Consumer<String> listener) {
        onSelect = listener;
    }

    /** @param key in the address */
    void add(String key, String label, Component content) {
        var tab = new Tab(label);
        parts.put(tab, new Part(key, content));
        body.add(content);
        tabs.add(tab);
        showSelected();
    }

    void removeAll() {
        parts.clear();
        body.removeAll();
        tabs.removeAll();
    }

    /** What is not there is as if it were not asked for. */
    void select(String key) {
        parts.forEach((tab, part) -> {
            if (part.key().equals(key)) {
                tabs.setSelectedTab(tab);
                // Where not all fit, the one that was opened by its address may be out of sight.
                tab.scrollIntoView(Block.NEAREST, Inline.CENTER);
            }
        });
        showSelected();
    }

    String selected() {
        var part = parts.get(tabs.getSelectedTab());
        return part == null ? "" : part.key();
    }

    private void showSelected() {
        parts.forEach((tab, part) -> part.content().setVisible(tab.equals(tabs.getSelectedTab())));
    }
}
