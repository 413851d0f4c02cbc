package com.genius365.agent.ui;

import com.genius365.agent.AgentDraft;
import com.genius365.common.ui.Card;
import com.genius365.provider.Capabilities;
import com.genius365.provider.Provider;
import com.genius365.provider.RemoteVoice;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an agent is: its words, its voice, its limits. What a field may hold is checked as it is typed. */
class AgentForm extends Composite<Div> {

    private final TextField name = new TextField("Name");
    private final Select<Provider> provider = new Select<>();
    private final TextArea greeting = new TextArea("Greeting");
    private final TextArea prompt = new TextArea("Prompt");
    private final ComboBox<RemoteVoice> voice = new ComboBox<>("Voice");
    private final NumberField voiceSpeed = new NumberField("Speed");
    private final ComboBox<String> language = new ComboBox<>("Language");
    private final ComboBox<String> model = new ComboBox<>("Model");
    private final NumberField temperature = new NumberField("Temperature");
    private final IntegerField maxCallSeconds = new IntegerField("Longest call");
    private final IntegerField silenceSeconds = new IntegerField("Hang up after silence");
    private final BeanValidationBinder<AgentFormContent> binder = new BeanValidationBinder<>(AgentFormContent.class);
    private @Nullable RemoteVoice shownVoice;
    private @Nullable AgentDraft shown;
    private final List<String> languages = new ArrayList<>();
    private List<Capabilities.ModelChoice> models = List.of();
    private Runnable onChange = () -> {};
    private Consumer<Provider> onProvider = chosen -> {};

    AgentForm() {
        language.setItems(languages);
        binder.bind(name, "name");
        binder.bind(provider, "provider");
        binder.bind(greeting, "greeting");
        binder.bind(prompt, "prompt");
        binder.bind(language, "language");
        binder.forField(model).withNullRepresentation("").bind("model");
        binder.forField(temperature).asRequired("0 to 2.").bind("temperature");
        binder.forField(voiceSpeed).asRequired("0.5 to 2.").bind("voiceSpeed");
        binder.forField(maxCallSeconds).asRequired("60 to 3,600 seconds.").bind("maxCallSeconds");
        binder.forField(silenceSeconds).asRequired("10 to 600 seconds.").bind("silenceSeconds");
        binder.addValueChangeListener(change -> changed(change.isFromClient()));
        voice.addValueChangeListener(change -> changed(change.isFromClient()));
        provider.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                onProvider.accept(change.getValue());
            }
        });
        arrange();
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Told when a person chooses another vendor, so that its voices and models can be offered. */
    void onProvider(Consumer<Provider> listener) {
        onProvider = listener;
    }

    void show(AgentDraft draft, boolean mayChooseProvider) {
        shown = draft;
        var chosen = draft.engine().voice();
        shownVoice = chosen.id() == null
                ? null
                : new RemoteVoice(
                        chosen.id(), Optional.ofNullable(chosen.name()).orElse(chosen.id()), null, null, null);
        speak(List.of(draft.basics().language()));
        var modelId = draft.engine().model().id();
        model.setItems(modelId.isEmpty() ? List.of() : List.of(modelId));
        binder.readRecord(AgentFormContent.of(draft));
        voice.setItems(shownVoice == null ? List.of() : List.of(shownVoice));
        voice.setValue(shownVoice);
        provider.setReadOnly(!mayChooseProvider);
    }

    void setReadOnly(boolean readOnly) {
        Stream.<HasValueAndElement<?, ?>>of(
                        name,
                        greeting,
                        prompt,
                        voice,
                        voiceSpeed,
                        language,
                        model,
                        temperature,
                        maxCallSeconds,
                        silenceSeconds)
                .forEach(field -> field.setReadOnly(readOnly));
        if (readOnly) {
            provider.setReadOnly(true);
        }
    }

    /** @throws ValidationException where a field is not as it must be; the field says how */
    AgentDraft read() throws ValidationException {
        var chosen = voice.getValue();
        return binder.writeRecord()
                .into(
                        Optional.ofNullable(shown).orElseThrow(),
                        chosen == null ? null : chosen.id(),
                        chosen == null ? null : chosen.name());
    }

    Optional<AgentDraft> shown() {
        return Optional.ofNullable(shown);
    }

    /** The chosen one stays: a required field that is empty for a moment is read out as a mistake. */
    private void speak(List<String> offered) {
        languages.clear();
        languages.addAll(offered);
        language.getListDataView().refreshAll();
    }

    void offer(Capabilities capabilities) {
        models = capabilities.models();
        var modelIds = new ArrayList<>(
                models.stream().map(Capabilities.ModelChoice::id).toList());
        var current = model.getValue();
        if (current != null && !modelIds.contains(current)) {
            modelIds.add(current);
        }
        model.setItems(modelIds);
        model.setValue(current);
        var spoken = language.getValue();
        speak(Stream.concat(capabilities.languages().stream(), Stream.ofNullable(spoken))
                .distinct()
                .toList());
        maxCallSeconds.setHelperText("In seconds, %d to %,d"
                .formatted(Math.max(60, capabilities.minCallSeconds()), Math.min(3600, capabilities.maxCallSeconds())));
    }

    /** For another vendor: its own default model, and no voice chosen. */
    void startAnew(Capabilities capabilities) {
        model.setValue(null);
        voice.clear();
        shownVoice = null;
        offer(capabilities);
        if (!capabilities.models().isEmpty()) {
            model.setValue(capabilities.models().getFirst().id());
        }
    }

    void voicesAreLoading() {
        voice.setHelperText("Loading the voices…");
    }

    /** The chosen voice stays chosen, on the list or not. */
    void offerVoices(List<RemoteVoice> voices) {
        var chosen = voice.getValue();
        var same = chosen == null
                ? null
                : voices.stream()
                        .filter(item -> item.id().equals(chosen.id()))
                        .findFirst()
                        .orElse(chosen);
        voice.setItems(
                same == null || voices.contains(same)
                        ? voices
                        : Stream.concat(Stream.of(same), voices.stream()).toList());
        voice.setValue(same);
        voice.setHelperText(voices.size() + " voices of this account; empty: the provider's default");
    }

    void voicesCannotBeListed(String why) {
        voice.setHelperText(why);
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            onChange.run();
        }
    }

    private void arrange() {
        provider.setLabel("Provider");
        provider.setItems(Provider.values());
        provider.setItemLabelGenerator(Provider::label);
        // It has a value at all times, and a screen reader takes "required" on a button for a mistake.
        provider.setRequiredIndicatorVisible(false);
        name.setMaxLength(255);
        name.setRequiredIndicatorVisible(true);
        greeting.setHelperText("The first thing it says. Empty: it waits for the other side.");
        greeting.setMaxLength(1_000);
        prompt.setHelperText(
                "Who it is, what it is to do, what it must not. {{first_name}} and the like are filled in.");
        prompt.setMinHeight("14rem");
        prompt.setRequiredIndicatorVisible(true);
        for (var text : List.of(name, greeting, prompt)) {
            ((com.vaadin.flow.data.value.HasValueChangeMode) text).setValueChangeMode(ValueChangeMode.LAZY);
        }
        voice.setItemLabelGenerator(AgentForm::label);
        voice.setClearButtonVisible(true);
        voice.setPlaceholder("The provider's default");
        language.setItemLabelGenerator(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.US) + " (" + tag + ")");
        model.setItemLabelGenerator(id -> models.stream()
                .filter(choice -> choice.id().equals(id))
                .map(Capabilities.ModelChoice::label)
                .findFirst()
                .orElse(id));
        voiceSpeed.setHelperText("1 is natural; 0.5 to 2");
        voiceSpeed.setStep(0.05);
        temperature.setHelperText("0: always alike, 2: most varied");
        temperature.setStep(0.1);
        maxCallSeconds.setHelperText("In seconds, 60 to 3,600");
        silenceSeconds.setHelperText("In seconds, 10 to 600");

        var words = new FormLayout(name, provider, greeting, prompt);
        words.setColspan(greeting, 2);
        words.setColspan(prompt, 2);
        var content = getContent();
        content.addClassName("stack");
        content.add(
                new Card("What it says", words),
                new Card("How it sounds", new FormLayout(voice, language, voiceSpeed)),
                new Card(
                        "How it thinks, and how long",
                        new FormLayout(model, temperature, maxCallSeconds, silenceSeconds)));
    }

    private static String label(RemoteVoice voice) {
        var traits = Stream.of(voice.gender(), voice.accent())
                .filter(trait -> trait != null && !trait.isBlank())
                .toList();
        return traits.isEmpty() ? voice.name() : voice.name() + " (" + String.join(", ", traits) + ")";
    }
}
