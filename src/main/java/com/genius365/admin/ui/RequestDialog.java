package com.genius365.admin.ui;

import com.genius365.onboarding.PartnerRequest;
import com.genius365.onboarding.PartnerRequestEdit;
import com.genius365.onboarding.Plan;
import com.genius365.onboarding.Subdomain;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Changes a request before it is decided. */
class RequestDialog extends Dialog {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;

    private final TextField company = new TextField("Company");
    private final TextField contact = new TextField("Contact");
    private final EmailField email = new EmailField("E-mail");
    private final TextField phone = new TextField("Phone");
    private final TextField subdomain = new TextField("Address");
    private final Select<Plan> plan = new Select<>();
    private final TextField primary = new TextField("Primary colour");
    private final TextField secondary = new TextField("Secondary colour");
    private final transient Consumer<PartnerRequestEdit> onSave;

    RequestDialog(PartnerRequest request, List<Plan> plans, Consumer<PartnerRequestEdit> onSave) {
        this.onSave = onSave;
        setHeaderTitle("Edit request");
        company.setMaxLength(LONGEST_NAME);
        company.setValue(request.company());
        contact.setMaxLength(LONGEST_NAME);
        contact.setValue(request.contactName());
        email.setMaxLength(LONGEST_EMAIL);
        email.setValue(request.email());
        phone.setMaxLength(LONGEST_PHONE);
        phone.setValue(request.phone() == null ? "" : request.phone());
        subdomain.setMaxLength(Subdomain.LONGEST);
        subdomain.setHelperText("The name of its host, before the platform's domain.");
        subdomain.setValue(request.subdomain());
        plan.setLabel("Plan");
        plan.setItems(plans);
        plan.setItemLabelGenerator(Plan::name);
        plans.stream()
                .filter(it -> it.code().equals(request.plan()))
                .findFirst()
                .ifPresent(plan::setValue);
        primary.setValue(request.primary().hex());
        secondary.setValue(request.secondary().hex());
        var fields = new Div(company, contact, email, phone, subdomain, plan, primary, secondary);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
        setCloseOnOutsideClick(false);
    }

    private void save() {
        require(company, "Enter the name of the company.");
        require(contact, "Enter the name of the person.");
        email.setErrorMessage("Enter an e-mail address.");
        email.setInvalid(email.isInvalid() || email.getValue().isBlank());
        var wanted = Subdomain.normalize(subdomain.getValue());
        var problem = Subdomain.problem(wanted);
        subdomain.setErrorMessage(problem.orElse(""));
        subdomain.setInvalid(problem.isPresent());
        requireColor(primary);
        requireColor(secondary);
        if (company.isInvalid()
                || contact.isInvalid()
                || email.isInvalid()
                || subdomain.isInvalid()
                || primary.isInvalid()
                || secondary.isInvalid()
                || plan.getValue() == null) {
            return;
        }
        onSave.accept(new PartnerRequestEdit(
                company.getValue(),
                contact.getValue(),
                email.getValue(),
                phone.getValue(),
                wanted,
                plan.getValue().code(),
                hex(primary),
                hex(secondary)));
        close();
    }

    private static void require(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(field.getValue().isBlank());
    }

    private static void requireColor(TextField field) {
        field.setErrorMessage("A colour like #4f46e5.");
        field.setInvalid(!hex(field).matches(PartnerRequestEdit.COLOR));
    }

    private static String hex(TextField field) {
        return field.getValue().strip().toLowerCase(Locale.ROOT);
    }
}
