package com.genius365.account.ui;

import com.vaadin.flow.component.textfield.EmailField;
import java.util.function.BiConsumer;

/** Asks for another e-mail address. */
class EmailDialog extends AccountDialog {

    private static final int LONGEST_EMAIL = 254;

    private final EmailField email = new EmailField("New e-mail");

    EmailDialog() {
        super(
                "Change e-mail",
                "We write to both addresses. The change takes effect when the links in both mails were opened.",
                "Send the links");
        email.setMaxLength(LONGEST_EMAIL);
        with(email);
    }

    void ask(BiConsumer<String, String> onChange) {
        open(() -> onChange.accept(email.getValue(), password()));
        email.focus();
    }
}
