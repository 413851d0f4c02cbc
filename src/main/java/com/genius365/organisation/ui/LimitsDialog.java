package com.genius365.organisation.ui;

import com.genius365.tenancy.WorkspaceLimit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Consumer;

/** Asks how much a client may have. */
class LimitsDialog extends Dialog {

    private static final int MOST = 100_000;
    private static final int MOST_MINUTES = 100_000_000;

    private final IntegerField users = field("Users", 1, MOST);
    private final IntegerField agents = field("Agents", 0, MOST);
    private final IntegerField minutes = field("Minutes a month", 0, MOST_MINUTES);
    private final IntegerField calls = field("Calls at a time", 0, MOST);
    private final transient Consumer<WorkspaceLimit> onSave;

    LimitsDialog(WorkspaceLimit limit, Consumer<WorkspaceLimit> onSave) {
        this.onSave = onSave;
        setHeaderTitle("Change limits");
        users.setValue(limit.users());
        agents.setValue(limit.agents());
        minutes.setValue(limit.minutesPerMonth());
        calls.setValue(limit.concurrentCalls());
        var hint =
                new Paragraph("What is there already stays, also where it is more. Calls that go on are not cut off.");
        hint.addClassName("text-secondary");
        var fields = new Div(hint, users, agents, minutes, calls);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button("Change limits", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
    }

    private void save() {
        var isFine = true;
        for (var field : List.of(users, agents, minutes, calls)) {
            var value = field.getValue();
            field.setErrorMessage("A whole number from %,d to %,d.".formatted(field.getMin(), field.getMax()));
            field.setInvalid(value == null || value < field.getMin() || value > field.getMax());
            isFine = isFine && !field.isInvalid();
        }
        if (isFine) {
            close();
            onSave.accept(
                    new WorkspaceLimit(users.getValue(), agents.getValue(), minutes.getValue(), calls.getValue()));
        }
    }

    private static IntegerField field(String label, int least, int most) {
        var field = new IntegerField(label);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }
}
