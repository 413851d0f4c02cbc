package com.genius365.shell;

import com.genius365.access.CurrentPartner;
import com.genius365.access.PartnerStanding;
import com.genius365.access.Permission;
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

/** Surrounds the pages of a partner's organisation. */
@Layout("org")
@AnonymousAllowed
class OrganisationLayout extends AppFrame implements AfterNavigationObserver {

    private static final String OVERVIEW = "org/overview";

    /** A page in the menu. They stand in this order. */
    private enum Entry {
        OVERVIEW("Overview", AppIcon.DASHBOARD, Permission.PARTNER_DASHBOARD_READ),
        CLIENTS("Clients", AppIcon.COMPANY, Permission.PARTNER_WORKSPACE_READ),
        TEAM("Team", AppIcon.PEOPLE, Permission.PARTNER_MEMBER_READ),
        INVITATIONS("Invitations", AppIcon.MAIL, Permission.PARTNER_MEMBER_INVITE),
        BRANDING("Branding", AppIcon.PALETTE, Permission.PARTNER_BRANDING_READ),
        DOMAINS("Domains", AppIcon.GLOBE, Permission.PARTNER_DOMAIN_READ),
        INTEGRATIONS("Integrations", AppIcon.INTEGRATION, Permission.PARTNER_INTEGRATION_READ),
        TELEPHONY("Telephony", AppIcon.HASH, Permission.PARTNER_TELEPHONY_READ),
        AUDIT("Audit", AppIcon.AUDIT, Permission.PARTNER_AUDIT_READ),
        SETTINGS("Settings", AppIcon.SETTINGS, Permission.PARTNER_SETTINGS_READ);

        private final String label;
        private final AppIcon icon;
        private final Permission permission;

        Entry(String label, AppIcon icon, Permission permission) {
            this.label = label;
            this.icon = icon;
            this.permission = permission;
        }

        private String path() {
            return "org/" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final transient CurrentPartner partner;
    private final transient FrameParts parts;

    OrganisationLayout(CurrentPartner partner, CurrentBrand brand, FrameParts parts) {
        this.partner = partner;
        this.parts = parts;
        var shown = brand.get();
        shown.logoPath()
                .ifPresentOrElse(
                        path -> setLogo(path, shown.companyName(), OVERVIEW),
                        () -> setMonogram(shown.companyName(), OVERVIEW));
        addToHeaderEnd(parts.headerEnd().toArray(Component[]::new));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        partner.find().ifPresent(standing -> show(standing, event));
    }

    private void show(PartnerStanding standing, AfterNavigationEvent event) {
        setNotices(parts.notices());
        clearNavigation();
        for (var entry : Entry.values()) {
            if (standing.allows(entry.permission)) {
                addNavItem(entry.label, entry.path(), entry.icon.create());
            }
        }
        var view = event.getActiveChain().getFirst();
        getUI().ifPresent(ui -> ui.beforeClientResponse(
                this,
                context -> setBreadcrumbs(
                        List.of(new Crumb("Organisation", OVERVIEW), Crumb.here(FrameParts.title(view))))));
    }
}
