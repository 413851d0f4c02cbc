package com.genius365.common.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** A colour, chosen from the browser's palette or typed as {@code #rrggbb}; empty where it may be. */
public class ColorField extends CustomField<String> {

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");
    private static final int LENGTH = 7;
    private static final String NOTHING_CHOSEN = "#ffffff";

    private final TextField text = new TextField();
    private final Input palette = new Input();

    public ColorField(String label) {
        super("", true);
        addClassName("color-field");
        setLabel(label);
        palette.setType("color");
        palette.addClassName("color-field-palette");
        palette.setAriaLabel(label + ", palette");
        palette.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.setAriaLabel(label);
        text.setPlaceholder("Standard");
        text.setMaxLength(LENGTH);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        palette.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                text.setValue(change.getValue());
                setModelValue(normal(change.getValue()), true);
            }
        });
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                showInPalette(normal(change.getValue()));
                setModelValue(normal(change.getValue()), true);
            }
        });
        var line = new Div(palette, text);
        line.addClassName("color-field-line");
        add(line);
    }

    /** Lets it be empty, which means the standard colour. */
    public ColorField optional() {
        text.setClearButtonVisible(true);
        return this;
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        text.setReadOnly(readOnly);
        palette.setEnabled(!readOnly);
    }

    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid);
        text.setInvalid(invalid);
    }

    @Override
    protected String generateModelValue() {
        return normal(text.getValue());
    }

    @Override
    protected void setPresentationValue(String color) {
        text.setValue(color);
        showInPalette(color);
    }

    private void showInPalette(String color) {
        palette.setValue(FORM.matcher(color).matches() ? color : NOTHING_CHOSEN);
    }

    private static String normal(String typed) {
        var color = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher("#" + color).matches() ? "#" + color : color;
    }
}
