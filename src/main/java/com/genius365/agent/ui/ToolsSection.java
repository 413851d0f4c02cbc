package com.genius365.agent.ui;

import com.genius365.agent.AgentLibrary.Choice;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;

/** The tools that an agent may use. */
class ToolsSection extends Composite<Div> {

    private final LibraryPicker picker = new LibraryPicker("tools");
    private final Div body = new Div();

    /** @param address of the page on which tools are kept */
    ToolsSection(String address) {
        body.addClassName("stack-tight");
        getContent().addClassName("stack");
        getContent().add(new Card("Tools", body).withActions(new Anchor(address, "Open the tools")));
    }

    void onChange(Runnable listener) {
        picker.onChange(listener);
    }

    void show(List<Choice> tools, List<UUID> chosen) {
        picker.offer(tools);
        picker.show(chosen);
        body.removeAll();
        body.add(
                picker.isEmpty()
                        ? new EmptyState(
                                AppIcon.TOOL,
                                "No tools yet",
                                "A tool lets an agent look something up, book a time or hand the call over while it"
                                        + " talks. Make one, and choose it here.")
                        : picker);
    }

    List<UUID> chosen() {
        return picker.chosen();
    }

    void setReadOnly(boolean readOnly) {
        picker.setReadOnly(readOnly);
    }
}
