package com.genius365.shell;

import com.genius365.access.CurrentUser;
import com.genius365.access.Grants;
import com.genius365.access.Impersonation;
import com.genius365.access.Impersonations;
import com.genius365.admin.ui.AdminNavigation;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.ThemeSwitch;
import com.genius365.common.ui.Tone;
import com.genius365.common.ui.frame.UserMenu;
import com.genius365.organisation.ui.OrganisationNavigation;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the frames of all areas have in common: the person's menu with the ways between the areas. */
@org.springframework.stereotype.Component
class FrameParts {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("HH:mm", Locale.US).withZone(ZoneOffset.UTC);

    private final CurrentUser user;
    private final CurrentHost host;
    private final Grants grants;
    private final AuthenticationContext session;
    private final Impersonations impersonations;

    FrameParts(
            CurrentUser user,
            CurrentHost host,
            Grants grants,
            AuthenticationContext session,
            Impersonations impersonations) {
        this.user = user;
        this.host = host;
        this.grants = grants;
        this.session = session;
        this.impersonations = impersonations;
    }

    /** The right end of the header. */
    List<Component> headerEnd() {
        return user.find()
                .map(person -> List.<Component>of(new ThemeSwitch(), menu(person)))
                .orElse(List.of());
    }

    /** What stands above every page while somebody looks as somebody else. */
    List<NoticeBar> notices() {
        return impersonations.find().map(this::notice).stream().toList();
    }

    private NoticeBar notice(Impersonation looking) {
        var stop = new Button("Stop looking", click -> stop(looking));
        stop.addThemeVariants(ButtonVariant.SMALL);
        return new NoticeBar(
                        "You look at " + looking.workspaceName() + " as " + looking.personName()
                                + (looking.isReadOnly() ? ", without changing anything" : "") + ", until "
                                + UNTIL.format(looking.until()) + " UTC. Reason: " + looking.reason(),
                        Tone.WARNING)
                .withActions(stop);
    }

    private void stop(Impersonation looking) {
        impersonations.end();
        var isHere = host.get().id().equals(looking.partnerId());
        UI.getCurrent()
                .navigate(
                        isHere
                                ? OrganisationNavigation.client(looking.slug())
                                : AdminNavigation.partner(looking.partnerId()));
    }

    static String title(HasElement view) {
        if (view instanceof HasDynamicTitle titled) {
            return titled.getPageTitle();
        }
        var fixed = view.getClass().getAnnotation(PageTitle.class);
        return fixed == null ? "" : fixed.value();
    }

    private UserMenu menu(CurrentUser.Identity person) {
        var menu = new UserMenu(person.displayName(), person.email());
        menu.addNavItem(AppIcon.PERSON, "Your account", "account");
        menu.addNavItem(AppIcon.SWITCH, "Switch workspace", "select-workspace");
        if (grants.inPartner(person.userId(), host.get().id()).isPresent()) {
            menu.addNavItem(AppIcon.COMPANY, "Organisation", "org/overview");
        }
        if (host.get().isPlatform() && grants.isSuperAdmin(person.userId())) {
            menu.addNavItem(AppIcon.SHIELD, "Platform", "super-admin");
        }
        menu.addSeparator();
        menu.addItem(AppIcon.SIGN_OUT, "Sign out", session::logout);
        return menu;
    }
}
