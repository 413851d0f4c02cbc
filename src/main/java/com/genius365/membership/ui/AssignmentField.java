package com.genius365.membership.ui;

import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.ui.AppIcon;
import com.genius365.membership.WorkspaceAssignment;
import com.genius365.tenancy.WorkspaceName;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clients that somebody of the team works in, each with a role. */
class AssignmentField extends Composite<Div> {

    private static final List<WorkspaceRole> ROLES =
            List.of(WorkspaceRole.VIEWER, WorkspaceRole.MEMBER, WorkspaceRole.ADMIN);

    private final transient List<WorkspaceName> workspaces;
    private final transient Map<WorkspaceId, WorkspaceRole> chosen = new LinkedHashMap<>();
    private final ComboBox<WorkspaceName> add = new ComboBox<>("Clients");
    private final Div rows = new Div();

    AssignmentField(List<WorkspaceName> workspaces) {
        this.workspaces = workspaces;
        add.setPlaceholder("Add a client");
        add.setItemLabelGenerator(WorkspaceName::name);
        add.setWidthFull();
        add.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen.put(change.getValue().id(), WorkspaceRole.MEMBER);
                add.clear();
                show();
            }
        });
        rows.addClassName("assignment-rows");
        getContent().addClassName("assignment-field");
        getContent().add(add, rows);
        show();
    }

    void setValue(List<WorkspaceAssignment> assignments) {
        chosen.clear();
        assignments.forEach(it -> chosen.put(it.workspace(), it.role()));
        show();
    }

    List<WorkspaceAssignment> getValue() {
        return chosen.entrySet().stream()
                .map(it -> new WorkspaceAssignment(it.getKey(), it.getValue()))
                .toList();
    }

    private void show() {
        add.setItems(workspaces.stream()
                .filter(workspace -> !chosen.containsKey(workspace.id()))
                .toList());
        rows.removeAll();
        workspaces.stream()
                .filter(workspace -> chosen.containsKey(workspace.id()))
                .forEach(workspace -> rows.add(row(workspace)));
    }

    private Div row(WorkspaceName workspace) {
        var current = chosen.get(workspace.id());
        var name = new Span(workspace.name());
        name.addClassName("assignment-name");
        var row = new Div(name);
        row.addClassName("assignment-row");
        if (current == WorkspaceRole.OWNER) {
            // Who owns a client is changed there.
            row.add(new Span(RoleTexts.label(WorkspaceRole.OWNER)));
            return row;
        }
        var role = new Select<WorkspaceRole>();
        role.setItems(ROLES);
        role.setItemLabelGenerator(RoleTexts::label);
        role.setValue(current);
        role.setAriaLabel("Role in " + workspace.name());
        role.addValueChangeListener(change -> chosen.put(workspace.id(), change.getValue()));
        var remove = new Button(AppIcon.CLOSE.create(), click -> {
            chosen.remove(workspace.id());
            show();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Without " + workspace.name());
        row.add(role, remove);
        return row;
    }
}
