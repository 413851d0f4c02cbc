package com.genius365.common.ui;

import com.genius365.common.Secret;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Shows a secret, this once, to be copied. */
public final class SecretDialog {

    private SecretDialog() {}

    /**
     * @param name what it is: "Signing secret"
     * @param before what to do with it
     * @param after how it is used
     */
    public static void open(String name, Secret secret, String before, String after) {
        var dialog = new Dialog(name);
        var value = new Span(secret.reveal());
        value.addClassNames("monospace", "secret-once");
        var label = "Copy " + Character.toLowerCase(name.charAt(0)) + name.substring(1);
        var copyable = new Div(value, new CopyButton(secret.reveal(), label));
        copyable.addClassName("copyable");
        var done = new Button("I have copied it", click -> dialog.close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        var text = new Div(new Paragraph(before), copyable, new Paragraph(after));
        text.addClassName("stack");
        dialog.add(text);
        dialog.getFooter().add(done);
        dialog.setCloseOnOutsideClick(false);
        dialog.setMaxWidth("min(36rem, 100%)");
        dialog.open();
    }
}
