package com.genius365.membership.ui;

import com.genius365.access.CurrentUser;
import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceRole;
import com.genius365.access.WorkspaceRoutes;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.FilterBar;
import com.genius365.common.ui.MetricButton;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.QueryState;
import com.genius365.common.ui.TimeFormat;
import com.genius365.membership.WorkspaceInvitationService;
import com.genius365.membership.WorkspaceMember;
import com.genius365.membership.WorkspaceMemberService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who works in a workspace, and who was invited. */
@Route(WorkspaceRoutes.ROOT + "/members")
@PageTitle("Members")
@RequiresPermission(Permission.MEMBER_READ)
class MembersView extends VerticalLayout implements AfterNavigationObserver {

    private final transient WorkspaceMemberService members;
    private final transient CurrentWorkspace workspace;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient MemberActions actions;
    private @Nullable WorkspaceRole role;
    private final PageHeader header = new PageHeader("Members");
    private final Button invite = new Button("Invite", AppIcon.PLUS.create());
    private final MetricButton total = new MetricButton("Everyone", () -> go(null));
    private final Map<WorkspaceRole, MetricButton> byRole = new EnumMap<>(WorkspaceRole.class);
    private final FilterBar filters = new FilterBar("Search members", () -> go(role));
    private final EmptyState noMatch =
            new EmptyState(AppIcon.SEARCH, "Nobody matches", "Change the search or the role above.");
    private final EmptyState nobody = new EmptyState(
            AppIcon.PEOPLE,
            "No members yet",
            "Invite the people who work here. Your agency can open this workspace too.");
    private final MemberGrid grid;
    private final WorkspaceInvitationList invitations;
    private final OwnMembershipCard own;

    MembersView(
            WorkspaceMemberService members,
            WorkspaceInvitationService invitations,
            CurrentWorkspace workspace,
            CurrentUser user,
            Clock clock) {
        this.members = members;
        this.workspace = workspace;
        this.user = user;
        this.clock = clock;
        this.actions = new MemberActions(members, workspace, user, this::load);
        this.grid = new MemberGrid(actions::menu);
        this.invitations = new WorkspaceInvitationList(invitations, workspace);
        this.own = new OwnMembershipCard(members, workspace, user);

        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> this.invitations.ask(members.grantableRoles(workspace.id())));
        var cards = new Div(total);
        cards.addClassName("metric-row");
        for (var each : List.of(WorkspaceRole.OWNER, WorkspaceRole.ADMIN, WorkspaceRole.MEMBER, WorkspaceRole.VIEWER)) {
            var card = new MetricButton(RoleTexts.label(each) + "s", () -> go(each == role ? null : each));
            byRole.put(each, card);
            cards.add(card);
        }
        noMatch.withActions(new Button("Show everyone", click -> {
            filters.quietly(() -> filters.search().clear());
            go(null);
        }));
        add(header.withActions(invite), cards, filters, grid, noMatch, nobody, this.invitations, own);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = QueryState.of(event.getLocation());
        role = query.choice("role", WorkspaceRole.class).orElse(null);
        filters.quietly(() -> filters.search().setValue(query.text("q")));
        invite.setVisible(workspace.allows(Permission.MEMBER_INVITE));
        load();
    }

    private void go(@Nullable WorkspaceRole toRole) {
        var query = new QueryState().with("q", filters.search().getValue()).with("role", toRole);
        UI.getCurrent().navigate(MembershipNavigation.members(workspace.slug()), query.parameters());
    }

    private void load() {
        var time = TimeFormat.forReader(workspace.timeZone(), clock);
        var all = members.list(workspace.id());
        actions.reach(members.grantableRoles(workspace.id()));
        var rows = all.stream().filter(this::isWanted).toList();
        grid.show(rows, user.id(), time);
        grid.setVisible(!rows.isEmpty());
        nobody.setVisible(all.isEmpty());
        noMatch.setVisible(rows.isEmpty() && !all.isEmpty());
        total.setValue(String.valueOf(all.size()));
        total.setPressed(role == null);
        byRole.forEach((each, card) -> {
            card.setValue(String.valueOf(
                    all.stream().filter(member -> member.role() == each).count()));
            card.setPressed(role == each);
        });
        header.setSubtitle("Who works in this workspace. " + invitations.seats());
        invitations.load(members.grantableRoles(workspace.id()), time);
        own.show(all);
    }

    private boolean isWanted(WorkspaceMember member) {
        var text = filters.search().getValue().strip().toLowerCase(Locale.ROOT);
        return (role == null || member.role() == role)
                && (member.name().toLowerCase(Locale.ROOT).contains(text)
                        || member.email().toLowerCase(Locale.ROOT).contains(text));
    }
}
