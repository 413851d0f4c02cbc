package com.genius365.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes an action in the transaction at hand, or in one of its own, since listeners hear of it when that commits. */
@Component
class ActionPublisher {

    private final ApplicationEventPublisher events;

    ActionPublisher(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    public void publish(ActionPerformed action) {
        events.publishEvent(action);
    }
}
