package com.genius365.membership.ui;

import com.genius365.membership.TeamMember;
import com.genius365.membership.WorkspaceAssignment;
import com.genius365.tenancy.WorkspaceName;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** Asks which clients somebody of the team works in. */
class AssignDialog extends Dialog {

    AssignDialog(TeamMember member, List<WorkspaceName> workspaces, Consumer<List<WorkspaceAssignment>> onAssign) {
        setHeaderTitle("Clients of " + member.name());
        var hint = new Paragraph(
                member.role().administersWorkspaces()
                        ? RoleTexts.label(member.role())
                                + "s of the team enter every client as admins. A role given here is kept besides."
                        : "They see only the clients listed here.");
        hint.addClassName("text-secondary");
        var clients = new AssignmentField(workspaces);
        clients.setValue(member.workspaces().stream()
                .map(place -> new WorkspaceAssignment(place.workspace(), place.role()))
                .toList());
        var fields = new Div(hint, clients);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button("Save", click -> {
            onAssign.accept(clients.getValue());
            close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
        setCloseOnOutsideClick(false);
    }
}
