package com.genius365.agent.ui;

import com.genius365.agent.AgentLibrary.Choice;
import com.genius365.agent.AgentLibrary.NumberChoice;
import com.genius365.agent.AgentNumbers;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.provider.AgentDefinition.Direction;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** The phone numbers that an agent answers, and those that its calls show. */
class NumberSection extends Composite<Div> {

    private final LibraryPicker inbound = new LibraryPicker("numbers");
    private final LibraryPicker outbound = new LibraryPicker("numbers");
    private final Card answered = new Card("Answered by this agent", "Whoever calls one of these reaches it.", inbound);
    private final Card used = new Card("Shown by its calls", "Whoever is called sees this number.", outbound);
    private final Div none = new Div();
    private final Paragraph onlyAdmins =
            new Paragraph("Only admins of this workspace give numbers to agents. Ask one of them.");
    private final Anchor page;
    private boolean hasNumbers;

    /** @param address of the page on which numbers are kept */
    NumberSection(String address) {
        page = new Anchor(address, "Open telephony");
        onlyAdmins.addClassName("text-secondary");
        getContent().addClassName("stack");
        getContent().add(onlyAdmins, answered, used, none);
    }

    void onChange(Runnable listener) {
        inbound.onChange(listener);
        outbound.onChange(listener);
    }

    /** @param isAllowed whether there is telephony for whoever is here */
    void show(List<NumberChoice> numbers, AgentNumbers chosen, boolean isAllowed) {
        var choices = numbers.stream()
                .map(number -> new Choice(
                        number.id(),
                        number.label().startsWith("+")
                                ? PhoneNumberFormat.international(number.label())
                                : number.label(),
                        number.hint()))
                .toList();
        inbound.offer(choices);
        inbound.show(chosen.inbound());
        outbound.offer(choices);
        outbound.show(chosen.outbound());
        hasNumbers = !inbound.isEmpty() || !outbound.isEmpty();
        none.removeAll();
        if (!hasNumbers) {
            page.setVisible(isAllowed);
            none.add(new Card(new EmptyState(
                            AppIcon.PHONE,
                            isAllowed ? "No phone numbers yet" : "No telephony",
                            isAllowed
                                    ? "Buy or import a number under Telephony, and give it to this agent then. Calls in"
                                            + " the browser need none."
                                    : "Telephony is not switched on for this workspace. Calls in the browser need no"
                                            + " number.")
                    .withActions(page)));
        }
    }

    /** Hides what an agent that only makes calls, or only answers, has no use for. */
    void showFor(Direction direction) {
        answered.setVisible(hasNumbers && direction != Direction.OUTBOUND);
        used.setVisible(hasNumbers && direction != Direction.INBOUND);
    }

    AgentNumbers chosen() {
        return new AgentNumbers(inbound.chosen(), outbound.chosen());
    }

    /** @param mayAssign whether the person may give numbers to agents */
    void setReadOnly(boolean readOnly, boolean mayAssign) {
        onlyAdmins.setVisible(hasNumbers && !mayAssign);
        inbound.setReadOnly(readOnly || !mayAssign);
        outbound.setReadOnly(readOnly || !mayAssign);
    }
}
