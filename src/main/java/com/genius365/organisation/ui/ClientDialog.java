package com.genius365.organisation.ui;

import com.genius365.organisation.ClientDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Asks for a new client. The address follows the name until somebody writes one. */
class ClientDialog extends Dialog {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final String SLUG_FORM = "[a-z0-9](-?[a-z0-9])*";

    private final TextField name = new TextField("Name");
    private final TextField slug = new TextField("Address");
    private final EmailField owner = new EmailField("Owner's e-mail");
    private final Button create = new Button("Create client");
    private final transient UnaryOperator<String> suggest;
    private final transient Predicate<String> isFree;
    private final transient Consumer<ClientDraft> onCreate;
    private boolean isOwnSlug;

    /**
     * @param suggest an address for a name
     * @param isFree whether the address is to be had
     */
    ClientDialog(UnaryOperator<String> suggest, Predicate<String> isFree, Consumer<ClientDraft> onCreate) {
        this.suggest = suggest;
        this.isFree = isFree;
        this.onCreate = onCreate;
        setHeaderTitle("New client");
        name.setMaxLength(LONGEST_NAME);
        name.setPlaceholder("Bright Dental");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> follow());
        owner.setMaxLength(LONGEST_EMAIL);
        owner.setHelperText("Is invited by mail. You can also invite someone later.");
        slug.setMaxLength(ClientDraft.LONGEST_SLUG);
        slug.setPrefixComponent(new Span("/w/"));
        slug.setHelperText("Stands in the address of its pages and stays as it is.");
        slug.setValueChangeMode(ValueChangeMode.LAZY);
        slug.addValueChangeListener(change -> {
            isOwnSlug = isOwnSlug || change.isFromClient();
            check();
        });
        var fields = new Div(name, slug, owner);
        fields.addClassName("dialog-fields");
        add(fields);
        create.addClickListener(click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, create);
        setCloseOnOutsideClick(false);
        addOpenedChangeListener(change -> name.focus());
    }

    private void follow() {
        name.setInvalid(false);
        if (!isOwnSlug) {
            slug.setValue(suggest.apply(name.getValue()));
        }
    }

    private boolean check() {
        var typed = slug.getValue().strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            slug.setErrorMessage("Choose an address.");
            slug.setInvalid(true);
            return false;
        }
        if (!typed.matches(SLUG_FORM)) {
            slug.setErrorMessage("Use small letters and digits, with single hyphens between them.");
            slug.setInvalid(true);
            return false;
        }
        slug.setErrorMessage("Another client has this address.");
        slug.setInvalid(!isFree.test(typed));
        return !slug.isInvalid();
    }

    private void create() {
        name.setErrorMessage("Give the client a name.");
        name.setInvalid(name.getValue().isBlank());
        var isSlugFine = check();
        owner.setErrorMessage("Enter an e-mail address like name@example.com.");
        if (name.isInvalid() || !isSlugFine || owner.isInvalid()) {
            create.setEnabled(true);
            return;
        }
        // What is refused is said, and what was typed stays.
        create.setEnabled(true);
        onCreate.accept(new ClientDraft(
                name.getValue().strip(),
                slug.getValue().strip().toLowerCase(Locale.ROOT),
                owner.getValue().strip()));
        close();
    }
}
