package com.genius365.tenancy.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.CurrentUser;
import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Denial;
import com.genius365.access.Grants;
import com.genius365.access.Impersonations;
import com.genius365.access.PartnerStanding;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceGrant;
import com.genius365.tenancy.CurrentHost;
import com.genius365.tenancy.WorkspaceDirectory;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import java.io.Serial;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Decides before a view is built whether it may be: reads the workspace's slug from the address, looks the membership
 * up, checks the view's permission, and only then lets the tab enter the workspace.
 *
 * <p>Whoever has nothing to do with the workspace is told that it was not found; a member who lacks the right is told
 * so.
 */
@Component
@Primary
class PageAccessChecker implements NavigationAccessChecker {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String SLUG = "workspace";

    private final transient CurrentUser user;
    private final transient CurrentHost host;
    private final transient CurrentWorkspace workspace;
    private final transient CurrentPartner partner;
    private final transient WorkspaceDirectory workspaces;
    private final transient Grants grants;
    private final transient Impersonations impersonations;

    PageAccessChecker(
            CurrentUser user,
            CurrentHost host,
            CurrentWorkspace workspace,
            CurrentPartner partner,
            WorkspaceDirectory workspaces,
            Grants grants,
            Impersonations impersonations) {
        this.user = user;
        this.host = host;
        this.workspace = workspace;
        this.partner = partner;
        this.workspaces = workspaces;
        this.grants = grants;
        this.impersonations = impersonations;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        var target = context.getNavigationTarget();
        if (context.isErrorHandling() || target.isAnnotationPresent(AnonymousAllowed.class)) {
            return AccessCheckResult.allow();
        }
        if (user.find().isEmpty()) {
            return AccessCheckResult.deny("Nobody is signed in");
        }
        var ui = UI.getCurrent();
        if (ui == null) {
            // Asked before there is a tab, whether the address is open to everyone. It is not.
            return AccessCheckResult.deny("Not open to everyone");
        }
        var slug = context.getParameters().get(SLUG);
        var required = target.getAnnotation(RequiresPermission.class);
        if (slug.isPresent()) {
            return inWorkspace(ui, slug.get(), required);
        }
        return required == null ? AccessCheckResult.allow() : outside(ui, required.value());
    }

    private AccessCheckResult inWorkspace(UI ui, String slug, @Nullable RequiresPermission required) {
        var grant = standing(slug);
        if (grant.isEmpty()) {
            if (workspaces.isClosedFor(user.id(), host.get().id(), slug)) {
                ComponentUtil.setData(ui, Denial.class, Denial.WORKSPACE_CLOSED);
            }
            return AccessCheckResult.deny("No such workspace for this person");
        }
        if (required == null || !grant.get().allows(required.value())) {
            workspace.enter(ui, grant.get());
            ComponentUtil.setData(
                    ui,
                    Denial.class,
                    required == null || grant.get().has(required.value())
                            ? Denial.LACKS_PERMISSION
                            : Denial.FEATURE_OFF);
            return AccessCheckResult.deny("The role does not allow this page");
        }
        reportVisit(grant.get());
        workspace.enter(ui, grant.get());
        return AccessCheckResult.allow();
    }

    /** The workspace that somebody looks at counts on their own host, whichever partner's it is. */
    private Optional<WorkspaceGrant> standing(String slug) {
        var looking = impersonations.find().filter(it -> it.slug().equals(slug));
        return looking.isPresent()
                ? impersonations.standing(looking.get().workspaceId())
                : workspaces.find(user.id(), host.get().id(), slug);
    }

    private AccessCheckResult outside(UI ui, Permission permission) {
        return switch (permission.area()) {
            case WORKSPACE -> AccessCheckResult.deny("A page of a workspace outside of one");
            case PARTNER -> inOrganisation(ui, permission);
            case PLATFORM ->
                host.get().isPlatform() && grants.isSuperAdmin(user.id())
                        ? AccessCheckResult.allow()
                        : AccessCheckResult.deny("Not a super admin on the platform's host");
        };
    }

    private AccessCheckResult inOrganisation(UI ui, Permission permission) {
        var here = host.get();
        var role = grants.inPartner(user.id(), here.id());
        if (role.isEmpty()) {
            return AccessCheckResult.deny("Not of this partner's team");
        }
        partner.enter(ui, new PartnerStanding(here.id(), here.slug(), here.name(), role.get()));
        if (!role.get().allows(permission)) {
            ComponentUtil.setData(ui, Denial.class, Denial.LACKS_PERMISSION);
            return AccessCheckResult.deny("The role does not allow this page");
        }
        return AccessCheckResult.allow();
    }

    /** Once a session and workspace: the log is to show visits, not clicks. */
    private void reportVisit(WorkspaceGrant grant) {
        var session = VaadinSession.getCurrent();
        if (session == null) {
            return;
        }
        var visited = session.getAttribute(Visited.class);
        if (visited == null) {
            visited = new Visited(new HashSet<>());
            session.setAttribute(Visited.class, visited);
        }
        if (visited.workspaces().add(grant.workspace().value())) {
            workspaces.visit(user.id(), grant);
            if (grant.viaPartner()) {
                workspaces.reportPartnerAccess(user.id(), grant);
            }
        }
    }

    private record Visited(Set<UUID> workspaces) {}
}
