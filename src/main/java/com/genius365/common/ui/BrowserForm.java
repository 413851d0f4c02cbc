package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;

/**
 * A form that the browser itself sends to an address, so that its password store knows what it is about. Vaadin's fields
 * stand in it as anywhere.
 */
@Tag("browser-form")
@JsModule("context://frontend/browser-form.js")
public class BrowserForm extends HtmlContainer {

    private final Element form = new Element("form");

    /** @param action where it is sent */
    public BrowserForm(String action) {
        form.setAttribute("action", action);
        form.setAttribute("method", "post");
        form.setAttribute("novalidate", true);
        getElement().appendChild(form);
    }

    @Override
    public void add(Component... components) {
        for (var component : components) {
            form.appendChild(component.getElement());
        }
    }

    /** Gives the field the name under which it is sent. */
    public static <F extends Component> F named(String name, F field) {
        field.getElement().setAttribute("name", name);
        return field;
    }

    /** Gives the field a name; the form is not sent while it is empty, and it says why. */
    public static <F extends Component> F needed(String name, String whatToDo, F field) {
        field.getElement().setAttribute("data-needed", whatToDo);
        return named(name, field);
    }

    /** Lets the browser fill in a code that it was sent or that a program of the device shows. */
    public static <F extends Component> F oneTimeCode(F field) {
        field.getElement().setAttribute("autocomplete", "one-time-code");
        return field;
    }

    /** Sends this along. */
    public void addHidden(String name, String value) {
        form.appendChild(new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value));
    }

    /** The button that sends it. */
    public static Button send(String label) {
        var button = new Button(label);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().setAttribute("data-sends", true);
        return button;
    }
}
