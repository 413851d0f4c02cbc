package com.genius365.shell;

import com.genius365.access.CurrentUser;
import com.genius365.access.Grants;
import com.genius365.account.OwnProfile;
import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.frame.UserMenu;
import com.genius365.tenancy.CurrentHost;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** The menu of whoever is signed in, with the ways between the areas that they may enter. */
@Component
class PersonMenu {

    private final OwnProfile profile;
    private final CurrentHost host;
    private final Grants grants;
    private final AuthenticationContext session;

    PersonMenu(OwnProfile profile, CurrentHost host, Grants grants, AuthenticationContext session) {
        this.profile = profile;
        this.host = host;
        this.grants = grants;
        this.session = session;
    }

    UserMenu of(CurrentUser.Identity person) {
        var menu = new UserMenu(person.displayName(), person.email(), profile.picturePath());
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
