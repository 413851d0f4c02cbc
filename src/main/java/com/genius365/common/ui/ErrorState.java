package com.genius365.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What stands where something could not be loaded: what failed, and a way to try again. */
public class ErrorState extends Div {

    public ErrorState(String title, String sentence) {
        addClassNames("empty-state", "error-state");
        getElement().setAttribute("role", "alert");
        var picture = new Div(AppIcon.WARNING.create());
        picture.addClassName("empty-state-icon");
        var heading = new Span(title);
        heading.addClassName("empty-state-title");
        add(picture, heading, new Paragraph(sentence));
    }

    /** Offers to try again. */
    public ErrorState withRetry(Runnable retry) {
        var button = new Button("Try again", AppIcon.REFRESH.create(), click -> retry.run());
        var actions = new Div(button);
        actions.addClassName("empty-state-actions");
        add(actions);
        return this;
    }

    /** Shows the id under which the log knows this error. */
    public ErrorState withReference(String id) {
        var reference = new Paragraph("Reference " + id);
        reference.addClassNames("error-state-reference", "monospace");
        add(reference);
        return this;
    }
}
