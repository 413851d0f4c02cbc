package com.genius365.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for another role of somebody. */
class RoleDialog<R extends Enum<R>> extends Dialog {

    RoleDialog(String person, R current, List<R> roles, Function<R, String> sentence, Consumer<R> onChange) {
        setHeaderTitle("Role of " + person);
        var role = new RolePicker<>("Role", roles, sentence);
        role.setValue(current);
        var fields = new Div(role);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button("Change role", click -> {
            if (role.getValue() != null) {
                onChange.accept(role.getValue());
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
    }
}
