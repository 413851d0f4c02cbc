package com.genius365.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Back to an invitation into a workspace, by way of signing in. */
@Route(value = "accept-workspace-invitation/signed-in", autoLayout = false)
@PermitAll
class SignedInToWorkspaceInvitationView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(
                AcceptWorkspaceInvitationView.class,
                QueryParameters.of(AcceptInvitationPage.TOKEN, AcceptInvitationPage.token(event)));
    }
}
