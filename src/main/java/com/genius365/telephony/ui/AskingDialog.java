package com.genius365.telephony.ui;

import com.genius365.common.Refusal;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A dialog with fields. It stays open, with what was typed, while that is refused. */
abstract class AskingDialog extends Dialog {

    private final Div refusal = new Div();
    private final Div fields = new Div();

    AskingDialog(String title, String verb) {
        setHeaderTitle(title);
        fields.addClassName("dialog-fields");
        add(fields);
        var send = new Button(verb, click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, send);
        setCloseOnOutsideClick(false);
    }

    /** @return whether all is there; what is not says so itself */
    abstract boolean isComplete();

    abstract void act();

    final void addFields(Component... components) {
        fields.add(components);
        fields.addComponentAsFirst(refusal);
    }

    static boolean isGiven(TextField field, String otherwise) {
        field.setErrorMessage(otherwise);
        field.setInvalid(field.isVisible() && field.getValue().isBlank());
        return !field.isInvalid();
    }

    /** Does what may be refused; where it is not, the dialog is done. */
    final void tryAndClose(Runnable action) {
        if (!isOpened()) {
            // Confirmed twice: it is done already.
            return;
        }
        try {
            action.run();
            close();
        } catch (Refusal e) {
            refusal.removeAll();
            refusal.add(new NoticeBar(e.getMessage(), Tone.DANGER));
        }
    }

    private void send() {
        refusal.removeAll();
        if (isComplete()) {
            act();
        }
    }
}
