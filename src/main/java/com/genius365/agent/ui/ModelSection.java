package com.genius365.agent.ui;

import com.genius365.common.ui.Card;
import com.genius365.provider.AgentDefinition.Model;
import com.genius365.provider.Capabilities;
import com.genius365.provider.Capabilities.Ability;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.List;

/** The language model that an agent thinks with. */
class ModelSection extends AgentSection<Model> {

    private final ComboBox<String> model = new ComboBox<>("Model");
    private final NumberField temperature = new NumberField("Temperature");
    private final List<String> ids = new ArrayList<>();
    private transient List<Capabilities.ModelChoice> models = List.of();

    ModelSection() {
        super(Model.class);
        model.setItems(ids);
        temperature.setHelperText("0: always alike, 2: most varied");
        binder().forField(model)
                .withConverter(id -> id == null ? "" : id, id -> id.isEmpty() ? null : id)
                .bind("id");
        binder().forField(temperature).asRequired("0 to 2.").bind("temperature");
        getContent().add(new Card("How it thinks", new FormLayout(model, temperature)));
    }

    @Override
    void show(Model shown) {
        offerIds(List.of(shown.id()));
        super.show(shown);
    }

    void offer(Capabilities capabilities) {
        models = capabilities.models();
        var current = model.getValue();
        var offered = new ArrayList<>(
                models.stream().map(Capabilities.ModelChoice::id).toList());
        if (current != null && !offered.contains(current)) {
            offered.add(current);
        }
        offerIds(offered);
        // Anew, so that what is chosen is shown under its name too.
        model.setItemLabelGenerator(this::label);
        temperature.setVisible(capabilities.can(Ability.TEMPERATURE));
    }

    @Override
    Model typed() {
        var id = model.getValue();
        var warmth = temperature.getValue();
        return new Model(id == null ? "" : id, warmth == null ? shown().temperature() : warmth);
    }

    @Override
    void setReadOnly(boolean readOnly) {
        model.setReadOnly(readOnly);
        temperature.setReadOnly(readOnly);
    }

    private String label(String id) {
        return models.stream()
                .filter(choice -> choice.id().equals(id))
                .map(Capabilities.ModelChoice::label)
                .findFirst()
                .orElse(id);
    }

    /** The chosen one stays: a required field that is empty for a moment is read out as a mistake. */
    private void offerIds(List<String> offered) {
        ids.clear();
        ids.addAll(offered.stream().filter(id -> !id.isEmpty()).toList());
        model.getListDataView().refreshAll();
    }
}
