package com.genius365.membership.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Toasts;
import com.genius365.membership.IssuedInvitation;
import com.genius365.membership.WorkspaceInvitationService;
import com.genius365.membership.WorkspaceInvitationSummary;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open invitations into a workspace; gone where there are none. */
class WorkspaceInvitationList extends Composite<Div> {

    private final transient WorkspaceInvitationService invitations;
    private final transient CurrentWorkspace workspace;
    private final InvitationGrid<WorkspaceInvitationSummary> grid;
    private List<WorkspaceRole> reach = List.of();
    private transient @Nullable TimeFormat time;

    WorkspaceInvitationList(WorkspaceInvitationService invitations, CurrentWorkspace workspace) {
        this.invitations = invitations;
        this.workspace = workspace;
        this.grid = new InvitationGrid<>(
                it -> new InvitationGrid.Facts(
                        it.email(), RoleTexts.label(it.role()), it.inviter(), it.expiresAt(), it.isExpired()),
                this::menu);
        getContent().add(new Card("Invitations", "Nobody accepted these yet.", grid).flush());
    }

    void load(List<WorkspaceRole> grantable, TimeFormat format) {
        reach = grantable;
        time = format;
        var open = invitations.list(workspace.id());
        grid.show(open, format);
        setVisible(!open.isEmpty());
    }

    /** How many of the places are taken, as a sentence. */
    String seats() {
        var seats = invitations.seats(workspace.id());
        return seats.taken() + " of " + seats.limit() + " places are taken.";
    }

    /** Asks whom to invite. */
    void ask(List<WorkspaceRole> grantable) {
        new InviteDialog(workspace.name(), grantable, draft -> issued(invitations.invite(workspace.id(), draft)))
                .open();
    }

    private RowMenu menu(WorkspaceInvitationSummary invitation) {
        var menu = new RowMenu("More for " + invitation.email());
        if (workspace.allows(Permission.MEMBER_INVITE) && reach.contains(invitation.role())) {
            menu.with("Send again", () -> issued(invitations.resend(workspace.id(), invitation.id())));
            menu.with("Cancel invitation", () -> askToCancel(invitation));
        }
        menu.setVisible(!menu.isEmpty());
        return menu;
    }

    private void issued(IssuedInvitation invitation) {
        reload();
        new LinkDialog(invitation).open();
    }

    private void askToCancel(WorkspaceInvitationSummary invitation) {
        ConfirmAction.destructive(
                        "Cancel the invitation of " + invitation.email() + "?",
                        "Its link stops working at once.",
                        "Cancel invitation")
                .ask(() -> {
                    invitations.cancel(workspace.id(), invitation.id());
                    Toasts.success("The invitation is cancelled");
                    reload();
                });
    }

    private void reload() {
        if (time != null) {
            load(reach, time);
        }
    }
}
