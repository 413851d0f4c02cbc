package com.genius365.account.ui;

import com.genius365.account.PasskeySignIn;
import com.genius365.common.Refusal;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.BrowserPasskey;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.BooleanSupplier;

/** Signs in with a passkey of the device. */
class PasskeyButton extends Composite<Div> {

    private final BrowserPasskey browser = new BrowserPasskey();
    private final transient PasskeySignIn passkeys;
    private final transient BooleanSupplier remember;

    PasskeyButton(PasskeySignIn passkeys, BooleanSupplier remember) {
        this.passkeys = passkeys;
        this.remember = remember;
        var button = new Button("Use a passkey", AppIcon.KEY.create(), click -> ask());
        button.setWidthFull();
        getContent().add(button, browser);
    }

    private void ask() {
        var challenge = passkeys.challenge();
        browser.use(
                challenge.json(),
                answer -> {
                    try {
                        UI.getCurrentOrThrow()
                                .getPage()
                                .setLocation(passkeys.prove(challenge, answer, remember.getAsBoolean()));
                    } catch (Refusal refusal) {
                        Toasts.error(refusal.getMessage());
                    }
                },
                Toasts::info);
    }
}
