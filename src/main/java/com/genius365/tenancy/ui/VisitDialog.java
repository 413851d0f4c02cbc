package com.genius365.tenancy.ui;

import com.genius365.tenancy.VisitCandidate;
import com.genius365.tenancy.VisitDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks whom somebody wants to look as, and why. */
public class VisitDialog extends Dialog {

    private final ComboBox<VisitCandidate> person = new ComboBox<>("Look as");
    private final TextArea reason = new TextArea("Reason");
    private final Checkbox mayChange = new Checkbox("I have to change something");
    private final transient Consumer<VisitDraft> onBegin;

    /** @param onBegin is told what was asked for */
    public VisitDialog(String workspaceName, List<VisitCandidate> candidates, Consumer<VisitDraft> onBegin) {
        this.onBegin = onBegin;
        setHeaderTitle("Look at " + workspaceName);
        person.setItems(candidates);
        person.setItemLabelGenerator(it -> it.name() + " – " + role(it));
        person.setRequiredIndicatorVisible(true);
        candidates.stream().findFirst().ifPresent(person::setValue);
        reason.setMaxLength(VisitDraft.LONGEST_REASON);
        reason.setMinRows(2);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText("The client can read it in its own log, with your name.");
        mayChange.setHelperText("Otherwise nothing can be changed.");
        var hint = new Paragraph(
                candidates.isEmpty()
                        ? "This workspace has no members yet whom you could look as."
                        : "You see what this person sees, for an hour.");
        hint.addClassName("text-secondary");
        var fields = new Div(hint, person, reason, mayChange);
        fields.addClassName("dialog-fields");
        add(fields);
        var begin = new Button("Start looking", click -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setEnabled(!candidates.isEmpty());
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, begin);
    }

    private void begin() {
        var chosen = person.getValue();
        person.setErrorMessage("Choose a person.");
        person.setInvalid(chosen == null);
        reason.setErrorMessage("Say why. The client can read it.");
        reason.setInvalid(reason.getValue().isBlank());
        if (chosen != null && !reason.isInvalid()) {
            close();
            onBegin.accept(new VisitDraft(chosen.id(), reason.getValue().strip(), mayChange.getValue()));
        }
    }

    private static String role(VisitCandidate candidate) {
        return candidate.role().name().toLowerCase(Locale.ROOT);
    }
}
