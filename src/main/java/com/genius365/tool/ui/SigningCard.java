package com.genius365.tool.ui;

import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** How a client's server tells our requests from others. */
class SigningCard extends Composite<Div> {

    private final Button renew = new Button("Make a new secret");

    /** @param onRenew makes a new secret and shows it */
    SigningCard(Runnable onRenew) {
        renew.addClickListener(click -> ConfirmAction.destructive(
                        "Make a new signing secret?",
                        "Requests are signed with the new one at once. Your server refuses them until it knows it.",
                        "Make a new secret")
                .ask(onRenew));
        getContent()
                .add(new Card(
                        "Signature",
                        new Paragraph(
                                "Each request carries X-Timestamp and X-Signature: the HMAC-SHA256, in hex, of the"
                                        + " timestamp, a dot and the body, made with this tool's secret."),
                        renew));
    }

    void show(boolean mayEdit) {
        renew.setVisible(mayEdit);
    }
}
