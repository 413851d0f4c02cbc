package com.genius365.knowledge.ui;

import com.genius365.common.Refusal;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for the address of a web page. It stays open, with what was typed, while that is refused. */
class PageDialog extends Dialog {

    private static final int LONGEST = 2_000;

    private final TextField address = new TextField("Address");
    private final transient Consumer<String> onFetch;

    PageDialog(Consumer<String> onFetch) {
        this.onFetch = onFetch;
        setHeaderTitle("Add a web page");
        var hint =
                new Paragraph("Its text is fetched once, now. A page that only signed-in people see cannot be fetched."
                        + " The address of a PDF or Word file works too.");
        hint.addClassName("text-secondary");
        address.setPlaceholder("https://example.com/prices");
        address.setMaxLength(LONGEST);
        address.setWidthFull();
        address.setAutofocus(true);
        var fields = new Div(hint, address);
        fields.addClassName("dialog-fields");
        add(fields);
        var send = new Button("Fetch page", click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, send);
    }

    private void send() {
        try {
            onFetch.accept(address.getValue());
            close();
        } catch (Refusal e) {
            address.setErrorMessage(e.getMessage());
            address.setInvalid(true);
            address.focus();
        }
    }
}
