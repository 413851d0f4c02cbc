package com.genius365.common.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.io.Serial;
import java.util.HashMap;
import java.util.Optional;

/**
 * Short news at the top of the screen. Good news leaves by itself; an error stays until it is closed. What is said again
 * takes the place of what was said.
 */
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
        var open = open(UI.getCurrent());
        Optional.ofNullable(open.remove(text)).ifPresent(Notification::close);
        var toast = new Notification();
        open.put(text, toast);
        toast.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                open.remove(text, toast);
            }
        });
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

    private static OpenToasts open(UI ui) {
        var known = ComponentUtil.getData(ui, OpenToasts.class);
        if (known != null) {
            return known;
        }
        var made = new OpenToasts();
        ComponentUtil.setData(ui, OpenToasts.class, made);
        return made;
    }

    /** Those that are open, by what they say. */
    private static final class OpenToasts extends HashMap<String, Notification> {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
