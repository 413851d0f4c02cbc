package com.genius365.domain.ui;

import com.genius365.common.Refusal;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for a host name. It stays open, with what was typed, while that is refused. */
class DomainDialog extends Dialog {

    private static final int LONGEST = 300;

    private final TextField name = new TextField("Domain");
    private final transient Consumer<String> onAdd;

    DomainDialog(Consumer<String> onAdd) {
        this.onAdd = onAdd;
        setHeaderTitle("Add domain");
        var hint =
                new Paragraph("Use a name below your own, such as voice.example.com. You then set two records where you"
                        + " bought it; we tell you which.");
        hint.addClassName("text-secondary");
        name.setPlaceholder("voice.example.com");
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setAutofocus(true);
        var fields = new Div(hint, name);
        fields.addClassName("dialog-fields");
        add(fields);
        var send = new Button("Add domain", click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, send);
    }

    private void send() {
        try {
            onAdd.accept(name.getValue());
            close();
        } catch (Refusal e) {
            name.setErrorMessage(e.getMessage());
            name.setInvalid(true);
            name.focus();
        }
    }
}
