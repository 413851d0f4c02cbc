package com.genius365.integration.ui;

import com.genius365.common.ui.BackgroundWork;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionKeys;
import com.genius365.integration.KeyRefusedException;
import com.genius365.provider.Provider;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a name and the keys of a vendor's account. It stays open, with what was typed, until they were tried. */
class ConnectionDialog extends Dialog {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_KEY = 500;

    private final transient Provider provider;
    private final TextField name = new TextField("Name");
    private final PasswordField apiKey = new PasswordField("API key");
    private final PasswordField publicKey = new PasswordField("Public key");
    private final Button send = new Button();
    private String verb = "";
    private volatile @Nullable String refusal;

    ConnectionDialog(Provider provider) {
        this.provider = provider;
        var hint = new Paragraph("You find the keys in your " + provider.label()
                + " account. They are stored encrypted and never shown again.");
        hint.addClassName("text-secondary");
        name.setMaxLength(LONGEST_NAME);
        apiKey.setMaxLength(LONGEST_KEY);
        apiKey.setAutocomplete(Autocomplete.OFF);
        publicKey.setMaxLength(LONGEST_KEY);
        publicKey.setAutocomplete(Autocomplete.OFF);
        switch (provider) {
            case VAPI -> publicKey.setHelperText("For calls in the browser; can be added later");
            case RETELL -> publicKey.setVisible(false);
            case SYNTHFLOW -> {
                publicKey.setLabel("Workspace ID");
                publicKey.setHelperText("In the address of your Synthflow pages; voices and numbers are listed by it");
            }
        }
        var fields = new Div(hint, name, apiKey, publicKey);
        fields.addClassName("dialog-fields");
        add(fields);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, send);
        setCloseOnOutsideClick(false);
    }

    void askToConnect(Consumer<ConnectionDraft> onConnect) {
        setHeaderTitle("Connect " + provider.label());
        name.setValue(provider.label());
        ask(
                "Connect",
                () -> onConnect.accept(
                        new ConnectionDraft(provider, name.getValue(), apiKey.getValue(), publicKey.getValue())));
    }

    void askForKeys(String connectionName, Consumer<ConnectionKeys> onKeys) {
        setHeaderTitle("Replace the keys of “" + connectionName + "”");
        name.setVisible(false);
        ask("Replace keys", () -> onKeys.accept(new ConnectionKeys(apiKey.getValue(), publicKey.getValue())));
    }

    /** Asks the vendor; a key that it refuses stays in its field, which says so. */
    <T> void tryKey(Component page, Callable<T> store, Consumer<T> done) {
        BackgroundWork.run(
                page,
                () -> {
                    try {
                        return Optional.of(store.call());
                    } catch (KeyRefusedException e) {
                        refusal = e.getMessage();
                        return Optional.<T>empty();
                    }
                },
                stored -> stored.ifPresentOrElse(
                        result -> {
                            close();
                            done.accept(result);
                        },
                        this::showRefusal),
                this::rest);
    }

    private void showRefusal() {
        apiKey.setErrorMessage(refusal);
        apiKey.setInvalid(true);
        apiKey.focus();
    }

    private void rest() {
        send.setText(verb);
        send.setEnabled(true);
    }

    private void ask(String label, Runnable action) {
        verb = label;
        send.setText(label);
        send.addClickListener(click -> {
            if (isComplete()) {
                send.setText("Trying the key…");
                action.run();
            } else {
                rest();
            }
        });
        open();
        apiKey.focus();
    }

    private boolean isComplete() {
        name.setErrorMessage("Give the connection a name.");
        name.setInvalid(name.isVisible() && name.getValue().isBlank());
        apiKey.setErrorMessage("Paste the API key.");
        apiKey.setInvalid(apiKey.getValue().isBlank());
        publicKey.setErrorMessage("Paste the workspace's ID.");
        publicKey.setInvalid(
                provider == Provider.SYNTHFLOW && publicKey.getValue().isBlank());
        return !name.isInvalid() && !apiKey.isInvalid() && !publicKey.isInvalid();
    }
}
