package com.genius365.notification.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.io.Serial;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives the demo its mailbox. */
@Component
@Profile("demo")
class MailboxPage implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var registry = ApplicationRouteRegistry.getInstance(event.getSource().getContext());
        RouteConfiguration.forRegistry(registry).setAnnotatedRoute(MailboxView.class);
    }
}
