package com.genius365.account.ui;

import com.genius365.account.PasswordCheck;
import com.genius365.account.factor.Passkeys;
import com.genius365.common.Refusal;
import com.genius365.common.ui.BrowserPasskey;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The passkeys of the account. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PasskeyCard extends Composite<Div> {

    private static final int LONGEST_LABEL = 80;

    private final transient Passkeys passkeys;
    private final transient PasswordCheck check;
    private final transient Clock clock;
    private final BrowserPasskey browser = new BrowserPasskey();
    private final Card card = new Card(
            "Passkeys", "Sign in with a finger, a face or the PIN of a device. Nothing to remember, nothing to steal.");

    PasskeyCard(Passkeys passkeys, PasswordCheck check, Clock clock) {
        this.passkeys = passkeys;
        this.check = check;
        this.clock = clock;
        card.withActions(new Button("Add a passkey", click -> askToAdd()));
        getContent().add(card, browser);
    }

    void load() {
        card.removeAll();
        var all = passkeys.list();
        all.forEach(passkey -> card.add(line(passkey)));
        if (all.isEmpty()) {
            var none = new Span("None yet.");
            none.addClassName("text-secondary");
            card.add(none);
        }
    }

    private Div line(Passkeys.Summary passkey) {
        var times = TimeFormat.forReader(clock);
        var name = new Span(passkey.label());
        name.addClassName("text-strong");
        var facts = new Span("Added " + times.date(passkey.since())
                + passkey.lastUsed()
                        .map(used -> " · used " + times.relative(used))
                        .orElse(" · not used yet"));
        facts.addClassNames("text-secondary", "text-small");
        var text = new Div(name, facts);
        text.addClassName("connection-text");
        var remove = new Button("Remove", click -> askToRemove(passkey));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel("Remove " + passkey.label());
        var line = new Div(text, remove);
        line.addClassName("connection-row");
        return line;
    }

    private void askToAdd() {
        var dialog =
                new AccountDialog("Add a passkey", "Your browser asks next on which device to keep it.", "Continue");
        var label = new TextField("Name");
        label.setPlaceholder("Work laptop");
        label.setMaxLength(LONGEST_LABEL);
        dialog.with(label);
        dialog.open(() -> {
            check.require(dialog.password());
            make(label.getValue());
        });
    }

    private void make(String label) {
        var registration = passkeys.begin();
        browser.make(
                registration.json(),
                answer -> {
                    try {
                        passkeys.add(registration, answer, label);
                        load();
                        Toasts.success("The passkey is added.");
                    } catch (Refusal refusal) {
                        Toasts.error(refusal.getMessage());
                    }
                },
                Toasts::info);
    }

    private void askToRemove(Passkeys.Summary passkey) {
        var dialog = new AccountDialog(
                        "Remove “" + passkey.label() + "”",
                        "It opens your account no longer. The device may still list it.",
                        "Remove")
                .dangerous();
        dialog.open(() -> {
            check.require(dialog.password());
            passkeys.remove(passkey.id());
            load();
            Toasts.success("The passkey is removed.");
        });
    }
}
