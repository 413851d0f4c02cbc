package com.genius365.integration.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks for another name. */
class RenameDialog extends Dialog {

    private static final int LONGEST_NAME = 80;

    private final TextField name = new TextField("Name");
    private final transient Consumer<String> onRename;

    RenameDialog(String current, Consumer<String> onRename) {
        this.onRename = onRename;
        setHeaderTitle("Rename connection");
        name.setValue(current);
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        name.setAutoselect(true);
        name.addKeyDownListener(Key.ENTER, pressed -> rename());
        add(name);
        var save = new Button("Rename", click -> rename());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
    }

    private void rename() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage("Give the connection a name.");
            name.setInvalid(true);
            return;
        }
        close();
        onRename.accept(name.getValue());
    }
}
