package com.genius365.tenancy.ui;

import com.genius365.common.ui.Card;
import com.genius365.common.ui.LanguageField;
import com.genius365.common.ui.TimeZoneField;
import com.genius365.tenancy.WorkspaceSettings;
import com.genius365.tenancy.WorkspaceSettingsDraft;
import com.genius365.tenancy.WorkspaceVariable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is set in a workspace. */
class WorkspaceSettingsForm extends Composite<Div> {

    private final TextField name = new TextField("Name");
    private final TextField slug = new TextField("Address");
    private final TextArea description = new TextArea("Description");
    private final TimeZoneField timeZone;
    private final LanguageField language = new LanguageField("Language");
    private final RetentionField recordings = new RetentionField("Recordings");
    private final RetentionField transcripts = new RetentionField("Transcripts and summaries");
    private final VariablesField variables = new VariablesField();
    private final BeanValidationBinder<WorkspaceSettingsDraft> binder =
            new BeanValidationBinder<>(WorkspaceSettingsDraft.class);
    private Runnable onChange = () -> {};

    WorkspaceSettingsForm(Clock clock) {
        timeZone = new TimeZoneField("Time zone", clock);
        name.setMaxLength(120);
        name.setRequiredIndicatorVisible(true);
        slug.setReadOnly(true);
        slug.setHelperText("It stands in links and stays as it is.");
        description.setMaxLength(500);
        description.setHelperText("What this workspace is for. At most 500 characters.");
        timeZone.setHelperText("For times on every page here");
        language.setHelperText("New agents speak it");
        for (var text : List.of(name, description)) {
            ((com.vaadin.flow.data.value.HasValueChangeMode) text).setValueChangeMode(ValueChangeMode.LAZY);
        }
        binder.bind(name, "name");
        binder.bind(description, "description");
        binder.bind(timeZone, "timeZone");
        binder.bind(language, "language");
        binder.bind(recordings, "recordingDays");
        binder.bind(transcripts, "transcriptDays");
        // Read beside the binder, but part of the record.
        binder.bind(new ReadOnlyHasValue<List<WorkspaceVariable>>(list -> {}, List.of()), "variables");
        binder.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        variables.onChange(() -> onChange.run());
        arrange();
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    void show(WorkspaceSettings settings) {
        slug.setValue("/w/" + settings.slug());
        binder.readRecord(settings.draft());
        variables.setValue(settings.draft().variables());
    }

    void setReadOnly(boolean readOnly) {
        Stream.<HasValueAndElement<?, ?>>of(name, description, timeZone, language, recordings, transcripts)
                .forEach(field -> field.setReadOnly(readOnly));
        variables.setReadOnly(readOnly);
    }

    /** Empty where a field is not as it must be; it says how. */
    Optional<WorkspaceSettingsDraft> read() {
        var lines = variables.read();
        if (!binder.validate().isOk() || lines.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WorkspaceSettingsDraft(
                name.getValue(),
                description.getValue(),
                timeZone.getValue(),
                language.getValue(),
                recordings.getValue(),
                transcripts.getValue(),
                lines.get()));
    }

    private void arrange() {
        var general = new FormLayout(name, slug, description, timeZone, language);
        general.setColspan(description, 2);
        getContent().addClassName("stack");
        getContent()
                .add(
                        new Card("General", general),
                        new Card(
                                "Variables",
                                "Write {{name}} in a prompt, and calls that start here fill in the value.",
                                variables),
                        new Card(
                                "How long calls are kept",
                                "The call itself stays in the log. What the provider keeps follows its own settings.",
                                new FormLayout(recordings, transcripts)));
    }
}
