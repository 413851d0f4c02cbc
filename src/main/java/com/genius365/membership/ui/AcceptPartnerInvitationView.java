package com.genius365.membership.ui;

import com.genius365.access.CurrentUser;
import com.genius365.membership.InvitationAcceptance;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** The page of an invitation into a partner's team. */
@Route(value = "accept-partner-invitation", autoLayout = false)
@PageTitle("Invitation")
@AnonymousAllowed
class AcceptPartnerInvitationView extends AcceptInvitationPage {

    AcceptPartnerInvitationView(
            InvitationAcceptance acceptance, HostFrame host, CurrentUser user, AuthenticationContext session) {
        super(InvitationAcceptance.Kind.TEAM, acceptance, host, user, session);
    }
}
