package com.genius365.telephony.ui;

import com.genius365.common.ui.ConfirmAction;
import com.genius365.telephony.NumberAccount;
import com.genius365.telephony.NumberPurchase;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks which number to buy, and then whether it may cost. */
class BuyNumberDialog extends AskingDialog {

    private static final int LONGEST_LABEL = 26;

    private final Select<NumberAccount> account = new Select<>();
    private final TextField label = new TextField("Name");
    private final Select<String> country = new Select<>();
    private final TextField areaCode = new TextField("Area code");
    private final Checkbox tollFree = new Checkbox("Toll-free: callers pay nothing");
    private final transient Consumer<NumberPurchase> onBuy;

    /** @param accounts those that sell numbers; at least one */
    BuyNumberDialog(List<NumberAccount> accounts, Consumer<NumberPurchase> onBuy) {
        super("Buy a number", "Continue");
        this.onBuy = onBuy;
        var hint = new Paragraph("The provider chooses a free number and keeps it for you until you release it.");
        hint.addClassName("text-secondary");
        account.setLabel("Account");
        account.setItems(accounts);
        account.setItemLabelGenerator(AccountNotices::label);
        account.addValueChangeListener(change -> offer());
        label.setMaxLength(LONGEST_LABEL);
        label.setHelperText("How you call it, for example Front desk");
        country.setLabel("Country");
        country.setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(Locale.US));
        areaCode.setHelperText("Three digits; empty: any");
        areaCode.setMaxLength(3);
        areaCode.setAllowedCharPattern("[0-9]");
        account.setValue(accounts.getFirst());
        addFields(hint, account, label, country, areaCode, tollFree);
        label.focus();
    }

    private void offer() {
        var offer = account.getValue().offer();
        country.setItems(offer.countries());
        country.setValue(offer.countries().getFirst());
        tollFree.setVisible(offer.sellsTollFree());
        tollFree.setValue(false);
    }

    @Override
    boolean isComplete() {
        areaCode.setErrorMessage("Three digits, like 415.");
        areaCode.setInvalid(!areaCode.getValue().matches("([2-9]\\d{2})?"));
        return isGiven(label, "Give the number a name.") && !areaCode.isInvalid();
    }

    @Override
    void act() {
        var vendor = account.getValue().provider().label();
        var kind = tollFree.getValue() ? "a toll-free number" : "a number";
        ConfirmAction.important(
                        "Buy " + kind + " at " + vendor + "?",
                        vendor + " may charge the account “"
                                + account.getValue().name() + "” for it, each month until it is released.",
                        "Buy number")
                .ask(() -> tryAndClose(() -> onBuy.accept(new NumberPurchase(
                        account.getValue().connection(),
                        label.getValue(),
                        Optional.ofNullable(country.getValue()).orElse(""),
                        areaCode.getValue(),
                        tollFree.getValue()))));
    }
}
