package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;
import java.util.List;

/** Offers variables for the text field that stands before it, once a person types {@code {{} there. */
@Tag("word-completion")
@JsModule("context://frontend/word-completion.js")
public class WordCompletion extends Component {

    private List<String> words = List.of();

    /** @param words small letters, digits and _ only */
    public void setWords(Collection<String> words) {
        this.words = List.copyOf(words);
        getElement().setAttribute("words", String.join(" ", words));
    }

    public List<String> words() {
        return words;
    }

    /** Begins a variable where the cursor is, for those who do not type. */
    public void begin() {
        getElement().callJsFunction("begin");
    }
}
