package com.genius365.account.ui;

import com.genius365.common.Refusal;
import java.util.function.BiConsumer;

/** Asks for another password. */
class PasswordDialog extends AccountDialog {

    private final PasswordFields fields;

    /** @param aboutThePerson what the password must not be made of */
    PasswordDialog(String[] aboutThePerson) {
        super(
                "Change password",
                "All your other sessions end, and no browser remembers you any longer.",
                "Change password");
        fields = new PasswordFields("New password", aboutThePerson::clone);
        with(fields);
    }

    void ask(BiConsumer<String, String> onChange) {
        open(() ->
                onChange.accept(password(), fields.read().orElseThrow(() -> new Refusal("Look at the fields above."))));
    }
}
