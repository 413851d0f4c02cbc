package com.genius365.account.ui;

import com.genius365.account.OwnAccount;
import com.genius365.common.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Deletes the account, and says before what goes and what stays. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DeletionCard extends Composite<Div> {

    private static final String STAYS =
            "Agents, calls, leads and recordings stay: they belong to the workspaces, not to"
                    + " you. Your name stays in the audit log, so that it can still be said who did what. All else about you is"
                    + " removed: e-mail address, password, picture, passkeys, memberships and sessions.";

    private final transient OwnAccount account;

    DeletionCard(OwnAccount account) {
        this.account = account;
        var delete = new Button("Delete account", click -> ask());
        delete.addThemeVariants(ButtonVariant.ERROR);
        var card = new Card("Delete your account", STAYS).withActions(delete);
        card.addClassName("danger-zone");
        getContent().add(card);
    }

    private void ask() {
        var alone = account.ownedAlone();
        if (!alone.isEmpty()) {
            explain(alone);
            return;
        }
        var dialog = new AccountDialog("Delete your account?", STAYS + " This cannot be undone.", "Delete account")
                .dangerous();
        dialog.open(() -> {
            account.delete(dialog.password());
            UI.getCurrentOrThrow().getPage().setLocation("/login");
        });
    }

    private static void explain(List<String> alone) {
        var dialog = new Dialog("You cannot leave yet");
        var list = new UnorderedList();
        alone.forEach(what ->
                list.add(new ListItem(what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1))));
        var text = new Div(
                new Paragraph("You are the only owner of:"),
                list,
                new Paragraph("Make somebody else an owner on the page of its members first, or have it deleted."));
        text.addClassName("dialog-fields");
        dialog.add(text);
        var close = new Button("Close", click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
