package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** The heading of a part of a screen, with a sentence about it and actions on the right. */
public class SectionHeading extends Div {

    private final Div actions = new Div();

    public SectionHeading(String title) {
        this(title, "");
    }

    public SectionHeading(String title, String sentence) {
        addClassName("section-heading");
        actions.addClassName("section-heading-actions");

        var text = new Div(new H2(title));
        text.addClassName("section-heading-text");
        if (!sentence.isEmpty()) {
            text.add(new Paragraph(sentence));
        }
        add(text, actions);
    }

    /** Replaces the actions. */
    public SectionHeading withActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }
}
