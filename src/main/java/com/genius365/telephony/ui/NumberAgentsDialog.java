package com.genius365.telephony.ui;

import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.telephony.NumberAgent;
import com.genius365.telephony.NumberSummary;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks which agents a number leads to. */
class NumberAgentsDialog extends AskingDialog {

    private final ComboBox<NumberAgent> inbound = new ComboBox<>("Who answers calls to it");
    private final ComboBox<NumberAgent> outbound = new ComboBox<>("Whose calls show it");
    private final transient BiConsumer<Optional<UUID>, Optional<UUID>> onChoose;

    NumberAgentsDialog(
            NumberSummary number, List<NumberAgent> agents, BiConsumer<Optional<UUID>, Optional<UUID>> onChoose) {
        super("Agents of " + PhoneNumberFormat.international(number.name()), "Save");
        this.onChoose = onChoose;
        var vendor = number.provider().label();
        var hint = new Paragraph("This number lives at " + vendor + ", so only agents that run on " + vendor
                + " can use it. An agent that is not published yet gets it then.");
        hint.addClassName("text-secondary");
        show(inbound, number, agents, number.inboundAgent());
        inbound.setHelperText("Empty: nobody");
        show(outbound, number, agents, number.outboundAgent());
        outbound.setHelperText("Empty: no agent's in particular");
        addFields(hint, inbound, outbound);
    }

    private static void show(
            ComboBox<NumberAgent> field, NumberSummary number, List<NumberAgent> agents, @Nullable UUID chosen) {
        var usable = agents.stream()
                .filter(agent ->
                        agent.provider() == number.provider() || agent.id().equals(chosen))
                .toList();
        field.setItems(usable);
        field.setItemLabelGenerator(agent -> agent.provider() == number.provider()
                ? agent.name()
                : agent.name() + " (runs on " + agent.provider().label() + ")");
        field.setClearButtonVisible(true);
        field.setWidthFull();
        usable.stream().filter(agent -> agent.id().equals(chosen)).findFirst().ifPresent(field::setValue);
    }

    @Override
    boolean isComplete() {
        return true;
    }

    @Override
    void act() {
        tryAndClose(() -> onChoose.accept(
                inbound.getOptionalValue().map(NumberAgent::id),
                outbound.getOptionalValue().map(NumberAgent::id)));
    }
}
