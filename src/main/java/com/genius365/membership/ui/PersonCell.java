package com.genius365.membership.ui;

import com.genius365.common.ui.Monogram;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** A person in a list: picture or initials, name, address; on a phone also what else is known. */
class PersonCell extends Div {

    private final Div lines = new Div();

    PersonCell(String name, String email, Optional<String> picture, boolean isViewer) {
        addClassName("cell-with-monogram");
        lines.addClassName("cell-two-lines");
        lines.add(new Span(isViewer ? name + " (you)" : name));
        if (!name.equals(email)) {
            lines.add(new Span(email));
        }
        add(new Monogram(name).withPicture(picture), lines);
    }

    PersonCell narrow(Component... components) {
        var below = new Div(components);
        below.addClassName("only-narrow");
        lines.add(below);
        return this;
    }
}
