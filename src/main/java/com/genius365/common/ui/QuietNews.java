package com.genius365.common.ui;

import com.vaadin.flow.component.html.Span;

/** A word or two that change by themselves, such as "Saved"; read out when the person pauses. */
public class QuietNews extends Span {

    public QuietNews() {
        addClassNames("quiet-news");
        getElement().setAttribute("role", "status");
    }
}
