package com.genius365.tool.ui;

import com.genius365.tool.ToolKind;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** What a tool may be, each with a sentence. Each leads to the same page with the kind in its address. */
class ToolChoice extends Composite<Div> {

    ToolChoice() {
        getContent().addClassName("tool-choice");
    }

    void show(List<ToolKind> kinds, String address) {
        getContent().removeAll();
        kinds.forEach(kind -> getContent().add(card(kind, address)));
    }

    private static Anchor card(ToolKind kind, String address) {
        var picture = new Span(ToolLooks.icon(kind).create());
        picture.addClassName("tool-icon");
        var name = new Span(kind.label());
        name.addClassName("agent-card-name");
        var head = new Div(picture, name);
        head.addClassName("agent-card-head");
        var sentence = new Span(kind.sentence());
        sentence.addClassName("agent-card-facts");
        var card = new Anchor(address + "?kind=" + kind.name().toLowerCase(Locale.ROOT), head, sentence);
        card.addClassName("agent-card");
        return card;
    }
}
