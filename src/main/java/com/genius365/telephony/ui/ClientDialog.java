package com.genius365.telephony.ui;

import com.genius365.common.ui.PhoneNumberFormat;
import com.genius365.telephony.NumberSummary;
import com.genius365.tenancy.WorkspaceName;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks which client a number is for. */
class ClientDialog extends AskingDialog {

    private final ComboBox<WorkspaceName> client = new ComboBox<>("Client");
    private final transient Consumer<Optional<WorkspaceName>> onChoose;

    ClientDialog(NumberSummary number, List<WorkspaceName> clients, Consumer<Optional<WorkspaceName>> onChoose) {
        super("Client of " + PhoneNumberFormat.international(number.name()), "Save");
        this.onChoose = onChoose;
        var hint =
                new Paragraph("The client lets its agents answer it and call from it. Whom it led to before, it leads"
                        + " to no longer.");
        hint.addClassName("text-secondary");
        client.setItems(clients);
        client.setItemLabelGenerator(WorkspaceName::name);
        client.setClearButtonVisible(true);
        client.setHelperText("Empty: nobody's");
        client.setWidthFull();
        clients.stream()
                .filter(it -> it.id().equals(number.workspace()))
                .findFirst()
                .ifPresent(client::setValue);
        addFields(hint, client);
    }

    @Override
    boolean isComplete() {
        return true;
    }

    @Override
    void act() {
        tryAndClose(() -> onChoose.accept(client.getOptionalValue()));
    }
}
