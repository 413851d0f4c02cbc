package com.genius365.membership.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.PartnerRole;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.EmptyState;
import com.genius365.common.ui.PageHeader;
import com.genius365.common.ui.Toasts;
import com.genius365.membership.IssuedInvitation;
import com.genius365.membership.TeamInvitationService;
import com.genius365.membership.TeamInvitationSummary;
import com.genius365.membership.TeamService;
import com.genius365.tenancy.PartnerWorkspaceService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;

/** Who was invited into the team and has not come yet. */
@Route(MembershipNavigation.TEAM_INVITATIONS)
@PageTitle("Invitations")
@RequiresPermission(Permission.PARTNER_MEMBER_INVITE)
class TeamInvitationsView extends VerticalLayout implements AfterNavigationObserver {

    private final transient TeamInvitationService invitations;
    private final transient TeamService team;
    private final transient PartnerWorkspaceService workspaces;
    private final transient OrganisationTime times;
    private final transient CurrentPartner partner;
    private final InvitationGrid<TeamInvitationSummary> grid;
    private final EmptyState nothing = new EmptyState(
            AppIcon.MAIL,
            "No open invitations",
            "Invite the people of your agency. They get a link that works for 7 days.");
    private List<PartnerRole> reach = List.of();

    TeamInvitationsView(
            TeamInvitationService invitations,
            TeamService team,
            PartnerWorkspaceService workspaces,
            OrganisationTime times,
            CurrentPartner partner) {
        this.invitations = invitations;
        this.team = team;
        this.workspaces = workspaces;
        this.times = times;
        this.partner = partner;
        this.grid = new InvitationGrid<>(
                it -> new InvitationGrid.Facts(
                        it.email(), RoleTexts.label(it.role()), it.inviter(), it.expiresAt(), it.isExpired()),
                this::menu);
        grid.addColumn(it -> it.workspaceNames().isEmpty() ? "–" : String.join(", ", it.workspaceNames()))
                .setHeader("Clients")
                .setKey("clients")
                .setWidth("160px")
                .setTooltipGenerator(it -> String.join(", ", it.workspaceNames()));
        grid.putBeforeLast("clients");
        var invite = new Button("Invite", AppIcon.PLUS.create());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> ask());
        add(
                new PageHeader("Invitations", "Who was invited into your team and has not come yet.")
                        .withActions(invite),
                grid,
                nothing);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        reach = team.grantableRoles(partner.id());
        var open = invitations.list(partner.id());
        grid.show(open, times.format(partner.id()));
        grid.setVisible(!open.isEmpty());
        nothing.setVisible(open.isEmpty());
    }

    private void ask() {
        new TeamInviteDialog(
                        team.grantableRoles(partner.id()),
                        workspaces.names(partner.id()),
                        draft -> issued(invitations.invite(partner.id(), draft)))
                .open();
    }

    private RowMenu menu(TeamInvitationSummary invitation) {
        var menu = new RowMenu("More for " + invitation.email());
        if (reach.contains(invitation.role())) {
            menu.with("Send again", () -> issued(invitations.resend(partner.id(), invitation.id())));
            menu.with("Cancel invitation", () -> askToCancel(invitation));
        }
        menu.setVisible(!menu.isEmpty());
        return menu;
    }

    private void issued(IssuedInvitation invitation) {
        load();
        new LinkDialog(invitation).open();
    }

    private void askToCancel(TeamInvitationSummary invitation) {
        ConfirmAction.destructive(
                        "Cancel the invitation of " + invitation.email() + "?",
                        "Its link stops working at once.",
                        "Cancel invitation")
                .ask(() -> {
                    invitations.cancel(partner.id(), invitation.id());
                    Toasts.success("The invitation is cancelled");
                    load();
                });
    }
}
