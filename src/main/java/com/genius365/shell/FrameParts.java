package com.genius365.shell;

import com.genius365.access.CurrentUser;
import com.genius365.access.Grants;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.ThemeSwitch;
import com.genius365.common.ui.frame.UserMenu;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;

/** What the frames of all areas have in common: the person's menu with the ways between the areas. */
@org.springframework.stereotype.Component
class FrameParts {

    private final CurrentUser user;
    private final CurrentHost host;
    private final Grants grants;
    private final AuthenticationContext session;

    FrameParts(CurrentUser user, CurrentHost host, Grants grants, AuthenticationContext session) {
        this.user = user;
        this.host = host;
        this.grants = grants;
        this.session = session;
    }

    /** The right end of the header. */
    List<Component> headerEnd() {
        return user.find()
                .map(person -> List.<Component>of(new ThemeSwitch(), menu(person)))
                .orElse(List.of());
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
