package com.genius365.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Grey lines where text will be, while it is on its way. */
public class LoadingBlock extends Div {

    public LoadingBlock(int lines) {
        addClassName("loading-block");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", "Loading");
        for (var line = 0; line < lines; line++) {
            var bar = new Span();
            bar.addClassName("loading-block-line");
            add(bar);
        }
    }
}
