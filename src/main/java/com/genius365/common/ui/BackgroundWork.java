package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Does what takes long, such as asking a vendor, without holding the session: the page stays alive meanwhile. It is done
 * as the person who asked for it.
 */
public final class BackgroundWork {

    private BackgroundWork() {}

    /**
     * @param component nothing is told once it is no longer shown
     * @param work runs outside of the session
     * @param done runs in the page with the result; an error goes where errors of the session go
     * @param always runs in the page before either
     */
    public static <T> void run(Component component, Callable<T> work, Consumer<T> done, Runnable always) {
        var ui = UI.getCurrent();
        var person = SecurityContextHolder.getContext();
        Thread.ofVirtual().name("background-work").start(() -> {
            SecurityContextHolder.setContext(person);
            try {
                var result = work.call();
                tell(ui, component, always, () -> done.accept(result));
            } catch (Exception e) {
                tell(ui, component, always, () -> {
                    throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
                });
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private static void tell(UI ui, Component component, Runnable always, Runnable then) {
        if (ui.isAttached()) {
            ui.access(() -> {
                if (component.isAttached()) {
                    always.run();
                    then.run();
                }
            });
        }
    }
}
