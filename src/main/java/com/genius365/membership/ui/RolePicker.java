package com.genius365.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Function;

/** One of some roles, each with what it may do. */
class RolePicker<R extends Enum<R>> extends RadioButtonGroup<R> {

    /** @param roles the lowest first */
    RolePicker(String label, List<R> roles, Function<R, String> sentence) {
        setLabel(label);
        setItems(roles);
        setRenderer(new ComponentRenderer<>(role -> {
            var what = new Span(sentence.apply(role));
            what.addClassNames("text-secondary", "text-small");
            var lines = new Div(new Span(RoleTexts.label(role)), what);
            lines.addClassName("role-choice");
            return lines;
        }));
    }
}
