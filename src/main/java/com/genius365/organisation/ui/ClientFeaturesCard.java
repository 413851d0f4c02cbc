package com.genius365.organisation.ui;

import com.genius365.access.Feature;
import com.genius365.common.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which parts of the product a client has. */
class ClientFeaturesCard extends Composite<Card> {

    private final CheckboxGroup<Feature> switches = new CheckboxGroup<>();
    private final Button save = new Button("Save pages");
    private final Card card = new Card(
            "Pages", "What is switched off is gone from the client's menu, for everyone and at once.", switches, save);
    private @Nullable transient Consumer<Set<Feature>> onSave;
    private transient Set<Feature> before = Set.of();

    ClientFeaturesCard() {
        switches.setAriaLabel("Pages");
        switches.addClassName("feature-switches");
        switches.setItemLabelGenerator(Feature::label);
        switches.addValueChangeListener(
                change -> save.setEnabled(!change.getValue().equals(before)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            if (onSave != null) {
                onSave.accept(switches.getValue());
            }
        });
        save.addClassName("align-start");
    }

    @Override
    protected Card initContent() {
        return card;
    }

    /** @param saving null: the person may only look */
    void show(Set<Feature> offered, Set<Feature> on, @Nullable Consumer<Set<Feature>> saving) {
        onSave = saving;
        before = on;
        switches.setItems(offered.stream().sorted().toList());
        switches.setValue(on);
        switches.setReadOnly(saving == null);
        save.setVisible(saving != null);
        save.setEnabled(false);
    }
}
