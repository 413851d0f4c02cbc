package com.genius365.agent.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.data.binder.BindingValidationStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of an agent on the screen. What a field may hold is checked as it is typed; what stands there can be read at any
 * time, right or not, so that nothing typed is ever lost.
 */
abstract class AgentSection<P> extends Composite<Div> {

    private final BeanValidationBinder<P> binder;
    private @Nullable P shown;
    private Runnable onChange = () -> {};

    AgentSection(Class<P> part) {
        binder = new BeanValidationBinder<>(part);
        binder.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
        getContent().addClassName("stack");
    }

    final BeanValidationBinder<P> binder() {
        return binder;
    }

    /** Told of every change that a person makes. */
    final void onChange(Runnable listener) {
        onChange = listener;
    }

    final void changed() {
        onChange.run();
    }

    void show(P part) {
        shown = part;
        binder.readRecord(part);
    }

    /** What was shown last: it stands in for what cannot be read out of a field. */
    final P shown() {
        return Optional.ofNullable(shown).orElseThrow();
    }

    /** What stands there. */
    abstract P typed();

    abstract void setReadOnly(boolean readOnly);

    boolean isRight() {
        return binder.isValid();
    }

    /** Marks what is wrong, and leads to the first of it. */
    boolean check() {
        var status = binder.validate();
        status.getFieldValidationErrors().stream()
                .map(BindingValidationStatus::getField)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
        return status.isOk();
    }
}
