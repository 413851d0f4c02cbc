package com.genius365.membership.ui;

import com.genius365.access.CurrentPartner;
import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerRole;
import com.genius365.access.Permission;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.Toasts;
import com.genius365.membership.TeamMember;
import com.genius365.membership.TeamService;
import com.genius365.tenancy.PartnerWorkspaceService;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;

/** What can be done with a member of the team, by whom. */
class TeamActions {

    private final TeamService team;
    private final PartnerWorkspaceService workspaces;
    private final CurrentPartner partner;
    private final CurrentUser user;
    private final Runnable onChange;
    private List<PartnerRole> reach = List.of();

    TeamActions(
            TeamService team,
            PartnerWorkspaceService workspaces,
            CurrentPartner partner,
            CurrentUser user,
            Runnable onChange) {
        this.team = team;
        this.workspaces = workspaces;
        this.partner = partner;
        this.user = user;
        this.onChange = onChange;
    }

    void reach(List<PartnerRole> roles) {
        reach = roles;
    }

    RowMenu menu(TeamMember member) {
        var menu = new RowMenu("More for " + member.name());
        if (!reach.contains(member.role())) {
            return menu;
        }
        if (partner.allows(Permission.PARTNER_MEMBER_EDIT)) {
            menu.with("Change role", () -> askForRole(member));
            menu.with("Assign clients", () -> askForClients(member));
        }
        if (partner.allows(Permission.PARTNER_MEMBER_REMOVE) && !member.user().equals(user.id())) {
            menu.with("Remove", () -> askToRemove(member));
        }
        return menu;
    }

    private void askForRole(TeamMember member) {
        new RoleDialog<>(member.name(), member.role(), reach, RoleTexts::sentence, role -> {
                    team.changeRole(partner.id(), member.user(), role);
                    Toasts.success(member.name() + " is now " + RoleTexts.label(role));
                    if (member.user().equals(user.id())) {
                        // One may less from now on, and the page is to know.
                        UI.getCurrent().refreshCurrentRoute(true);
                    } else {
                        onChange.run();
                    }
                })
                .open();
    }

    private void askForClients(TeamMember member) {
        new AssignDialog(member, workspaces.names(partner.id()), assignments -> {
                    team.assign(partner.id(), member.user(), assignments);
                    Toasts.success("The clients of " + member.name() + " are saved");
                    onChange.run();
                })
                .open();
    }

    private void askToRemove(TeamMember member) {
        var owned = member.workspaces().stream()
                .filter(place -> place.role() == WorkspaceRole.OWNER)
                .map(TeamMember.Place::name)
                .collect(Collectors.joining(", "));
        ConfirmAction.destructive(
                        "Remove " + member.name() + " from the team?",
                        "They lose the organisation and every client of it at once."
                                + (owned.isEmpty() ? "" : " They own " + owned + ": name another owner there.")
                                + " What they made stays, and they can be invited again.",
                        "Remove")
                .ask(() -> {
                    team.remove(partner.id(), member.user());
                    Toasts.success(member.name() + " is removed");
                    onChange.run();
                });
    }
}
