package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The facts about one thing: a name and a value on each line. */
public class KeyValueList extends DescriptionList {

    public KeyValueList() {
        addClassName("key-value-list");
    }

    /** A line with a text; nothing known reads as a dash. */
    public KeyValueList add(String name, @Nullable String value) {
        return add(name, new Span(value == null || value.isBlank() ? "–" : value));
    }

    public KeyValueList add(String name, Component value) {
        var line = new Div(new Term(name), new Description(value));
        line.addClassName("key-value-list-line");
        getElement().appendChild(line.getElement());
        return this;
    }

    /** A line whose value can be copied: an id, an address. */
    public KeyValueList addCopyable(String name, String value) {
        var text = new Span(value);
        text.addClassName("monospace");
        var both = new Span(text, new CopyButton(value, "Copy " + name));
        both.addClassName("copyable");
        return add(name, both);
    }
}
