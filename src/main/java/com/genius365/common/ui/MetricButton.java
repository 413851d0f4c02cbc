package com.genius365.common.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A number that filters the list below it: pressed while it does. */
public class MetricButton extends NativeButton {

    private final Span value = new Span("–");

    /** @param onPress runs on each press; whoever hears of it says what is pressed */
    public MetricButton(String label, Runnable onPress) {
        addClassNames("metric-card", "metric-button");
        var name = new Span(label);
        name.addClassName("metric-card-label");
        value.addClassName("metric-card-value");
        add(name, value);
        setPressed(false);
        addClickListener(click -> onPress.run());
    }

    public final void setValue(String text) {
        value.setText(text);
    }

    public final void setPressed(boolean isPressed) {
        getElement().setAttribute("aria-pressed", String.valueOf(isPressed));
    }
}
