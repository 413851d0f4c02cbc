package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before something is done that cannot simply be undone. */
public final class ConfirmAction {

    private final ConfirmDialog dialog = new ConfirmDialog();
    private final Div text = new Div();
    private final Button confirm;

    private ConfirmAction(String question, String consequence, Button confirm) {
        this.confirm = confirm;
        text.addClassName("confirm-text");
        text.add(new Paragraph(consequence));
        dialog.setHeader(question);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText("Cancel");
        dialog.setConfirmButton(confirm);
    }

    /**
     * Asks about something that destroys.
     *
     * @param question names the thing: "Delete agent “Nora”?"
     * @param consequence what will be gone, and what stays
     * @param verb on the button: "Delete agent"
     */
    public static ConfirmAction destructive(String question, String consequence, String verb) {
        var confirm = new Button(verb);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        return new ConfirmAction(question, consequence, confirm);
    }

    /** Asks about something that costs or reaches people, but destroys nothing: launching, publishing. */
    public static ConfirmAction important(String question, String consequence, String verb) {
        var confirm = new Button(verb);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        return new ConfirmAction(question, consequence, confirm);
    }

    /** Shows more of what will be so, below the consequence. */
    public ConfirmAction with(Component... more) {
        text.add(more);
        return this;
    }

    /** Keeps the button closed until the person has typed the name of the thing. */
    public ConfirmAction afterTyping(String name) {
        var typed = new TextField("Type “" + name + "” to confirm");
        typed.setWidthFull();
        typed.setAutofocus(true);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(
                change -> confirm.setEnabled(change.getValue().strip().equals(name)));
        confirm.setEnabled(false);
        text.add(typed);
        return this;
    }

    /** Opens the question; the action runs when the person confirms. */
    public void ask(Runnable action) {
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
    }

    /**
     * Asks before the page is left.
     *
     * @param leaving runs when the person leaves it
     */
    public void askToLeave(BeforeLeaveEvent event, Runnable leaving) {
        var postponed = event.postpone();
        // Without an answer the browser would wait for ever, and follow no other link.
        dialog.addCancelListener(canceled -> postponed.cancel());
        ask(() -> {
            leaving.run();
            postponed.proceed();
        });
    }
}
