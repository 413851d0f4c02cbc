package com.genius365.account.ui;

import com.genius365.access.CurrentUser;
import com.genius365.account.AccountDuties;
import com.genius365.account.AccountDuty;
import com.genius365.account.PasswordCheck;
import com.genius365.account.factor.SecondFactors;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Toasts;
import com.genius365.common.ui.Tone;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The authenticator app of the account, and its recovery codes. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class SecondFactorCard extends Composite<Div> {

    private static final int FEW = 3;

    private final transient SecondFactors factors;
    private final transient PasswordCheck check;
    private final transient AccountDuties duties;
    private final transient CurrentUser user;
    private final Card card = new Card(
            "Second step",
            "Besides your password, signing in takes a code from an app on your phone. Nobody gets in with the password alone.");

    SecondFactorCard(SecondFactors factors, PasswordCheck check, AccountDuties duties, CurrentUser user) {
        this.factors = factors;
        this.check = check;
        this.duties = duties;
        this.user = user;
        getContent().add(card);
    }

    void load() {
        var status = factors.status();
        card.removeAll();
        if (!status.isOn()) {
            var add = new Button("Add an app", click -> UI.getCurrentOrThrow().navigate(SetUpSecondFactorView.class));
            card.withActions(add);
            card.add(new StatusBadge("Off", Tone.NEUTRAL));
            return;
        }
        var codes = new Button("New recovery codes", click -> askForNewCodes());
        var remove = new Button("Remove", click -> askToRemove());
        remove.addThemeVariants(ButtonVariant.ERROR);
        card.withActions(codes, remove);
        var line = new Div(
                new StatusBadge("On", Tone.SUCCESS), new Span(status.recoveryCodesLeft() + " recovery codes left"));
        line.addClassName("cluster");
        card.add(line);
        if (status.recoveryCodesLeft() < FEW) {
            card.add(new Paragraph("Make new recovery codes before the last one is used."));
        }
    }

    private void askForNewCodes() {
        var dialog =
                new AccountDialog("New recovery codes", "The codes that you have now stop working.", "Make new codes");
        dialog.open(() -> {
            check.require(dialog.password());
            new RecoveryCodesDialog(factors.newRecoveryCodes()).open();
            load();
        });
    }

    private void askToRemove() {
        var dialog = new AccountDialog(
                        "Remove the authenticator app",
                        "Your password alone opens your account then. The recovery codes stop working too.",
                        "Remove")
                .dangerous();
        dialog.open(() -> {
            check.require(dialog.password());
            factors.remove();
            Toasts.success("The authenticator app is removed.");
            if (duties.of(user.id()) == AccountDuty.SET_UP_SECOND_FACTOR) {
                UI.getCurrentOrThrow().navigate(SetUpSecondFactorView.class);
            } else {
                load();
            }
        });
    }
}
