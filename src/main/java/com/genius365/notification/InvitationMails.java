package com.genius365.notification;

import com.genius365.access.SystemWide;
import com.genius365.common.Vault;
import com.genius365.membership.TeamInvitationIssued;
import com.genius365.membership.WorkspaceInvitationIssued;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to those who were invited. */
@Component
class InvitationMails {

    private final Outbox outbox;
    private final Vault vault;

    InvitationMails(Outbox outbox, Vault vault) {
        this.outbox = outbox;
        this.vault = vault;
    }

    @SystemWide
    @ApplicationModuleListener
    void on(WorkspaceInvitationIssued event) {
        outbox.post(
                MailKind.WORKSPACE_INVITATION,
                event.partner(),
                event.email(),
                MailKey.of(event.token()),
                brand -> InvitationLetters.workspace(brand, event, vault.openToken(event.token())));
    }

    @SystemWide
    @ApplicationModuleListener
    void on(TeamInvitationIssued event) {
        outbox.post(
                MailKind.TEAM_INVITATION,
                event.partner(),
                event.email(),
                MailKey.of(event.token()),
                brand -> InvitationLetters.team(brand, event, vault.openToken(event.token())));
    }
}
