package com.genius365.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Shows new recovery codes, once. */
class RecoveryCodesDialog extends Dialog {

    static final String HINT =
            "Each opens your account once, for the day the phone is lost. Keep them where you keep what matters; they are"
                    + " not shown again.";

    RecoveryCodesDialog(List<String> codes) {
        setHeaderTitle("Your recovery codes");
        var fields = new Div(new Paragraph(HINT), new RecoveryCodes(codes));
        fields.addClassName("dialog-fields");
        add(fields);
        var done = new Button("I have kept them", click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
    }
}
