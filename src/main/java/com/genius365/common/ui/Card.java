package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A framed part of a screen. What is added to it stands in its body. */
public class Card extends Composite<Section> implements HasStyle {

    private final Div body = new Div();
    private final Div actions = new Div();

    /** A card without a head. */
    public Card(Component... components) {
        addClassName("card");
        body.addClassName("card-body");
        body.add(components);
        actions.addClassName("card-actions");
        getContent().add(body);
    }

    public Card(String title, Component... components) {
        this(title, "", components);
    }

    public Card(String title, String sentence, Component... components) {
        this(components);
        var text = new Div(new H2(title));
        text.addClassName("card-text");
        if (!sentence.isEmpty()) {
            text.add(new Paragraph(sentence));
        }
        var head = new Div(text, actions);
        head.addClassName("card-head");
        getContent().addComponentAsFirst(head);
        getContent().setAriaLabel(title);
    }

    /** Lets the body reach the edges, for grids and lists. */
    public Card flush() {
        addClassName("card-flush");
        return this;
    }

    /** Replaces what stands on the right of the head. */
    public Card withActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }

    /** Adds to the body. */
    public final void add(Component... components) {
        body.add(components);
    }

    /** Empties the body. */
    public final void removeAll() {
        body.removeAll();
    }
}
