package com.genius365.membership.ui;

import com.genius365.access.CurrentUser;
import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.Toasts;
import com.genius365.membership.WorkspaceMember;
import com.genius365.membership.WorkspaceMemberService;
import com.vaadin.flow.component.UI;
import java.util.List;

/** What can be done with a member, by whom. */
class MemberActions {

    private final WorkspaceMemberService members;
    private final CurrentWorkspace workspace;
    private final CurrentUser user;
    private final Runnable onChange;
    private List<WorkspaceRole> reach = List.of();

    MemberActions(WorkspaceMemberService members, CurrentWorkspace workspace, CurrentUser user, Runnable onChange) {
        this.members = members;
        this.workspace = workspace;
        this.user = user;
        this.onChange = onChange;
    }

    void reach(List<WorkspaceRole> roles) {
        reach = roles;
    }

    RowMenu menu(WorkspaceMember member) {
        var menu = new RowMenu("More for " + member.name());
        if (!reach.contains(member.role())) {
            return menu;
        }
        if (workspace.allows(Permission.MEMBER_EDIT)) {
            menu.with("Change role", () -> askForRole(member));
        }
        if (workspace.allows(Permission.MEMBER_REMOVE) && !member.user().equals(user.id())) {
            menu.with("Remove", () -> askToRemove(member));
        }
        return menu;
    }

    private void askForRole(WorkspaceMember member) {
        new RoleDialog<>(member.name(), member.role(), reach, RoleTexts::sentence, role -> {
                    members.changeRole(workspace.id(), member.user(), role);
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

    private void askToRemove(WorkspaceMember member) {
        ConfirmAction.destructive(
                        "Remove " + member.name() + "?",
                        "They lose access at once. What they made stays, and they can be invited again.",
                        "Remove")
                .ask(() -> {
                    members.remove(workspace.id(), member.user());
                    Toasts.success(member.name() + " is removed");
                    onChange.run();
                });
    }
}
