package com.genius365.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;

/** Short news in a corner of the screen. Good news leaves by itself; an error stays until it is closed. */
public final class Toasts {

    private static final int SHORT_MILLIS = 4_000;
    private static final int UNTIL_CLOSED = 0;

    private Toasts() {}

    public static Notification success(String text) {
        return show(text, Tone.SUCCESS, SHORT_MILLIS);
    }

    public static Notification info(String text) {
        return show(text, Tone.INFO, SHORT_MILLIS);
    }

    /** Read out at once, and there until the person closes it. */
    public static Notification error(String text) {
        return show(text, Tone.DANGER, UNTIL_CLOSED);
    }

    private static Notification show(String text, Tone tone, int millis) {
        var toast = new Notification();
        toast.addClassNames("toast", tone.className());
        toast.setPosition(Notification.Position.TOP_CENTER);
        toast.setDuration(millis);
        toast.setAssertive(millis == UNTIL_CLOSED);

        var close = new Button(AppIcon.CLOSE.create(), click -> toast.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        close.setAriaLabel("Close");
        var words = new Div(text);
        words.addClassName("toast-text");
        var line = new Div(tone.icon().create(), words, close);
        line.addClassName("toast-line");
        toast.add(line);
        toast.open();
        return toast;
    }
}
