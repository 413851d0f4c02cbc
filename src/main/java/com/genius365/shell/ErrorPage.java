package com.genius365.shell;

import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.frame.SignInFrame;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A page that says what went wrong and leads back. It stands in the brand of the host like any other. */
abstract class ErrorPage extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final transient CurrentBrand currentBrand;

    ErrorPage(CurrentBrand currentBrand) {
        this.currentBrand = currentBrand;
    }

    final void show(String title, String sentence) {
        show(title, sentence, wayBack());
    }

    /** Where the same page may work in a moment. */
    final void showWithRetry(String title, String sentence) {
        var again = new Button(
                "Try again",
                AppIcon.REFRESH.create(),
                click -> UI.getCurrentOrThrow().getPage().reload());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        show(title, sentence, again, wayBack());
    }

    private void show(String title, String sentence, Component... ways) {
        removeAll();
        var frame = new SignInFrame(title, sentence).withForm(ways);
        addBrand(frame);
        add(frame);
    }

    private static Anchor wayBack() {
        return new Anchor("/select-workspace", "Go to your workspaces");
    }

    /** A page about an outage must not fail because of it. */
    private void addBrand(SignInFrame frame) {
        try {
            var brand = currentBrand.get();
            brand.logoPath()
                    .ifPresentOrElse(
                            path -> frame.withLogo(path, brand.companyName()),
                            () -> frame.withMonogram(brand.companyName()));
        } catch (DataAccessException e) {
            LOG.info("An error page without a brand: {}", e.getMessage());
        }
    }
}
