package com.genius365.account.ui;

import com.genius365.account.OwnProfile;
import com.genius365.account.ProfileDraft;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ValidationException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Name, language and time zone. */
class ProfileForm extends Composite<Div> {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/") || id.equals("UTC"))
            .sorted()
            .toList();

    private final TextField firstName = new TextField("First name");
    private final TextField lastName = new TextField("Last name");
    private final Select<String> language = new Select<>();
    private final ComboBox<String> timeZone = new ComboBox<>("Time zone");
    private final BeanValidationBinder<ProfileDraft> binder = new BeanValidationBinder<>(ProfileDraft.class);

    ProfileForm() {
        firstName.setAutocomplete(Autocomplete.GIVEN_NAME);
        lastName.setAutocomplete(Autocomplete.FAMILY_NAME);
        language.setLabel("Language");
        language.setItems(OwnProfile.LANGUAGES);
        language.setItemLabelGenerator(ProfileForm::name);
        language.setHelperText("How dates and times are written. The pages are in English.");
        timeZone.setItems(ZONES);
        timeZone.setClearButtonVisible(true);
        timeZone.setPlaceholder("That of the workspace");
        timeZone.setHelperText("All pages show you times in it.");
        timeZone.setItemLabelGenerator(zone -> zone.replace('_', ' '));
        binder.bind(firstName, "firstName");
        binder.bind(lastName, "lastName");
        binder.bind(language, "language");
        binder.forField(timeZone)
                .withConverter(zone -> zone == null ? "" : zone, zone -> zone.isEmpty() ? null : zone)
                .bind("timeZone");
        getContent().addClassName("profile-form");
        getContent().add(firstName, lastName, language, timeZone);
    }

    void show(ProfileDraft draft) {
        binder.readRecord(draft);
    }

    /** Offers the zone of the browser where none was chosen. */
    void offerZoneOfBrowser() {
        UI.getCurrentOrThrow().getPage().retrieveExtendedClientDetails(details -> {
            var zone = details.getTimeZoneId();
            if (zone != null && timeZone.isEmpty() && ZONES.contains(zone)) {
                timeZone.setValue(zone);
            }
        });
    }

    /** Empty where something is wrong, which the fields then say. */
    Optional<ProfileDraft> read() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException e) {
            // The fields say what is wrong with them.
            return Optional.empty();
        }
    }

    private static String name(String language) {
        var locale = Locale.of(language);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
