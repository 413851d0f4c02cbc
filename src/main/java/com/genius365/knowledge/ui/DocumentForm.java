package com.genius365.knowledge.ui;

import com.genius365.common.ui.Card;
import com.genius365.knowledge.DocumentDraft;
import com.genius365.knowledge.DocumentLabels;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A document's text and what it is filed under. */
class DocumentForm extends Composite<Div> {

    private static final int PATIENCE_MILLIS = 600;

    private final TextField title = new TextField("Title");
    private final TextField description = new TextField("Description");
    private final ComboBox<String> category = new ComboBox<>("Category");
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>("Tags");
    private final TextArea text = new TextArea("Text");
    private final BeanValidationBinder<DocumentDraft> binder = new BeanValidationBinder<>(DocumentDraft.class);
    private final Set<String> knownTags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private transient Runnable onChange = () -> {};
    private boolean isShowing;

    DocumentForm() {
        title.setMaxLength(200);
        description.setMaxLength(500);
        description.setHelperText("For your team; agents are not told");
        category.setAllowCustomValue(true);
        category.setClearButtonVisible(true);
        category.addCustomValueSetListener(typed -> category.setValue(typed.getDetail()));
        category.setHelperText("Choose one or type a new one");
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(typed -> addTag(typed.getDetail()));
        tags.setHelperText("Type a tag and press Enter");
        text.addClassName("document-text");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PATIENCE_MILLIS);
        binder.bind(title, "title");
        binder.bind(description, "description");
        binder.forField(category)
                .withConverter(
                        (String chosen) -> chosen == null ? "" : chosen,
                        (String filed) -> filed == null || filed.isEmpty() ? null : filed)
                .bind("category");
        binder.forField(tags)
                .withConverter(chosen -> List.copyOf(chosen == null ? Set.of() : chosen), (List<String> list) ->
                        (Set<String>) new LinkedHashSet<>(list))
                .bind("tags");
        binder.bind(text, "text");
        binder.addValueChangeListener(change -> {
            if (!isShowing) {
                onChange.run();
            }
        });
        var told = new FormLayout(title, text);
        told.setColspan(title, 2);
        told.setColspan(text, 2);
        text.setWidthFull();
        getContent().addClassName("stack");
        getContent()
                .add(
                        new Card("What agents are told", told),
                        new Card("Filed under", new FormLayout(category, tags, description)));
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    void show(DocumentDraft draft, DocumentLabels labels) {
        isShowing = true;
        category.setItems(withOwn(labels.categories(), draft.category()));
        knownTags.clear();
        knownTags.addAll(labels.tags());
        knownTags.addAll(draft.tags());
        tags.setItems(knownTags);
        binder.readRecord(draft);
        isShowing = false;
    }

    /** @param withText whether there is a text to be shown or typed in */
    void setReadOnly(boolean readOnly, boolean withText) {
        title.setReadOnly(readOnly);
        description.setReadOnly(readOnly);
        category.setReadOnly(readOnly);
        tags.setReadOnly(readOnly);
        text.setReadOnly(readOnly || !withText);
    }

    /** @throws ValidationException where a field is not as it must be; the field says how */
    DocumentDraft read() throws ValidationException {
        return binder.writeRecord();
    }

    private void addTag(String typed) {
        var tag = typed.strip();
        if (tag.isEmpty()) {
            return;
        }
        var chosen = new LinkedHashSet<>(tags.getValue());
        chosen.add(tag);
        knownTags.add(tag);
        tags.setItems(knownTags);
        tags.setValue(chosen);
    }

    private static List<String> withOwn(List<String> labels, String own) {
        var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(labels);
        if (!own.isEmpty()) {
            all.add(own);
        }
        return List.copyOf(all);
    }
}
