package com.genius365.membership.ui;

import com.genius365.access.CurrentUser;
import com.genius365.membership.InvitationAcceptance;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The page of an invitation into a workspace. */
@Route(value = "accept-workspace-invitation", autoLayout = false)
@PageTitle("Invitation")
@AnonymousAllowed
class AcceptWorkspaceInvitationView extends AcceptInvitationPage {

    AcceptWorkspaceInvitationView(
            InvitationAcceptance acceptance, HostFrame host, CurrentUser user, AuthenticationContext session) {
        super(InvitationAcceptance.Kind.WORKSPACE, acceptance, host, user, session);
    }
}
