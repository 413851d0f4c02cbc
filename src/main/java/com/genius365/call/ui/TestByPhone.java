package com.genius365.call.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.agent.AgentId;
import com.genius365.call.CallStarter;
import com.genius365.common.Refusal;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.PhoneNumberFormat;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Has the agent call a number that a person types in: their own, mostly. */
class TestByPhone extends Composite<Div> {

    private boolean isStarted;
    private final transient CallStarter starter;
    private final transient CurrentWorkspace workspace;
    private final transient AgentId agent;
    private final transient Runnable started;
    private final TextField number = new TextField("Number");
    private final Button call = new Button("Call", AppIcon.PHONE_CALL.create());

    /**
     * @param lastNumber E.164; what this person had called last
     * @param started is run before the page of the call opens
     */
    TestByPhone(
            CallStarter starter,
            CurrentWorkspace workspace,
            AgentId agent,
            @Nullable String lastNumber,
            Runnable started) {
        this.starter = starter;
        this.workspace = workspace;
        this.agent = agent;
        this.started = started;
        number.setPlaceholder("+1 415 555 0123");
        number.setHelperText("With the country code");
        number.setMaxLength(40);
        number.setWidthFull();
        number.setAutoselect(true);
        if (lastNumber != null) {
            number.setValue(PhoneNumberFormat.international(lastNumber));
        }
        number.addKeyDownListener(Key.ENTER, pressed -> start());
        call.addThemeVariants(ButtonVariant.PRIMARY);
        call.setDisableOnClick(true);
        call.addClickListener(click -> start());
        var consent =
                new Paragraph("Call yourself, or someone who agreed to be called by an AI agent. The call is billed"
                        + " and logged like any other.");
        consent.addClassName("test-call-note");
        getContent().addClassName("test-phone");
        getContent().add(number, consent, call);
    }

    private void start() {
        if (isStarted) {
            // Enter, twice: there is one call.
            return;
        }
        try {
            number.setInvalid(false);
            var made = starter.start(workspace.id(), agent, number.getValue());
            isStarted = true;
            started.run();
            UI.getCurrent().navigate(CallNavigation.details(workspace.slug(), made));
        } catch (Refusal e) {
            // What is wrong with the number belongs to its field.
            number.setErrorMessage(e.getMessage());
            number.setInvalid(true);
        } finally {
            call.setEnabled(true);
        }
    }
}
