package com.genius365.agent.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.PhraseField;
import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** One field to find in a call. */
class ExtractionRow extends Composite<Div> {

    private static final String NAME = "[a-z][a-z0-9_]{0,49}";

    private final TextField name = new TextField("Field");
    private final Select<FieldType> type = new Select<>();
    private final TextField description = new TextField("What to look for");
    private final PhraseField choices = new PhraseField("Choices");
    private final Button up = new Button(AppIcon.CHEVRON_DOWN.create());
    private final Button down = new Button(AppIcon.CHEVRON_DOWN.create());
    private final Button remove = new Button(AppIcon.DELETE.create());
    private transient Runnable onChange = () -> {};
    private transient Runnable onRemove = () -> {};
    private transient IntConsumer onMove = by -> {};

    ExtractionRow(Field field) {
        name.setPlaceholder("order_number");
        name.setMaxLength(50);
        name.setManualValidation(true);
        name.setValue(field.name());
        type.setLabel("Type");
        type.setItems(FieldType.values());
        type.setItemLabelGenerator(ExtractionRow::label);
        type.setValue(field.type());
        description.setPlaceholder("The number on the invoice, six digits");
        description.setMaxLength(500);
        description.setValue(field.description());
        choices.setHelperText("What it may be. Press Enter after each.");
        choices.setManualValidation(true);
        choices.setValue(field.choices());
        choices.setVisible(field.type() == FieldType.CHOICE);
        for (var text : List.of(name, description)) {
            text.setValueChangeMode(ValueChangeMode.LAZY);
        }
        name.addValueChangeListener(change -> tell(change.isFromClient()));
        name.addBlurListener(blur -> normalise());
        type.addValueChangeListener(change -> {
            choices.setVisible(change.getValue() == FieldType.CHOICE);
            tell(change.isFromClient());
        });
        description.addValueChangeListener(change -> tell(change.isFromClient()));
        choices.addValueChangeListener(change -> tell(change.isFromClient()));
        up.addClassName("icon-upside-down");
        up.addClickListener(click -> onMove.accept(-1));
        down.addClickListener(click -> onMove.accept(1));
        remove.addClickListener(click -> onRemove.run());
        for (var button : List.of(up, down, remove)) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        var buttons = new Div(up, down, remove);
        buttons.addClassName("field-row-buttons");
        getContent().addClassName("field-row");
        getContent().add(name, type, description, buttons, choices);
        nameButtons();
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    void onRemove(Runnable listener) {
        onRemove = listener;
    }

    /** Told by how many places it is to go down. */
    void onMove(IntConsumer listener) {
        onMove = listener;
    }

    Field typed() {
        var kind = type.getValue();
        return new Field(
                name.getValue().strip(),
                description.getValue().strip(),
                kind == null ? FieldType.TEXT : kind,
                kind == FieldType.CHOICE ? choices.getValue() : List.of());
    }

    /** @param others names that stand before it; its own is added */
    Optional<String> problem(Set<String> others) {
        var field = typed();
        if (field.name().isEmpty()) {
            return Optional.of("Give the field a name.");
        }
        if (!field.name().matches(NAME)) {
            return Optional.of("Small letters, digits and _, beginning with a letter.");
        }
        if (!others.add(field.name())) {
            return Optional.of("This name stands there twice.");
        }
        return lacksChoices() ? Optional.of("") : Optional.empty();
    }

    /** Marks what is wrong. */
    boolean mark(Set<String> others) {
        var problem = problem(others);
        var ofName = problem.filter(it -> !it.isEmpty());
        name.setErrorMessage(ofName.orElse(""));
        name.setInvalid(ofName.isPresent());
        choices.setErrorMessage("Give at least one choice.");
        choices.setInvalid(lacksChoices());
        return problem.isEmpty();
    }

    void focus() {
        name.focus();
    }

    void focusWrong() {
        if (name.isInvalid()) {
            name.focus();
        } else {
            choices.focus();
        }
    }

    void setReadOnly(boolean readOnly) {
        name.setReadOnly(readOnly);
        type.setReadOnly(readOnly);
        description.setReadOnly(readOnly);
        choices.setReadOnly(readOnly);
        up.setVisible(!readOnly);
        down.setVisible(!readOnly);
        remove.setVisible(!readOnly);
    }

    void place(boolean hasBefore, boolean hasAfter) {
        up.setEnabled(hasBefore);
        down.setEnabled(hasAfter);
    }

    private boolean lacksChoices() {
        return type.getValue() == FieldType.CHOICE && choices.getValue().isEmpty();
    }

    /** "Order number" is meant as a name, and made one. */
    private void normalise() {
        var written = name.getValue().strip();
        var proper =
                written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        if (!written.equals(proper) && !proper.isEmpty()) {
            name.setValue(proper);
            onChange.run();
        }
        nameButtons();
    }

    private void nameButtons() {
        var called = name.getValue().isBlank() ? "field" : name.getValue();
        up.setAriaLabel("Move " + called + " up");
        down.setAriaLabel("Move " + called + " down");
        remove.setAriaLabel("Remove " + called);
    }

    private void tell(boolean isByPerson) {
        if (isByPerson) {
            name.setInvalid(false);
            choices.setInvalid(false);
            onChange.run();
        }
    }

    private static String label(FieldType type) {
        return switch (type) {
            case TEXT -> "Text";
            case NUMBER -> "Number";
            case YES_NO -> "Yes or no";
            case CHOICE -> "One of several";
        };
    }
}
