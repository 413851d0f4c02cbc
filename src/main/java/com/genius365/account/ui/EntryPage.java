package com.genius365.account.ui;

import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.ThemeSwitch;
import com.genius365.common.ui.frame.SignInFrame;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;

/** A page before somebody is signed in: the brand of the host, one form, the ways to its neighbours. */
abstract class EntryPage extends Div {

    private final SignInFrame frame = new SignInFrame("", "");
    private final String companyName;

    EntryPage(CurrentBrand currentBrand) {
        var brand = currentBrand.get();
        companyName = brand.companyName();
        brand.logoPath()
                .ifPresentOrElse(
                        path -> frame.withLogo(path, brand.companyName()),
                        () -> frame.withMonogram(brand.companyName()));
        add(frame.withFooter(new ThemeSwitch()));
    }

    final void show(String heading, String sentence, Component... form) {
        frame.setHeading(heading, sentence);
        frame.withForm(form);
    }

    final String companyName() {
        return companyName;
    }

    /** What stands in the address; empty: nothing. */
    static String parameter(BeforeEnterEvent event, String name) {
        return event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault(name, List.of(""))
                .getFirst();
    }

    static boolean has(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getParameters().containsKey(name);
    }

    /** A line with a question and the way to its answer. */
    static Div way(String question, String path, String label) {
        var line = new Div(new Span(question), new Anchor(path, label));
        line.addClassName("sign-in-way");
        return line;
    }

    /** A line between two ways to do the same. */
    static Div or() {
        var line = new Div(new Span("or"));
        line.addClassName("sign-in-divider");
        return line;
    }
}
