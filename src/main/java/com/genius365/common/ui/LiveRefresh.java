package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads a page anew when it is told that something changed, for as long as the page is shown. Changes that come while one
 * is being loaded are loaded together.
 */
public final class LiveRefresh implements Serializable {

    private final Component page;
    private transient @Nullable Runnable ending;

    public LiveRefresh(Component page) {
        this.page = page;
        page.addDetachListener(detached -> stop());
    }

    /**
     * Listens anew; what was listened to before is forgotten.
     *
     * @param subscribe is given what to run on a change, and gives what ends it
     * @param load runs with the session locked
     */
    public void listen(Function<Runnable, ? extends AutoCloseable> subscribe, Runnable load) {
        stop();
        var ui = UI.getCurrent();
        var isWaiting = new AtomicBoolean();
        var subscription = subscribe.apply(() -> {
            if (isWaiting.compareAndSet(false, true)) {
                ui.access(() -> {
                    isWaiting.set(false);
                    if (page.isAttached()) {
                        load.run();
                    }
                });
            }
        });
        ending = () -> close(subscription);
    }

    private void stop() {
        if (ending != null) {
            ending.run();
            ending = null;
        }
    }

    private static void close(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
