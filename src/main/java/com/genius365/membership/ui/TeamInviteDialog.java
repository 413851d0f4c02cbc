package com.genius365.membership.ui;

import com.genius365.access.PartnerRole;
import com.genius365.membership.TeamInvitationDraft;
import com.genius365.membership.WorkspaceAssignment;
import com.genius365.tenancy.WorkspaceName;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.function.Consumer;

/** Asks whom to invite into the team, as what and for which clients. It stays open until that is done. */
class TeamInviteDialog extends Dialog {

    private final BeanValidationBinder<TeamInvitationDraft> binder =
            new BeanValidationBinder<>(TeamInvitationDraft.class);
    private final AssignmentField clients;
    private final transient Consumer<TeamInvitationDraft> onInvite;

    TeamInviteDialog(List<PartnerRole> roles, List<WorkspaceName> workspaces, Consumer<TeamInvitationDraft> onInvite) {
        this.onInvite = onInvite;
        this.clients = new AssignmentField(workspaces);
        setHeaderTitle("Invite to the team");
        var email = new EmailField("E-mail");
        var role = new RolePicker<>("Role", roles, RoleTexts::sentence);
        var message = InviteDialog.message();
        binder.bind(email, "email");
        binder.bind(role, "role");
        binder.bind(message, "message");
        // Chosen beside the binder, but part of the record.
        binder.bind(new ReadOnlyHasValue<List<WorkspaceAssignment>>(list -> {}, List.of()), "workspaces");
        binder.readRecord(new TeamInvitationDraft("", PartnerRole.MEMBER, "", List.of()));
        clients.setVisible(!workspaces.isEmpty());
        var fields = new Div(email, role, clients, message);
        fields.addClassName("dialog-fields");
        add(fields);
        var invite = new Button("Send invitation", click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, invite);
        setCloseOnOutsideClick(false);
        email.setAutofocus(true);
    }

    private void invite() {
        try {
            var draft = binder.writeRecord();
            onInvite.accept(new TeamInvitationDraft(draft.email(), draft.role(), draft.message(), clients.getValue()));
            close();
        } catch (ValidationException e) {
            // The fields say what is wrong.
        }
    }
}
