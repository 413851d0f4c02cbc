package com.genius365.shell;

import com.genius365.common.ui.ThemeChoice;
import com.genius365.common.ui.Toasts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serial;
import org.springframework.stereotype.Component;

/** Sets up every session: one place that tells people of errors, and the light or dark they chose. */
@Component
class SessionSetup implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(SessionSetup::tell));
        event.addIndexHtmlRequestListener(
                page -> ThemeChoice.of(page.getVaadinRequest()).writeInto(page.getDocument()));
    }

    private static void tell(ErrorEvent event) {
        var told = ErrorMapping.of(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Toasts.error(told.line()));
        }
    }
}
