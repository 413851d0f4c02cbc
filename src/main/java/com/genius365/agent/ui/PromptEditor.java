package com.genius365.agent.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.WordCompletion;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.List;

/** A long text with variables in it; there is more room for it in a window of its own. */
class PromptEditor extends Composite<Div> {

    private static final int MOST = 50_000;

    private final TextArea text;
    private final WordCompletion completion = new WordCompletion();
    private final Div tools = new Div();
    private final Button variable = new Button("Insert variable", AppIcon.PLUS.create());
    private final Button large = new Button("Full screen", AppIcon.MONITOR.create());
    private transient Runnable onTyped = () -> {};

    PromptEditor(String label) {
        text = area(label);
        text.setMinRows(14);
        text.setMaxRows(24);
        text.addValueChangeListener(change -> showCount(text));
        variable.addClickListener(click -> completion.begin());
        large.addClickListener(click -> enlarge());
        for (var button : List.of(variable, large)) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        tools.addClassName("editor-tools");
        tools.add(variable, large);
        var field = new Div(text, completion);
        field.addClassName("editor-field");
        getContent().addClassName("editor");
        getContent().add(tools, field);
        showCount(text);
    }

    TextArea field() {
        return text;
    }

    /** Puts something before the buttons above the text. */
    void addTool(com.vaadin.flow.component.Component tool) {
        tools.addComponentAsFirst(tool);
    }

    /** Told of what was typed in the large window. */
    void onTyped(Runnable listener) {
        onTyped = listener;
    }

    void setWords(Collection<String> words) {
        completion.setWords(words);
    }

    void setReadOnly(boolean readOnly) {
        text.setReadOnly(readOnly);
        variable.setVisible(!readOnly);
    }

    private void enlarge() {
        var window = new Dialog();
        window.setHeaderTitle(text.getLabel());
        window.addClassName("editor-window");
        window.setWidth("64rem");
        window.setHeight("100%");
        var same = area("");
        same.setAriaLabel(text.getLabel());
        same.setReadOnly(text.isReadOnly());
        same.setValue(text.getValue());
        same.setSizeFull();
        showCount(same);
        same.addValueChangeListener(change -> {
            showCount(same);
            text.setValue(change.getValue());
            onTyped.run();
        });
        var words = new WordCompletion();
        words.setWords(completion.words());
        var field = new Div(same, words);
        field.addClassName("editor-field");
        window.add(field);
        var insert = new Button("Insert variable", AppIcon.PLUS.create(), click -> words.begin());
        insert.addThemeVariants(ButtonVariant.TERTIARY);
        insert.setVisible(!text.isReadOnly());
        var done = new Button("Done", click -> window.close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        window.getFooter().add(insert, done);
        window.setCloseOnOutsideClick(false);
        window.open();
        same.focus();
    }

    private static TextArea area(String label) {
        var area = new TextArea(label);
        area.setMaxLength(MOST);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        return area;
    }

    private static void showCount(TextArea area) {
        area.setHelperText("%,d of %,d characters. Type {{ to fill in something of the person who is called."
                .formatted(area.getValue().length(), MOST));
    }
}
