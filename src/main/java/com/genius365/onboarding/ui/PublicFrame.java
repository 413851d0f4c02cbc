package com.genius365.onboarding.ui;

import com.genius365.access.CurrentUser;
import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.ThemeSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What stands around the platform's public pages: the way between them, and to the page to sign in. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PublicFrame extends Composite<Div> {

    private final Main main = new Main();

    PublicFrame(CurrentBrand currentBrand, CurrentUser user) {
        var brand = currentBrand.get();
        var home = new Anchor("/", brand.companyName());
        home.removeAll();
        home.addClassName("public-brand");
        brand.logoPath()
                .ifPresentOrElse(
                        path -> home.add(new Image(path, brand.companyName())),
                        () -> home.add(new Monogram(brand.companyName()).square(), new Span(brand.companyName())));
        var isSignedIn = user.find().isPresent();
        var pages = new Nav(link("/pricing", "Pricing"), link("/request-partner", "Become a partner"));
        pages.addClassName("public-nav");
        pages.setAriaLabel("Pages");
        var enter = isSignedIn ? link("/select-workspace", "Open") : link("/login", "Sign in");
        enter.addClassName("public-enter");
        var end = new Div(new ThemeSwitch(), enter);
        end.addClassName("public-header-end");
        var bar = new Div(home, pages, end);
        bar.addClassName("public-bar");
        var header = new Header(bar);
        header.addClassName("public-header");

        var product = new Nav(
                link("/", "What it is"), link("/pricing", "Pricing"), link("/request-partner", "Become a partner"));
        product.setAriaLabel("Product");
        var account = new Nav(link("/login", "Sign in"), link("/select-workspace", "Your workspaces"));
        account.setAriaLabel("Account");
        var about = new Div(new Span(brand.companyName()), new Span("AI phone agents for agencies and their clients."));
        about.addClassName("public-about");
        var columns = new Div(about, product, account);
        columns.addClassName("public-foot");
        var footer = new Footer(columns);
        footer.addClassName("public-footer");

        main.addClassName("public-main");
        getContent().addClassName("public");
        getContent().add(header, main, footer);
    }

    PublicFrame with(Component... sections) {
        main.removeAll();
        main.add(sections);
        return this;
    }

    /** Leads to a page as a button would. */
    static Anchor call(String path, String label) {
        var call = new Anchor(path, label);
        call.addClassName("public-call");
        return call;
    }

    /** The less important of two. */
    static Anchor quietCall(String path, String label) {
        var call = new Anchor(path, label);
        call.addClassNames("public-call", "public-call-quiet");
        return call;
    }

    private static Anchor link(String path, String label) {
        return new Anchor(path, label);
    }
}
