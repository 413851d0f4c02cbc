package com.genius365.shell;

import com.genius365.access.CurrentUser;
import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.WorkspaceGrant;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.agent.ui.AgentNavigation;
import com.genius365.branding.CurrentBrand;
import com.genius365.call.ui.CallNavigation;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.frame.AppFrame;
import com.genius365.common.ui.frame.Crumb;
import com.genius365.common.ui.frame.Switcher;
import com.genius365.integration.ui.IntegrationNavigation;
import com.genius365.knowledge.ui.KnowledgeNavigation;
import com.genius365.sandbox.SandboxNotice;
import com.genius365.telephony.ui.TelephonyNavigation;
import com.genius365.tenancy.WorkspaceDirectory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;

/** Surrounds the pages of a workspace: logo, switcher, the pages one may open, and where one is. */
@Layout("w")
@AnonymousAllowed
class WorkspaceLayout extends AppFrame implements AfterNavigationObserver {

    /** A page in the menu. They stand in this order. */
    private enum Entry {
        AGENTS("Agents", AppIcon.AGENT, Permission.AGENT_READ, AgentNavigation::list),
        CALLS("Calls", AppIcon.PHONE, Permission.CALL_READ, CallNavigation::list),
        KNOWLEDGE("Knowledge base", AppIcon.KNOWLEDGE, Permission.KNOWLEDGE_READ, KnowledgeNavigation::list),
        TELEPHONY("Telephony", AppIcon.HASH, Permission.TELEPHONY_READ, TelephonyNavigation::page),
        INTEGRATIONS("Integrations", AppIcon.INTEGRATION, Permission.INTEGRATION_READ, IntegrationNavigation::page),
        MEMBERS("Members", AppIcon.PEOPLE, Permission.MEMBER_READ, slug -> WorkspaceRoutes.path(slug, "members")),
        SETTINGS(
                "Settings", AppIcon.SETTINGS, Permission.SETTINGS_READ, slug -> WorkspaceRoutes.path(slug, "settings")),
        AUDIT("Audit", AppIcon.AUDIT, Permission.AUDIT_READ, slug -> WorkspaceRoutes.path(slug, "audit"));

        private final String label;
        private final AppIcon icon;
        private final Permission permission;
        private final Function<String, String> path;

        Entry(String label, AppIcon icon, Permission permission, Function<String, String> path) {
            this.label = label;
            this.icon = icon;
            this.permission = permission;
            this.path = path;
        }
    }

    private final transient CurrentWorkspace workspace;
    private final transient CurrentUser user;
    private final transient WorkspaceDirectory workspaces;
    private final transient FrameParts parts;
    private final transient ObjectProvider<SandboxNotice> sandbox;
    private final Switcher switcher = new Switcher("Workspace");

    WorkspaceLayout(
            CurrentWorkspace workspace,
            CurrentUser user,
            WorkspaceDirectory workspaces,
            CurrentBrand brand,
            FrameParts parts,
            ObjectProvider<SandboxNotice> sandbox) {
        this.workspace = workspace;
        this.user = user;
        this.workspaces = workspaces;
        this.parts = parts;
        this.sandbox = sandbox;

        var shown = brand.get();
        shown.logoPath()
                .ifPresentOrElse(
                        path -> setLogo(path, shown.companyName(), "select-workspace"),
                        () -> setMonogram(shown.companyName(), "select-workspace"));
        setSwitcher(switcher);
        addToHeaderEnd(parts.headerEnd().toArray(Component[]::new));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        workspace.find().ifPresent(grant -> show(grant, event));
    }

    private void show(WorkspaceGrant grant, AfterNavigationEvent event) {
        var all = user.find()
                .map(person -> workspaces.of(person.userId(), grant.partner()))
                .orElse(List.of());
        switcher.show(place(grant), all.stream().map(WorkspaceLayout::place).toList());
        var notices = new ArrayList<>(parts.notices());
        sandbox.ifAvailable(notice -> notices.add(NoticeBar.sandbox()));
        setNotices(notices);
        clearNavigation();
        for (var entry : Entry.values()) {
            if (grant.allows(entry.permission)) {
                addNavItem(entry.label, entry.path.apply(grant.slug()), entry.icon.create())
                        .setMatchNested(true);
            }
        }
        // The page knows its title only when it has loaded, which is after this.
        getUI().ifPresent(ui -> ui.beforeClientResponse(this, context -> setBreadcrumbs(crumbs(grant, event))));
    }

    private static List<Crumb> crumbs(WorkspaceGrant grant, AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        var title = event.getActiveChain().isEmpty()
                ? ""
                : FrameParts.title(event.getActiveChain().getFirst());
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(grant.name(), AgentNavigation.list(grant.slug())));
        for (var entry : Entry.values()) {
            var home = entry.path.apply(grant.slug());
            if (path.startsWith(home + "/")) {
                crumbs.add(new Crumb(entry.label, home));
            }
        }
        crumbs.add(Crumb.here(title));
        return crumbs;
    }

    private static Switcher.Place place(WorkspaceGrant grant) {
        var role =
                grant.role().name().charAt(0) + grant.role().name().substring(1).toLowerCase(java.util.Locale.ROOT);
        return new Switcher.Place(
                grant.name(), grant.viaPartner() ? "Agency access" : role, AgentNavigation.list(grant.slug()));
    }
}
