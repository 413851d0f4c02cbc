package com.genius365.admin.ui;

import com.genius365.onboarding.PartnerRequestReview;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why a request is rejected. */
class RejectDialog extends Dialog {

    private final TextArea reason = new TextArea("Reason");
    private final transient Consumer<String> onReject;

    RejectDialog(String company, Consumer<String> onReject) {
        this.onReject = onReject;
        setHeaderTitle("Reject “" + company + "”?");
        reason.setMaxLength(PartnerRequestReview.LONGEST_REASON);
        reason.setMinRows(4);
        var hint = new Paragraph("They read this in a mail. Say what would have to change.");
        hint.addClassName("text-secondary");
        var fields = new Div(hint, reason);
        fields.addClassName("dialog-fields");
        add(fields);
        var reject = new Button("Reject request", click -> reject());
        reject.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, reject);
    }

    private void reject() {
        reason.setErrorMessage("Say why, so that they can do something about it.");
        reason.setInvalid(reason.getValue().isBlank());
        if (!reason.isInvalid()) {
            close();
            onReject.accept(reason.getValue().strip());
        }
    }
}
