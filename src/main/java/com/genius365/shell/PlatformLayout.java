package com.genius365.shell;

import com.genius365.branding.CurrentBrand;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.frame.AppFrame;
import com.genius365.common.ui.frame.Crumb;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Surrounds the pages of the platform's super admins. */
@Layout("super-admin")
@AnonymousAllowed
class PlatformLayout extends AppFrame implements AfterNavigationObserver {

    private static final String HOME = "super-admin";

    private final transient FrameParts parts;

    PlatformLayout(CurrentBrand brand, FrameParts parts) {
        this.parts = parts;
        var shown = brand.get();
        shown.logoPath()
                .ifPresentOrElse(
                        path -> setLogo(path, shown.companyName(), HOME), () -> setMonogram(shown.companyName(), HOME));
        addNavItem("Dashboard", HOME, AppIcon.DASHBOARD.create()).setMatchNested(false);
        addNavItem("Partner requests", HOME + "/partner-requests", AppIcon.INBOX.create());
        addNavItem("Partners", HOME + "/partners", AppIcon.COMPANY.create());
        addNavItem("Users", HOME + "/users", AppIcon.PEOPLE.create());
        addNavItem("Mails", HOME + "/mails", AppIcon.MAIL.create());
        addNavItem("Webhooks", HOME + "/webhooks", AppIcon.WEBHOOK.create());
        addNavItem("Audit", HOME + "/audit", AppIcon.AUDIT.create());
        addToHeaderEnd(parts.headerEnd().toArray(Component[]::new));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        setNotices(parts.notices());
        var view = event.getActiveChain().getFirst();
        getUI().ifPresent(ui -> ui.beforeClientResponse(
                this,
                context -> setBreadcrumbs(List.of(new Crumb("Platform", HOME), Crumb.here(FrameParts.title(view))))));
    }
}
