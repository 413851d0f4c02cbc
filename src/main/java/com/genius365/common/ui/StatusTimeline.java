package com.genius365.common.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** The steps a thing went through, one below the other, each with its time. */
public class StatusTimeline extends OrderedList {

    public StatusTimeline() {
        addClassName("status-timeline");
    }

    /** A step: what happened, when (as text), and a sentence more where it is not empty. */
    public StatusTimeline add(String title, String time, Tone tone, String detail) {
        var name = new Span(title);
        name.addClassName("status-timeline-title");
        var when = new Span(time);
        when.addClassName("status-timeline-time");
        var step = new ListItem(name, when);
        step.addClassNames("status-timeline-step", tone.className());
        if (!detail.isEmpty()) {
            var more = new Span(detail);
            more.addClassName("status-timeline-detail");
            step.add(more);
        }
        add(step);
        return this;
    }

    public StatusTimeline add(String title, String time, Tone tone) {
        return add(title, time, tone, "");
    }
}
