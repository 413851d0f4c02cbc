package com.genius365.tool.ui;

import com.genius365.tool.ToolKeys;
import com.genius365.tool.ToolRules.Field;
import com.genius365.tool.ToolSetup;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The fields of one kind of tool. */
abstract class SetupFields extends Composite<Div> {

    private final List<HasValueAndElement<?, ?>> fields = new ArrayList<>();
    private final Map<Field, Consumer<String>> places = new EnumMap<>(Field.class);
    private Runnable onChange = () -> {};

    abstract void show(ToolSetup setup, boolean hasKey);

    abstract ToolSetup read();

    /** Secrets that were typed in. */
    ToolKeys keys() {
        return ToolKeys.none();
    }

    void setReadOnly(boolean readOnly) {
        fields.forEach(field -> field.setReadOnly(readOnly));
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Says at the field what is wrong with it; the empty text: nothing. @return whether it is one of these */
    boolean mark(Field field, String sentence) {
        var place = places.get(field);
        if (place == null) {
            return false;
        }
        place.accept(sentence);
        return true;
    }

    void unmark() {
        places.values().forEach(place -> place.accept(""));
    }

    /** Listens to the field, and says there what is wrong with what the rule is about. */
    protected <F extends HasValueAndElement<?, ?> & HasValidationProperties> F watch(Field rule, F field) {
        places.put(rule, sentence -> mark(field, sentence));
        return watch(field);
    }

    protected <F extends HasValueAndElement<?, ?>> F watch(F field) {
        fields.add(field);
        listen(field, this::changed);
        return field;
    }

    protected void place(Field rule, Consumer<String> place) {
        places.put(rule, place);
    }

    protected void changed() {
        onChange.run();
    }

    static void listen(HasValue<?, ?> field, Runnable listener) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.run();
            }
        });
    }

    static void mark(HasValidationProperties field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }
}
