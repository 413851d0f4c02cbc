package com.genius365.admin.ui;

import com.genius365.onboarding.PartnerDraft;
import com.genius365.onboarding.Plan;
import com.genius365.onboarding.Subdomain;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for a new partner and its owner. */
class PartnerDialog extends Dialog {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    private final TextField company = new TextField("Company");
    private final TextField subdomain = new TextField("Address");
    private final Select<Plan> plan = new Select<>();
    private final TextField ownerName = new TextField("Owner's name");
    private final EmailField ownerEmail = new EmailField("Owner's e-mail");
    private final transient Function<String, Optional<String>> problem;
    private final transient Consumer<PartnerDraft> onCreate;

    /** @param problem what keeps a partner from having an address */
    PartnerDialog(List<Plan> plans, Function<String, Optional<String>> problem, Consumer<PartnerDraft> onCreate) {
        this.problem = problem;
        this.onCreate = onCreate;
        setHeaderTitle("New partner");
        company.setMaxLength(LONGEST_NAME);
        subdomain.setMaxLength(Subdomain.LONGEST);
        subdomain.setHelperText("The name of its host, before the platform's domain.");
        subdomain.setValueChangeMode(ValueChangeMode.LAZY);
        subdomain.addValueChangeListener(change -> check());
        plan.setLabel("Plan");
        plan.setItems(plans);
        plan.setItemLabelGenerator(Plan::name);
        plans.stream().findFirst().ifPresent(plan::setValue);
        ownerName.setMaxLength(LONGEST_NAME);
        ownerEmail.setMaxLength(LONGEST_EMAIL);
        var hint = new Paragraph("The owner is sent a link to set a password.");
        hint.addClassName("text-secondary");
        var fields = new Div(company, subdomain, plan, ownerName, ownerEmail, hint);
        fields.addClassName("dialog-fields");
        add(fields);
        var create = new Button("Create partner", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, create);
        setCloseOnOutsideClick(false);
        addOpenedChangeListener(change -> company.focus());
    }

    private void check() {
        var found = problem.apply(subdomain.getValue());
        subdomain.setErrorMessage(found.orElse(""));
        subdomain.setInvalid(found.isPresent());
    }

    private void create() {
        company.setErrorMessage("Enter the name of the company.");
        company.setInvalid(company.getValue().isBlank());
        ownerName.setErrorMessage("Enter the name of the owner.");
        ownerName.setInvalid(ownerName.getValue().isBlank());
        ownerEmail.setErrorMessage("Enter the owner's e-mail address.");
        ownerEmail.setInvalid(ownerEmail.isInvalid() || ownerEmail.getValue().isBlank());
        check();
        var chosen = plan.getValue();
        if (company.isInvalid()
                || ownerName.isInvalid()
                || ownerEmail.isInvalid()
                || subdomain.isInvalid()
                || chosen == null) {
            return;
        }
        onCreate.accept(new PartnerDraft(
                company.getValue().strip(),
                Subdomain.normalize(subdomain.getValue()),
                chosen.code(),
                ownerName.getValue().strip(),
                ownerEmail.getValue().strip()));
        close();
    }
}
