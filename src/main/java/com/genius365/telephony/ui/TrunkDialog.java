package com.genius365.telephony.ui;

import com.genius365.provider.TrunkOrder.Transport;
import com.genius365.telephony.NumberAccount;
import com.genius365.telephony.TrunkDraft;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** Asks for a SIP trunk. */
class TrunkDialog extends AskingDialog {

    private final Select<NumberAccount> account = new Select<>();
    private final TextField name = new TextField("Name");
    private final TextField host = new TextField("Host name or address");
    private final IntegerField port = new IntegerField("Port");
    private final Select<Transport> transport = new Select<>();
    private final TextField username = new TextField("User name");
    private final PasswordField password = new PasswordField("Password");
    private final transient Consumer<TrunkDraft> onAdd;

    /** @param accounts at least one */
    TrunkDialog(List<NumberAccount> accounts, Consumer<TrunkDraft> onAdd) {
        super("Add a SIP trunk", "Add trunk");
        this.onAdd = onAdd;
        var hint = new Paragraph("A trunk carries calls between a provider and your own telephone company. Its password"
                + " is stored encrypted and never shown again.");
        hint.addClassName("text-secondary");
        account.setLabel("Account");
        account.setItems(accounts);
        account.setItemLabelGenerator(AccountNotices::label);
        account.setValue(accounts.getFirst());
        name.setMaxLength(26);
        host.setMaxLength(253);
        host.setPlaceholder("sip.example.com");
        host.setHelperText("With an IPv4 address, calls can also come in");
        port.setMin(1);
        port.setMax(65_535);
        port.setPlaceholder("5060");
        transport.setLabel("Transport");
        transport.setItems(Transport.values());
        transport.setValue(Transport.UDP);
        username.setMaxLength(200);
        username.setAutocomplete(Autocomplete.OFF);
        username.setHelperText("Where the trunk asks for one");
        password.setMaxLength(200);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        addFields(hint, account, name, host, port, transport, username, password);
        name.focus();
    }

    @Override
    boolean isComplete() {
        host.setErrorMessage("A host name or an IPv4 address, like sip.example.com.");
        host.setInvalid(!host.getValue().matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"));
        username.setErrorMessage("A password needs its user name.");
        username.setInvalid(
                username.getValue().isBlank() && !password.getValue().isEmpty());
        return isGiven(name, "Give the trunk a name.")
                && !host.isInvalid()
                && !username.isInvalid()
                && !port.isInvalid();
    }

    @Override
    void act() {
        tryAndClose(() -> onAdd.accept(new TrunkDraft(
                account.getValue().connection(),
                name.getValue(),
                host.getValue(),
                port.getValue(),
                transport.getValue(),
                username.getValue(),
                password.getValue())));
    }
}
