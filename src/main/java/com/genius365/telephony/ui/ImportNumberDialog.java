package com.genius365.telephony.ui;

import com.genius365.provider.Carrier;
import com.genius365.provider.ImportField;
import com.genius365.telephony.NumberAccount;
import com.genius365.telephony.NumberImportDraft;
import com.genius365.telephony.TrunkState;
import com.genius365.telephony.TrunkSummary;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for a number that was bought elsewhere, and for what the provider wants to know of its carrier. */
class ImportNumberDialog extends AskingDialog {

    private static final int LONGEST_LABEL = 26;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_VALUE = 500;

    private final Select<NumberAccount> account = new Select<>();
    private final Select<Carrier> carrier = new Select<>();
    private final TextField number = new TextField("Number");
    private final TextField label = new TextField("Name");
    private final Select<TrunkSummary> trunk = new Select<>();
    private final Paragraph hint = new Paragraph();
    private final Div asked = new Div();
    private final Map<ImportField, TextFieldBase<?, String>> values = new EnumMap<>(ImportField.class);
    private final transient List<TrunkSummary> trunks;
    private final transient Consumer<NumberImportDraft> onImport;

    /** @param accounts those that take numbers over; at least one */
    ImportNumberDialog(List<NumberAccount> accounts, List<TrunkSummary> trunks, Consumer<NumberImportDraft> onImport) {
        super("Import a number", "Import number");
        this.trunks = trunks;
        this.onImport = onImport;
        account.setLabel("Account");
        account.setItems(accounts);
        account.setItemLabelGenerator(AccountNotices::label);
        account.addValueChangeListener(change -> offer());
        carrier.setLabel("Carried by");
        carrier.setItemLabelGenerator(Carrier::label);
        carrier.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                ask(change.getValue());
            }
        });
        number.setPlaceholder("+1 415 555 0123");
        number.setHelperText("With the country code");
        number.setMaxLength(LONGEST_NUMBER);
        label.setMaxLength(LONGEST_LABEL);
        label.setHelperText("How you call it, for example Front desk");
        trunk.setLabel("SIP trunk");
        trunk.setItemLabelGenerator(it -> it.name() + " (" + it.host() + ")");
        hint.addClassName("text-secondary");
        asked.addClassName("dialog-fields");
        account.setValue(accounts.getFirst());
        addFields(account, carrier, number, label, trunk, asked, hint);
        number.focus();
    }

    private void offer() {
        var carriers = List.copyOf(account.getValue().offer().imports().keySet());
        carrier.setItems(carriers);
        carrier.setValue(carriers.getFirst());
    }

    private void ask(Carrier chosen) {
        values.clear();
        asked.removeAll();
        account.getValue().offer().fields(chosen).orElse(List.of()).forEach(field -> {
            var input = input(field);
            values.put(field, input);
            asked.add(input);
        });
        asked.setVisible(!values.isEmpty());
        var usable = trunks.stream()
                .filter(it -> it.connection().equals(account.getValue().connection()))
                .filter(it -> it.state() == TrunkState.READY)
                .toList();
        trunk.setVisible(chosen == Carrier.SIP && !usable.isEmpty());
        trunk.setItems(usable);
        if (usable.size() == 1) {
            trunk.setValue(usable.getFirst());
        }
        hint.setText(sentence(chosen, usable));
    }

    private String sentence(Carrier chosen, List<TrunkSummary> usable) {
        var vendor = account.getValue().provider().label();
        if (chosen == Carrier.SIP) {
            return usable.isEmpty()
                    ? "This account has no SIP trunk yet. Add one first, on the SIP trunks tab."
                    : "Calls of the number go over this trunk.";
        }
        return "This is handed on to " + vendor + " and forgotten here as soon as " + vendor + " has answered.";
    }

    private static TextFieldBase<?, String> input(ImportField field) {
        if (field.isSecret()) {
            var secret = new PasswordField(field.label());
            secret.setAutocomplete(Autocomplete.OFF);
            secret.setMaxLength(LONGEST_VALUE);
            secret.setHelperText(field.hint());
            return secret;
        }
        var plain = new TextField(field.label());
        plain.setAutocomplete(Autocomplete.OFF);
        plain.setMaxLength(LONGEST_VALUE);
        plain.setHelperText(field.hint());
        return plain;
    }

    @Override
    boolean isComplete() {
        var isComplete = isGiven(number, "Enter the number.") & isGiven(label, "Give the number a name.");
        for (var value : values.entrySet()) {
            var isMissing =
                    value.getKey().isRequired() && value.getValue().getValue().isBlank();
            value.getValue().setErrorMessage("Enter the " + value.getKey().label() + ".");
            value.getValue().setInvalid(isMissing);
            isComplete = isComplete && !isMissing;
        }
        if (carrier.getValue() == Carrier.SIP) {
            trunk.setErrorMessage("Choose the trunk.");
            trunk.setInvalid(trunk.getValue() == null);
            isComplete = isComplete && !trunk.isInvalid();
        }
        return isComplete;
    }

    @Override
    void act() {
        var given = values.entrySet().stream()
                .map(value -> new NumberImportDraft.Value(
                        value.getKey(), value.getValue().getValue()))
                .toList();
        tryAndClose(() -> onImport.accept(new NumberImportDraft(
                account.getValue().connection(),
                carrier.getValue(),
                label.getValue(),
                number.getValue(),
                given,
                Optional.ofNullable(trunk.getValue()).map(TrunkSummary::id).orElse(null))));
    }
}
