package com.genius365.common.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.H2;

/** The heading of what a person is led to without the page being loaded anew: it can take the focus, so that it is read out. */
public class StepHeading extends H2 implements Focusable<StepHeading> {

    public StepHeading() {
        addClassName("step-heading");
        setTabIndex(-1);
    }
}
