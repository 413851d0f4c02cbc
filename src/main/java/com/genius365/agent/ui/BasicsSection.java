package com.genius365.agent.ui;

import com.genius365.common.ui.Card;
import com.genius365.provider.AgentDefinition.Basics;
import com.genius365.provider.AgentDefinition.Direction;
import com.genius365.provider.Capabilities;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What an agent is called, where it runs, what it speaks and what it is for. */
class BasicsSection extends AgentSection<Basics> {

    private final TextField name = new TextField("Name");
    private final TextArea description = new TextArea("Description");
    private final EngineTiles engine = new EngineTiles();
    private final ComboBox<String> language = new ComboBox<>("Language");
    private final RadioButtonGroup<Direction> direction = new RadioButtonGroup<>("What it is for");
    private final Select<PromptTemplate> template = new Select<>();
    private final List<String> languages = new ArrayList<>();

    BasicsSection() {
        super(Basics.class);
        name.setMaxLength(255);
        name.setRequiredIndicatorVisible(true);
        description.setMaxLength(500);
        description.setHelperText("For you and your colleagues; callers never hear it.");
        for (var text : List.of(name, description)) {
            ((com.vaadin.flow.data.value.HasValueChangeMode) text).setValueChangeMode(ValueChangeMode.LAZY);
        }
        language.setItems(languages);
        language.setItemLabelGenerator(
                tag -> tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getDisplayName(Locale.US) + " (" + tag + ")");
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(BasicsSection::label);
        template.setLabel("Template");
        template.setItems(PromptTemplate.values());
        template.setItemLabelGenerator(item -> item == null ? "" : item.label());
        template.setPlaceholder("Begin with an empty prompt");
        template.setHelperText("A prompt and a greeting to begin with.");

        binder().bind(name, "name");
        binder().bind(description, "description");
        binder().forField(language)
                .withConverter(tag -> tag == null ? "" : tag, tag -> tag.isEmpty() ? null : tag)
                .bind("language");
        binder().bind(direction, "direction");
        // It has a value at all times, and a screen reader takes "required" for a mistake.
        direction.setRequiredIndicatorVisible(false);

        var words = new FormLayout(name, language, description, template);
        words.setColspan(description, 2);
        getContent().add(new Card(words), new Card(engine), new Card(direction));
    }

    EngineTiles engine() {
        return engine;
    }

    /** Told when a person wants to begin with a template; without it there is nothing to choose. */
    void onTemplate(Consumer<PromptTemplate> listener) {
        template.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                template.setHelperText(change.getValue().sentence() + ".");
                listener.accept(change.getValue());
            }
        });
    }

    void setTemplateVisible(boolean visible) {
        template.setVisible(visible);
    }

    @Override
    void show(Basics basics) {
        speak(List.of(basics.language()));
        super.show(basics);
    }

    void offer(Capabilities capabilities) {
        var spoken = language.getValue();
        speak(Stream.concat(capabilities.languages().stream(), Stream.ofNullable(spoken))
                .distinct()
                .toList());
    }

    Direction direction() {
        var chosen = direction.getValue();
        return chosen == null ? Direction.BOTH : chosen;
    }

    void onDirection(Runnable listener) {
        direction.addValueChangeListener(change -> listener.run());
    }

    @Override
    Basics typed() {
        var spoken = language.getValue();
        return new Basics(
                name.getValue().strip(), description.getValue().strip(), spoken == null ? "" : spoken, direction());
    }

    @Override
    void setReadOnly(boolean readOnly) {
        name.setReadOnly(readOnly);
        description.setReadOnly(readOnly);
        language.setReadOnly(readOnly);
        direction.setReadOnly(readOnly);
        engine.setReadOnly(readOnly);
    }

    /** The chosen one stays: a required field that is empty for a moment is read out as a mistake. */
    private void speak(List<String> offered) {
        languages.clear();
        languages.addAll(offered);
        language.getListDataView().refreshAll();
    }

    private static String label(Direction direction) {
        return switch (direction) {
            case INBOUND -> "Answers calls";
            case OUTBOUND -> "Makes calls";
            case BOTH -> "Both";
        };
    }
}
