package com.genius365.membership.ui;

import com.genius365.access.WorkspaceRole;
import com.genius365.membership.WorkspaceInvitationDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Asks whom to invite into a workspace, and as what. It stays open, with what was typed, until that is done. */
class InviteDialog extends Dialog {

    private final BeanValidationBinder<WorkspaceInvitationDraft> binder =
            new BeanValidationBinder<>(WorkspaceInvitationDraft.class);
    private final transient Consumer<WorkspaceInvitationDraft> onInvite;

    InviteDialog(String place, List<WorkspaceRole> roles, Consumer<WorkspaceInvitationDraft> onInvite) {
        this.onInvite = onInvite;
        setHeaderTitle("Invite to " + place);
        var email = new EmailField("E-mail");
        var role = new RolePicker<>("Role", roles, RoleTexts::sentence);
        var message = message();
        binder.bind(email, "email");
        binder.bind(role, "role");
        binder.bind(message, "message");
        binder.readRecord(new WorkspaceInvitationDraft(
                "", roles.contains(WorkspaceRole.MEMBER) ? WorkspaceRole.MEMBER : WorkspaceRole.VIEWER, ""));
        var fields = new Div(email, role, message);
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

    static TextArea message() {
        var message = new TextArea("Message");
        message.setHelperText("Optional; stands in the mail. At most 500 characters.");
        message.setMaxLength(WorkspaceInvitationDraft.LONGEST_MESSAGE);
        message.setMinHeight("5rem");
        message.setValueChangeMode(ValueChangeMode.LAZY);
        return message;
    }

    private void invite() {
        try {
            onInvite.accept(binder.writeRecord());
            close();
        } catch (ValidationException e) {
            // The fields say what is wrong.
        }
    }
}
