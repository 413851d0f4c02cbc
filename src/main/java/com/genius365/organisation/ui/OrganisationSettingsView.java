package com.genius365.organisation.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.account.SignInPolicy;
import com.genius365.account.SignInPolicyService;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.KeyValueList;
import com.genius365.common.ui.LanguageField;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.TimeZoneField;
import com.genius365.common.ui.Toasts;
import com.genius365.tenancy.PartnerSettings;
import com.genius365.tenancy.PartnerSettingsDraft;
import com.genius365.tenancy.PartnerSettingsService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What is set in an organisation. */
@Route("org/settings")
@PageTitle("Settings")
@RequiresPermission(Permission.PARTNER_SETTINGS_READ)
class OrganisationSettingsView extends VerticalLayout implements AfterNavigationObserver, BeforeLeaveObserver {

    private final transient PartnerSettingsService settings;
    private final transient SignInPolicyService policies;
    private final transient CurrentPartner partner;
    private final TextField name = new TextField("Name");
    private final TimeZoneField timeZone;
    private final LanguageField language = new LanguageField("Language");
    private final BeanValidationBinder<PartnerSettingsDraft> binder =
            new BeanValidationBinder<>(PartnerSettingsDraft.class);
    private final Checkbox secondFactor =
            new Checkbox("Ask your team and your clients for a second factor when they sign in");
    private final Button save = new Button("Save changes", click -> save());
    private final Card addresses =
            new Card("Addresses", "Where your people and clients find you. They are set up under Domains.");
    private transient @Nullable PartnerSettings shown;
    private boolean isDirty;

    OrganisationSettingsView(
            PartnerSettingsService settings, SignInPolicyService policies, CurrentPartner partner, Clock clock) {
        this.settings = settings;
        this.policies = policies;
        this.partner = partner;
        this.timeZone = new TimeZoneField("Time zone", clock);
        name.setMaxLength(120);
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.setHelperText("Your company; what clients see is set under Branding");
        timeZone.setHelperText("For times here, and for new clients");
        language.setHelperText("For new clients");
        binder.bind(name, "name");
        binder.bind(timeZone, "timeZone");
        binder.bind(language, "language");
        binder.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                setDirty(true);
            }
        });
        secondFactor.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                policies.set(partner.id(), new SignInPolicy(change.getValue()));
                Toasts.success(
                        change.getValue() ? "A second factor is asked for now" : "A second factor is optional now");
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var general = new FormLayout(name, timeZone, language);
        general.setColspan(name, 2);
        addClassName("page-narrow");
        add(
                new PageHeader("Settings", "What holds for the whole organisation.").withActions(save),
                new Card("Company", general),
                new Card(
                        "Signing in",
                        "Whoever has no second factor yet is asked to set one up with their next click.",
                        secondFactor),
                addresses);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var mayEdit = partner.allows(Permission.PARTNER_SETTINGS_EDIT);
        name.setReadOnly(!mayEdit);
        timeZone.setReadOnly(!mayEdit);
        language.setReadOnly(!mayEdit);
        secondFactor.setReadOnly(!mayEdit);
        secondFactor.setValue(policies.get(partner.id()).isSecondFactorRequired());
        save.setVisible(mayEdit);
        load();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty) {
            ConfirmAction.destructive("Leave without saving?", "Your changes are not saved.", "Leave")
                    .askToLeave(event, () -> setDirty(false));
        }
    }

    private void load() {
        shown = settings.get(partner.id());
        binder.readRecord(shown.draft());
        var list = new KeyValueList().add("Short name", shown.slug());
        shown.addresses().forEach(address -> list.addCopyable("Address", address));
        addresses.removeAll();
        addresses.add(list);
        setDirty(false);
    }

    private void save() {
        try {
            var draft = binder.writeRecord();
            if (shown != null) {
                settings.update(partner.id(), shown.version(), draft);
                Toasts.success("The settings are saved");
                load();
            }
        } catch (ValidationException e) {
            Toasts.error("Something is missing or not as it must be; see the marked fields.");
        }
    }

    private void setDirty(boolean dirty) {
        isDirty = dirty;
        save.setEnabled(dirty);
    }
}
