package com.genius365.membership.ui;

import com.genius365.common.ui.CopyButton;
import com.genius365.membership.IssuedInvitation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows the link of an invitation that was just sent: it is kept nowhere, so this is the time to copy it. */
class LinkDialog extends Dialog {

    LinkDialog(IssuedInvitation invitation) {
        setHeaderTitle("Invitation sent");
        var hint =
                new Paragraph(invitation.email() + " gets a mail with this link. It works for seven days, only for this"
                        + " address, and is not shown again.");
        hint.addClassName("text-secondary");
        var link = new TextField("Link");
        link.setValue(invitation.link());
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        link.setSuffixComponent(new CopyButton(invitation.link(), "Copy link"));
        var fields = new Div(hint, link);
        fields.addClassName("dialog-fields");
        add(fields);
        var done = new Button("Done", click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
