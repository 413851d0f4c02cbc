package com.genius365.account.ui;

import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.Monogram;
import com.genius365.common.ui.ThemeSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/** Surrounds the pages of one's own account: the company, the way back, and two pages to choose from. */
@Layout("account")
@AnonymousAllowed
class AccountLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    AccountLayout(CurrentBrand currentBrand) {
        var brand = currentBrand.get();
        var company = new Anchor("select-workspace");
        company.addClassName("account-brand");
        company.setAriaLabel(brand.companyName());
        brand.logoPath()
                .ifPresentOrElse(
                        path -> company.add(logo(path, brand.companyName())),
                        () -> company.add(new Monogram(brand.companyName()).square(), new Span(brand.companyName())));
        var back = new Anchor("select-workspace", AppIcon.ARROW_LEFT.create(), new Span("Back to work"));
        back.addClassName("account-back");
        var end = new Div(back, new ThemeSwitch());
        end.addClassName("cluster");
        var header = new Header(company, end);
        header.addClassName("account-header");

        var profile = new RouterLink("Profile", AccountView.class);
        profile.setHighlightCondition(HighlightConditions.sameLocation());
        var security = new RouterLink("Security", AccountSecurityView.class);
        var navigation = new Nav(profile, security);
        navigation.addClassName("account-nav");
        navigation.setAriaLabel("Account");
        main.addClassName("account-main");
        addClassName("account-page");
        add(header, new Div(navigation, main));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.add(content.getElement().getComponent().orElseThrow());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
    }

    private static Component logo(String path, String companyName) {
        var image = new Image(path, companyName);
        image.addClassName("sign-in-logo");
        return image;
    }
}
