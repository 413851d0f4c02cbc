package com.genius365.onboarding.ui;

import com.genius365.common.ui.ColorField;
import com.genius365.onboarding.PartnerRequestDraft;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;

/** The fields of a request, on two pages. */
class RequestForm {

    private static final List<String> ABOUT =
            List.of("company", "contactName", "email", "phone", "businessDescription", "expectedUsers", "useCase");

    final TextField company = new TextField("Company");
    final TextField subdomain = new TextField("Address");
    final ColorField primary = new ColorField("Primary colour");
    final ColorField secondary = new ColorField("Secondary colour");
    private final TextField contactName = new TextField("Your name");
    private final EmailField email = new EmailField("E-mail");
    private final TextField phone = new TextField("Phone");
    private final TextArea businessDescription = new TextArea("What does your company do?");
    private final IntegerField expectedUsers = new IntegerField("How many people will use it?");
    private final TextArea useCase = new TextArea("What do you want to use it for?");
    private final BeanValidationBinder<PartnerRequestDraft> binder =
            new BeanValidationBinder<>(PartnerRequestDraft.class);

    RequestForm(String domain) {
        binder.bind(company, "company");
        binder.bind(contactName, "contactName");
        binder.bind(email, "email");
        binder.bind(phone, "phone");
        binder.bind(businessDescription, "businessDescription");
        binder.bind(expectedUsers, "expectedUsers");
        binder.bind(useCase, "useCase");
        binder.bind(subdomain, "subdomain");
        binder.bind(primary, "primary");
        binder.bind(secondary, "secondary");
        company.setMaxLength(120);
        company.setAutocomplete(Autocomplete.ORGANIZATION);
        contactName.setMaxLength(120);
        contactName.setAutocomplete(Autocomplete.NAME);
        email.setMaxLength(254);
        email.setAutocomplete(Autocomplete.EMAIL);
        phone.setMaxLength(40);
        phone.setAutocomplete(Autocomplete.TEL);
        businessDescription.setMaxLength(4_000);
        useCase.setMaxLength(4_000);
        expectedUsers.setMin(1);
        company.setRequiredIndicatorVisible(true);
        contactName.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        subdomain.setMaxLength(50);
        subdomain.setSuffixComponent(new Span("." + domain));
        subdomain.setValueChangeMode(ValueChangeMode.LAZY);
        primary.setValue("#7c3aed");
        secondary.setValue("#64748b");
    }

    Div about() {
        var fields = new FormLayout(company, contactName, email, phone, businessDescription, useCase, expectedUsers);
        fields.setColspan(businessDescription, 2);
        fields.setColspan(useCase, 2);
        return new Div(fields);
    }

    Div colors() {
        return new Div(new FormLayout(primary, secondary));
    }

    String emailAddress() {
        return email.getValue().strip();
    }

    /** Whether the first page is complete; its fields say what is missing. */
    boolean isAboutComplete() {
        return ABOUT.stream()
                .map(binder::getBinding)
                .flatMap(Optional::stream)
                .map(Binder.Binding::validate)
                .filter(status -> status.isError())
                .toList()
                .isEmpty();
    }

    /** Empty where a field is not as it must be; the field says how. */
    Optional<PartnerRequestDraft> read() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            return Optional.empty();
        }
    }
}
