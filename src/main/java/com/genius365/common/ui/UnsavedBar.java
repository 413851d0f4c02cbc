package com.genius365.common.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Stands below a form while what was typed there is not saved, and asks before the page is left. */
public final class UnsavedBar extends Composite<Div> {

    private static final String UNSAVED = "Unsaved changes";

    private final String what;
    private final QuietNews text = new QuietNews();
    private boolean isDirty;

    /** @param what is being edited, such as "this agent" */
    public UnsavedBar(String what, Runnable save, Runnable discard) {
        this.what = what;
        var saving = new Button("Save", click -> save.run());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        var discarding = new Button("Discard", click -> discard.run());
        discarding.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("unsaved-bar");
        getContent().add(text, discarding, saving);
        setDirty(false);
    }

    public boolean isDirty() {
        return isDirty;
    }

    public void setDirty(boolean dirty) {
        isDirty = dirty;
        text.setText(UNSAVED);
        getContent().setVisible(dirty);
    }

    /** Says why it was not saved. */
    public void complain(String sentence) {
        text.setText(sentence);
    }

    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty) {
            ConfirmAction.destructive(
                            "Leave without saving?",
                            "The changes you made to " + what + " are not saved.",
                            "Leave without saving")
                    .askToLeave(event, () -> setDirty(false));
        }
    }
}
