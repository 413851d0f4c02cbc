package com.genius365.tenancy.ui;

import com.genius365.access.WorkspaceRoutes;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The way between the parts of a workspace's settings. */
public class SettingsSections extends Composite<Nav> {

    /** Where one is. */
    public enum Section {
        GENERAL,
        WEBHOOKS
    }

    private final Anchor general = new Anchor("", "General");
    private final Anchor webhooks = new Anchor("", "Webhooks");

    public SettingsSections(Section current) {
        getContent().addClassName("section-links");
        getContent().setAriaLabel("Settings");
        (current == Section.GENERAL ? general : webhooks).getElement().setAttribute("aria-current", "page");
        getContent().add(general, webhooks);
    }

    /** The pages of this workspace. */
    public void show(String workspaceSlug) {
        general.setHref(WorkspaceRoutes.path(workspaceSlug, "settings"));
        webhooks.setHref(WorkspaceRoutes.path(workspaceSlug, "settings/webhooks"));
    }
}
