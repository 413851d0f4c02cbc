package com.genius365.bench.twin;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serial;

/** Adds the pages that the sign-in page is compared with; by hand, so that no test of the program finds them. */
class PlainPages implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var routes = RouteConfiguration.forApplicationScope();
        routes.setRoute("bench/empty", EmptyView.class);
        routes.setRoute("bench/static", StaticSignInView.class);
    }
}
