package com.genius365.common.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of the languages that agents commonly speak, as a BCP 47 tag. */
public class LanguageField extends ComboBox<String> {

    private static final List<String> COMMON = List.of(
            "en-US", "en-GB", "en-AU", "en-IN", "de-DE", "es-ES", "es-MX", "fr-FR", "fr-CA", "it-IT", "nl-NL", "pl-PL",
            "pt-BR", "pt-PT", "sv-SE", "da-DK", "nb-NO", "fi-FI", "cs-CZ", "tr-TR", "ja-JP", "ko-KR", "zh-CN", "hi-IN",
            "ar-SA", "he-IL");

    public LanguageField(String label) {
        super(label);
        setItemLabelGenerator(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.US) + " (" + tag + ")");
        setItems(COMMON);
    }

    @Override
    public void setValue(@Nullable String tag) {
        if (tag != null && !tag.isEmpty() && !COMMON.contains(tag)) {
            var items = new ArrayList<>(COMMON);
            items.add(tag);
            setItems(items);
        }
        super.setValue(tag);
    }
}
