package com.genius365.common.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A part of a page that is drawn in the colours of another brand than the page: a preview. */
public class BrandScope extends Div {

    public BrandScope() {
        addClassName("brand-scope");
    }

    /** @param variables CSS variables, made of typed values only */
    public final void show(Map<String, String> variables, boolean isDark) {
        variables.forEach((name, value) -> getStyle().set(name, value));
        getStyle().set("color-scheme", isDark ? "dark" : "light");
        setClassName("brand-scope-dark", isDark);
    }
}
