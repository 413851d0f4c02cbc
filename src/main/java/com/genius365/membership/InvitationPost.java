package com.genius365.membership;

import com.genius365.access.AccessDeniedException;
import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.OneTimeToken;
import com.genius365.common.SealedToken;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.tenancy.PartnerAddressDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes the links of invitations and hands them to whoever sends mail. Works in the transaction of its caller. */
@Component
class InvitationPost {

    /** A new link, and who sends it. */
    record Letter(
            Secret token, SealedToken sealed, byte[] hash, UserId inviter, String inviterName, Instant expiresAt) {

        @Override
        public String toString() {
            return "Letter[hidden]";
        }
    }

    static final Duration LASTS = Duration.ofDays(7);
    static final int MOST_SENT = 20;
    static final int MOST_AN_HOUR = 60;
    static final String WORKSPACE_PATH = "accept-workspace-invitation";
    static final String TEAM_PATH = "accept-partner-invitation";

    private final Vault vault;
    private final PartnerAddressDirectory addresses;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    InvitationPost(
            Vault vault,
            PartnerAddressDirectory addresses,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.vault = vault;
        this.addresses = addresses;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    Letter write() {
        var inviter = user.find().orElseThrow(AccessDeniedException::new);
        var token = OneTimeToken.next();
        return new Letter(
                token,
                vault.sealToken(token),
                OneTimeToken.hash(token.reveal()),
                inviter.userId(),
                inviter.displayName(),
                clock.instant().plus(LASTS));
    }

    Instant now() {
        return clock.instant();
    }

    /** @param announcement an event that carries the sealed token */
    IssuedInvitation send(
            PartnerId partner, InvitationId id, String email, String path, Letter letter, Record announcement) {
        events.publishEvent(announcement);
        var link =
                addresses.of(partner) + "/" + path + "?token=" + letter.token().reveal();
        return new IssuedInvitation(id, email, link);
    }
}
