package com.genius365.common.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A point in time on a page: machines read it exactly, and so does whoever points at it. */
@Tag("time")
class TimeLabel extends HtmlContainer {

    TimeLabel(String text, Instant instant, String exact) {
        setText(text);
        setTitle(exact);
        addClassName("time-label");
        getElement().setAttribute("datetime", instant.toString());
    }
}
