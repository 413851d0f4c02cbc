package com.genius365.access;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The workspace in the address of the page at hand. It belongs to the tab, not to the session: two tabs may show two
 * workspaces. It is set before the view is built.
 */
@Component
public class CurrentWorkspace {

    public WorkspaceId id() {
        return grant().workspace();
    }

    public PartnerId partnerId() {
        return grant().partner();
    }

    public String slug() {
        return grant().slug();
    }

    public String name() {
        return grant().name();
    }

    public ZoneId timeZone() {
        return grant().timeZone();
    }

    public WorkspaceRole role() {
        return grant().role();
    }

    public boolean allows(Permission permission) {
        return grant().allows(permission);
    }

    public Optional<WorkspaceGrant> find() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ComponentUtil.getData(ui, WorkspaceGrant.class));
    }

    /** Only the navigation checker calls this, after it has looked the membership up. */
    public void enter(UI ui, WorkspaceGrant grant) {
        ComponentUtil.setData(ui, WorkspaceGrant.class, grant);
    }

    private WorkspaceGrant grant() {
        return find().orElseThrow(() -> new IllegalStateException("This page is in no workspace"));
    }
}
