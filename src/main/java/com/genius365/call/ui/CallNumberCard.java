package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentId;
import com.genius365.call.CallStarter;
import com.genius365.common.Refusal;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Starts a call with an agent to a number that a person types in. */
class CallNumberCard extends Composite<Div> {

    private final transient CallStarter starter;
    private final transient CurrentWorkspace workspace;
    private final transient AgentId agent;
    private final TextField number = new TextField("Number");
    private final Button call = new Button("Call", AppIcon.PHONE_CALL.create());

    CallNumberCard(CallStarter starter, CurrentWorkspace workspace, AgentId agent) {
        this.starter = starter;
        this.workspace = workspace;
        this.agent = agent;
        number.setPlaceholder("+1 415 555 0123");
        number.setHelperText("With the country code");
        number.setMaxLength(40);
        number.setWidthFull();
        number.addKeyDownListener(Key.ENTER, pressed -> start());
        call.setDisableOnClick(true);
        call.addClickListener(click -> start());
        getContent().add(new Card("Call a number", number, call));
    }

    private void start() {
        try {
            number.setInvalid(false);
            var started = starter.start(workspace.id(), agent, number.getValue());
            UI.getCurrent().navigate(CallNavigation.details(workspace.slug(), started));
        } catch (Refusal e) {
            // What is wrong with the number belongs to its field.
            number.setErrorMessage(e.getMessage());
            number.setInvalid(true);
        } finally {
            call.setEnabled(true);
        }
    }
}
