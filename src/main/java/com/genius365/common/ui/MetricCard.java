package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One number and what it counts, with how it changed. */
public class MetricCard extends Div {

    private final Span value = new Span();
    private final Span change = new Span();
    private final Div foot = new Div(change);

    public MetricCard(String label) {
        this(label, "–");
    }

    public MetricCard(String label, String value) {
        addClassName("metric-card");
        var name = new Span(label);
        name.addClassName("metric-card-label");
        this.value.addClassName("metric-card-value");
        foot.addClassName("metric-card-foot");
        foot.setVisible(false);
        add(name, this.value, foot);

        setValue(value);
    }

    public final void setValue(String value) {
        this.value.setText(value);
    }

    /** How it changed, in words ({@code +12 % on last week}); the tone says whether that is good. */
    public final void setChange(String text, Tone tone) {
        change.setText(text);
        change.setClassName("metric-card-change " + tone.className());
        foot.setVisible(!text.isEmpty());
    }

    /** Something small on the right of the foot: a sparkline. */
    public final void addToFoot(Component component) {
        foot.add(component);
        foot.setVisible(true);
    }
}
