package com.genius365.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.progressbar.ProgressBarVariant;

/** How much of something is used, of how much there may be, in numbers and as a bar. */
public class UsageMeter extends Div {

    private static final double NEARLY_FULL = 0.8;

    /** @param note what is counted; may be empty */
    public UsageMeter(String name, String note, long used, long most) {
        addClassName("usage-meter");
        var label = new Span(name);
        label.addClassName("usage-meter-name");
        var head = new Div(label);
        head.addClassName("usage-meter-head");
        if (!note.isEmpty()) {
            var more = new Span(note);
            more.addClassName("usage-meter-note");
            head.add(more);
        }
        var count = new Span("%,d of %,d".formatted(used, most));
        count.addClassName("usage-meter-count");
        head.add(count);
        var bar = bar(name, used, most);
        if (used >= most) {
            bar.addThemeVariants(ProgressBarVariant.ERROR);
        } else if (used >= most * NEARLY_FULL) {
            addClassName("usage-meter-nearly-full");
        }
        add(head, bar);
    }

    /** The bar alone, for where the numbers stand otherwise. @param name what a screen reader says */
    public static ProgressBar bar(String name, long used, long most) {
        var bar = new ProgressBar(0, 1, most == 0 ? 1 : Math.min(1, (double) used / most));
        bar.getElement().setAttribute("aria-label", name);
        return bar;
    }
}
