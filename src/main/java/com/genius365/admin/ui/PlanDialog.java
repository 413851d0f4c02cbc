package com.genius365.admin.ui;

import com.genius365.onboarding.Plan;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** Asks for another plan. */
class PlanDialog extends Dialog {

    PlanDialog(List<Plan> plans, String current, Consumer<String> onSave) {
        setHeaderTitle("Change plan");
        var plan = new Select<Plan>();
        plan.setLabel("Plan");
        plan.setItems(plans);
        plan.setItemLabelGenerator(Plan::name);
        plans.stream().filter(it -> it.code().equals(current)).findFirst().ifPresent(plan::setValue);
        var fields = new Div(plan);
        fields.addClassName("dialog-fields");
        add(fields);
        var save = new Button("Change plan", click -> {
            if (plan.getValue() != null) {
                close();
                onSave.accept(plan.getValue().code());
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
    }
}
