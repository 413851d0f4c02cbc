package com.genius365.integration.ui;

import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionSummary;
import com.genius365.integration.ConnectionUse;
import com.genius365.tenancy.WorkspaceName;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks which clients may work with a connection, and for which it is the first choice. */
class AssignmentDialog extends Dialog {

    AssignmentDialog(
            ConnectionSummary connection,
            List<WorkspaceName> workspaces,
            List<ConnectionUse> uses,
            Consumer<List<ConnectionUse>> onAssign) {
        setHeaderTitle("Clients of “" + connection.name() + "”");
        var hint = new Paragraph("A client's own " + connection.provider().label()
                + " connection always wins. Who may use several of yours uses its default.");
        hint.addClassName("text-secondary");
        var users = field("Clients that may use it", workspaces);
        var defaults = field("Default for", List.of());
        users.addValueChangeListener(change -> {
            var chosen = defaults.getValue();
            defaults.setItems(
                    workspaces.stream().filter(change.getValue()::contains).toList());
            defaults.setValue(
                    chosen.stream().filter(change.getValue()::contains).collect(Collectors.toSet()));
        });
        users.setValue(among(workspaces, uses, use -> true));
        defaults.setValue(among(workspaces, uses, ConnectionUse::isDefault));
        var fields = new Div(hint, users, defaults);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button("Save", click -> {
            onAssign.accept(users.getValue().stream()
                    .map(it -> new ConnectionUse(it.id(), defaults.getValue().contains(it)))
                    .toList());
            close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
        setCloseOnOutsideClick(false);
    }

    private static MultiSelectComboBox<WorkspaceName> field(String label, List<WorkspaceName> items) {
        var field = new MultiSelectComboBox<WorkspaceName>(label);
        field.setItems(items);
        field.setItemLabelGenerator(WorkspaceName::name);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    private static Set<WorkspaceName> among(
            List<WorkspaceName> workspaces, List<ConnectionUse> uses, Predicate<ConnectionUse> wanted) {
        var ids = uses.stream()
                .filter(wanted)
                .map(ConnectionUse::workspace)
                .map(WorkspaceId::value)
                .collect(Collectors.toSet());
        return workspaces.stream().filter(it -> ids.contains(it.id().value())).collect(Collectors.toSet());
    }
}
