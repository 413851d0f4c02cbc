package com.genius365.account.ui;

import com.genius365.account.session.AccountSessions;
import com.genius365.database.ChangeNotices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serial;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends open tabs to the sign-in page when their session was ended elsewhere. */
@Component
class OpenTabs implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(OpenTabs.class);

    private final transient ChangeNotices notices;
    private final transient ConcurrentHashMap<UUID, Set<UI>> tabs = new ConcurrentHashMap<>();

    OpenTabs(ChangeNotices notices) {
        this.notices = notices;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        notices.subscribe(AccountSessions.TOPIC, this::close);
        event.getSource()
                .addUIInitListener(
                        init -> AccountSessions.current().ifPresent(session -> remember(session, init.getUI())));
    }

    private void remember(UUID session, UI ui) {
        tabs.compute(session, (id, before) -> {
            var all = before == null ? ConcurrentHashMap.<UI>newKeySet() : before;
            all.add(ui);
            return all;
        });
        ui.addDetachListener(detached -> tabs.computeIfPresent(session, (id, all) -> {
            all.remove(ui);
            return all.isEmpty() ? null : all;
        }));
    }

    private void close(String key) {
        for (var ui : tabs.getOrDefault(UUID.fromString(key), Set.of())) {
            // Off the notices' own thread: a tab may be busy, and its lock taken.
            Thread.ofVirtual().start(() -> leave(ui));
        }
    }

    private static void leave(UI ui) {
        try {
            ui.access(() -> ui.getPage().setLocation("/login"));
        } catch (UIDetachedException e) {
            LOG.debug("A tab was closed before it could be sent away");
        }
    }
}
