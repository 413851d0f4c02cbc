package com.genius365.onboarding.ui;

import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;

/** A page that only the platform's own host has. */
abstract class PublicPage extends Div implements BeforeEnterObserver {

    private final transient CurrentHost host;

    PublicPage(CurrentHost host) {
        this.host = host;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        if (host.get().isPlatform()) {
            build();
        } else {
            elsewhere(event);
        }
    }

    /** Assembles the page, which is not done for an agency's visitors. */
    abstract void build();

    /** What an agency's visitors find at the address. */
    void elsewhere(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
    }
}
