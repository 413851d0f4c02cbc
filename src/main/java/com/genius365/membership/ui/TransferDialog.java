package com.genius365.membership.ui;

import com.genius365.membership.WorkspaceMember;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** Asks who is to own the workspace from now on. */
class TransferDialog extends Dialog {

    TransferDialog(String place, List<WorkspaceMember> candidates, Consumer<WorkspaceMember> onTransfer) {
        setHeaderTitle("Hand over " + place);
        var hint = new Paragraph("They become its owner, you stay as an admin. Only they can undo this.");
        hint.addClassName("text-secondary");
        var member = new ComboBox<WorkspaceMember>("New owner");
        member.setItems(candidates);
        member.setItemLabelGenerator(
                it -> it.name().equals(it.email()) ? it.email() : it.name() + " (" + it.email() + ")");
        var fields = new Div(hint, member);
        fields.addClassName("dialog-fields");
        add(fields);
        var transfer = new Button("Hand over", click -> {
            member.setErrorMessage("Choose somebody.");
            member.setInvalid(member.getValue() == null);
            if (member.getValue() != null) {
                onTransfer.accept(member.getValue());
                close();
            }
        });
        transfer.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, transfer);
    }
}
