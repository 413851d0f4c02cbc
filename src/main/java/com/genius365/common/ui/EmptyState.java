package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What stands where nothing is yet: what will be here, and what to do next. */
public class EmptyState extends Div {

    private final Div actions = new Div();

    public EmptyState(AppIcon icon, String title, String sentence) {
        addClassName("empty-state");
        var picture = new Div(icon.create());
        picture.addClassName("empty-state-icon");
        var heading = new Span(title);
        heading.addClassName("empty-state-title");
        actions.addClassName("empty-state-actions");
        add(picture, heading, new Paragraph(sentence), actions);
    }

    /** Replaces what can be done here. */
    public EmptyState withActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }
}
