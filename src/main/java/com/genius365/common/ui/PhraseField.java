package com.genius365.common.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;

/** Several short texts, each a chip that can be taken away. */
public class PhraseField extends CustomField<List<String>> {

    private final transient List<String> phrases = new ArrayList<>();
    private final TextField typed = new TextField();
    private final Button add = new Button("Add", AppIcon.PLUS.create());
    private final Div chips = new Div();
    private final Div line = new Div(typed, add);
    private boolean isReadOnly;

    public PhraseField(String label) {
        super(List.of(), true);
        setLabel(label);
        addClassName("phrase-field");
        typed.setAriaLabel(label + ", new");
        typed.setMaxLength(140);
        typed.addKeyDownListener(Key.ENTER, pressed -> take());
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        // What somebody typed and then left is meant.
        typed.addBlurListener(blur -> take());
        add.addClickListener(click -> take());
        chips.addClassName("phrase-chips");
        line.addClassName("phrase-line");
        add(new Div(chips, line));
    }

    @Override
    public void focus() {
        typed.focus();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        isReadOnly = readOnly;
        line.setVisible(!readOnly);
        showChips();
    }

    /** Adds what a person typed. */
    public void take(String phrase) {
        typed.setValue(phrase);
        take();
    }

    @Override
    protected List<String> generateModelValue() {
        return List.copyOf(phrases);
    }

    @Override
    protected void setPresentationValue(List<String> value) {
        phrases.clear();
        phrases.addAll(value);
        showChips();
    }

    private void take() {
        var phrase = typed.getValue().strip();
        typed.clear();
        if (!phrase.isEmpty() && !phrases.contains(phrase)) {
            phrases.add(phrase);
            changed();
        }
    }

    private void changed() {
        showChips();
        setModelValue(List.copyOf(phrases), true);
    }

    private void showChips() {
        chips.removeAll();
        chips.setVisible(!phrases.isEmpty());
        for (var phrase : phrases) {
            var chip = new Span(new Span(phrase));
            chip.addClassName("phrase-chip");
            if (!isReadOnly) {
                var remove = new Button(AppIcon.CLOSE.create(), click -> {
                    phrases.remove(phrase);
                    changed();
                    typed.focus();
                });
                remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                remove.setAriaLabel("Remove " + phrase);
                chip.add(remove);
            }
            chips.add(chip);
        }
    }
}
