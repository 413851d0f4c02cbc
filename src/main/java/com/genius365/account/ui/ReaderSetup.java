package com.genius365.account.ui;

import com.genius365.access.CurrentUser;
import com.genius365.account.OwnProfile;
import com.genius365.common.ui.Reader;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serial;
import org.springframework.stereotype.Component;

/** Tells every page in which zone and way of writing its reader wants points in time, before anything stands on it. */
@Component
class ReaderSetup implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient CurrentUser user;
    private final transient OwnProfile profile;

    ReaderSetup(CurrentUser user, OwnProfile profile) {
        this.user = user;
        this.profile = profile;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::introduce));
    }

    private void introduce(BeforeEnterEvent event) {
        if (event.isErrorEvent()) {
            // A page about an outage must not fail because of it.
            return;
        }
        var ui = event.getUI();
        user.find()
                .map(CurrentUser.Identity::userId)
                .filter(person -> !Reader.isSet(ui, person))
                .ifPresent(person -> profile.find()
                        .ifPresent(it -> Reader.set(
                                ui,
                                person,
                                it.draft().language(),
                                Reader.zone(it.draft().timeZone()))));
    }
}
