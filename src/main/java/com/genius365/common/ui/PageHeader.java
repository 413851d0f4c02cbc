package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a screen: its title, what it is about, and on the right what can be done here. */
public class PageHeader extends Composite<Header> {

    private final Div lead = new Div();
    private final H1 title = new H1();
    private final Div tags = new Div();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title) {
        getContent().addClassName("page-header");
        lead.addClassName("page-header-lead");
        tags.addClassName("page-header-tags");
        subtitle.addClassName("page-header-subtitle");
        actions.addClassName("page-header-actions");

        var heading = new Div(this.title, tags);
        heading.addClassName("page-header-heading");
        var text = new Div(heading, subtitle);
        text.addClassName("page-header-text");
        getContent().add(lead, text, actions);

        setTitle(title);
        setSubtitle("");
    }

    public PageHeader(String title, String subtitle) {
        this(title);
        setSubtitle(subtitle);
    }

    public final void setTitle(String title) {
        this.title.setText(title);
    }

    /** One sentence under the title; an empty one takes no room. */
    public final void setSubtitle(String subtitle) {
        this.subtitle.setText(subtitle);
        this.subtitle.setVisible(!subtitle.isEmpty());
    }

    /** Replaces what stands before the title: a monogram, a way back. */
    public PageHeader withLead(Component... components) {
        lead.removeAll();
        lead.add(components);
        return this;
    }

    /** Replaces what stands behind the title: badges. */
    public PageHeader withTags(Component... components) {
        tags.removeAll();
        tags.add(components);
        return this;
    }

    /** Replaces the actions; the last one should be the primary. */
    public PageHeader withActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }
}
