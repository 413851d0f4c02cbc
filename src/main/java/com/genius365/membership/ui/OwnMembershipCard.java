package com.genius365.membership.ui;

import com.genius365.access.CurrentUser;
import com.genius365.access.CurrentWorkspace;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.ui.Card;
import com.genius365.common.ui.ConfirmAction;
import com.genius365.common.ui.Toasts;
import com.genius365.membership.WorkspaceMember;
import com.genius365.membership.WorkspaceMemberService;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** What one can do about one's own membership; gone for those who are none. */
class OwnMembershipCard extends Composite<Div> {

    private final transient WorkspaceMemberService members;
    private final transient CurrentWorkspace workspace;
    private final transient CurrentUser user;
    private final Button transfer = new Button("Hand over ownership", click -> askToTransfer());
    private final Button leave = new Button("Leave workspace", click -> askToLeave());
    private final Card card = new Card("Your membership", "Leave this workspace, or hand it to somebody else.");
    private List<WorkspaceMember> all = List.of();

    OwnMembershipCard(WorkspaceMemberService members, CurrentWorkspace workspace, CurrentUser user) {
        this.members = members;
        this.workspace = workspace;
        this.user = user;
        leave.addThemeVariants(ButtonVariant.ERROR);
        var buttons = new Div(transfer, leave);
        buttons.addClassName("cluster");
        card.add(buttons);
        getContent().add(card);
    }

    void show(List<WorkspaceMember> members) {
        all = members;
        var own = all.stream().filter(it -> it.user().equals(user.id())).findFirst();
        setVisible(own.isPresent());
        transfer.setVisible(own.filter(it -> it.role() == WorkspaceRole.OWNER).isPresent() && all.size() > 1);
    }

    private void askToLeave() {
        ConfirmAction.destructive(
                        "Leave “" + workspace.name() + "”?",
                        "You lose access at once. To come back, you have to be invited again.",
                        "Leave workspace")
                .ask(() -> {
                    members.leave(workspace.id(), user.id());
                    Toasts.success("You left " + workspace.name());
                    UI.getCurrent().navigate("select-workspace");
                });
    }

    private void askToTransfer() {
        var others = all.stream()
                .filter(it -> !it.user().equals(user.id()) && it.isActive())
                .toList();
        new TransferDialog(workspace.name(), others, member -> {
                    members.transferOwnership(workspace.id(), member.user());
                    Toasts.success(member.name() + " owns this workspace now");
                    UI.getCurrent().refreshCurrentRoute(true);
                })
                .open();
    }
}
