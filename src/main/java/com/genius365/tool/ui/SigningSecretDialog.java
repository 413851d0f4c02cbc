package com.genius365.tool.ui;

import com.genius365.common.Secret;
import com.genius365.common.ui.CopyButton;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Shows what requests are signed with, this once. */
final class SigningSecretDialog {

    private SigningSecretDialog() {}

    static void open(Secret secret) {
        var dialog = new Dialog("Signing secret");
        var value = new Span(secret.reveal());
        value.addClassNames("monospace", "secret-once");
        var copyable = new Div(value, new CopyButton(secret.reveal(), "Copy signing secret"));
        copyable.addClassName("copyable");
        var done = new Button("I have copied it", click -> dialog.close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        var text = new Div(
                new Paragraph(
                        "Your server checks with it that a request is ours. It is shown this once: put it where your"
                                + " server finds it. You can make a new one at any time."),
                copyable,
                new Paragraph("X-Signature is the HMAC-SHA256, in hex, of X-Timestamp, a dot and the body."));
        text.addClassName("stack");
        dialog.add(text);
        dialog.getFooter().add(done);
        dialog.setCloseOnOutsideClick(false);
        dialog.setMaxWidth("min(36rem, 100%)");
        dialog.open();
    }
}
