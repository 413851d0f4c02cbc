package com.genius365.account.ui;

import com.genius365.access.CurrentUser;
import com.genius365.account.AccountDuties;
import com.genius365.account.session.AccountPrincipal;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serial;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Leads whoever has something to do first, there, and shows them nothing else until it is done. */
@Component
class AccountGuard implements VaadinServiceInitListener {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Where a profile is asked for on the way; other pages, such as that of an invitation, come before it. */
    private static final Set<String> WORK = Set.of("", "select-workspace", "w", "org");

    private final transient CurrentUser user;
    private final transient AccountDuties duties;

    AccountGuard(CurrentUser user, AccountDuties duties) {
        this.user = user;
        this.duties = duties;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        var target = event.getNavigationTarget();
        if (event.isErrorEvent() || target.isAnnotationPresent(AnonymousAllowed.class)) {
            return;
        }
        var person = user.find().filter(AccountPrincipal.class::isInstance);
        if (person.isEmpty()) {
            return;
        }
        switch (duties.of(person.get().userId())) {
            case SET_UP_SECOND_FACTOR -> {
                if (target != SetUpSecondFactorView.class) {
                    event.forwardTo(SetUpSecondFactorView.class);
                }
            }
            case SET_UP_PROFILE -> {
                if (WORK.contains(event.getLocation().getFirstSegment())) {
                    event.forwardTo(SetUpProfileView.class);
                }
            }
            case NONE -> {
                // On they go.
            }
        }
    }
}
