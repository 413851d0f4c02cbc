package com.genius365.common.ui;

import com.vaadin.flow.component.html.Span;

/** A state in one or two words, with a dot in its colour. */
public class StatusBadge extends Span {

    public StatusBadge(String text, Tone tone) {
        super(text);
        addClassNames("status-badge", tone.className());
    }

    /** A badge whose dot pulses: this is happening now. */
    public static StatusBadge live(String text, Tone tone) {
        var badge = new StatusBadge(text, tone);
        badge.addClassName("status-badge-live");
        return badge;
    }

    /** A label rather than a state: no dot, only the word in a quiet frame. */
    public static StatusBadge label(String text, Tone tone) {
        var badge = new StatusBadge(text, tone);
        badge.addClassName("status-badge-label");
        return badge;
    }
}
