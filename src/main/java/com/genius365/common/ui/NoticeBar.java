package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A line that concerns the whole screen: sandbox data, someone else's account, credits nearly gone. */
public class NoticeBar extends Div {

    private final Div actions = new Div();

    public NoticeBar(String text, Tone tone) {
        addClassNames("notice-bar", tone.className());
        getElement().setAttribute("role", tone == Tone.DANGER ? "alert" : "status");
        actions.addClassName("notice-bar-actions");
        add(tone.icon().create(), new Span(text), actions);
    }

    /** Says that nothing here reaches a real provider. */
    public static NoticeBar sandbox() {
        var bar = new NoticeBar("Sandbox: calls, payments and mails stay inside this program.", Tone.WARNING);
        bar.addClassName("notice-bar-sandbox");
        return bar;
    }

    /** Replaces what can be done about it. */
    public NoticeBar withActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }
}
