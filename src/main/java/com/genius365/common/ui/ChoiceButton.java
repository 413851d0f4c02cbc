package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;

/** One of several things to choose from: what is chosen, or the step that one is at. */
public class ChoiceButton extends NativeButton {

    private boolean isPressed;

    /** @param onPress runs on each press; whoever hears of it says what is pressed */
    public ChoiceButton(Runnable onPress, Component... content) {
        addClassName("choice-button");
        add(content);
        addClickListener(click -> onPress.run());
    }

    public final void setPressed(boolean pressed) {
        isPressed = pressed;
        getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    public boolean isPressed() {
        return isPressed;
    }

    /** The step of several that one is at. */
    public final void setCurrent(boolean current) {
        if (current) {
            getElement().setAttribute("aria-current", "step");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
