package com.genius365.membership;

import com.genius365.access.AccessDeniedException;
import com.genius365.access.CurrentUser;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.account.SignUpInvitations;
import com.genius365.common.OneTimeToken;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What the link of an invitation leads to. Whoever has the link may look; whoever has the address it is for may accept. A
 * link is worth nothing on another partner's host.
 */
@Component
public class InvitationAcceptance implements SignUpInvitations {

    /** What somebody is invited into. */
    public enum Kind {
        WORKSPACE(InvitationPost.WORKSPACE_PATH),
        TEAM(InvitationPost.TEAM_PATH);

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** The address of the page, without its token. */
        public String path() {
            return path;
        }
    }

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");

    private final AcceptanceBook book;
    private final CurrentUser user;

    InvitationAcceptance(AcceptanceBook book, CurrentUser user) {
        this.book = book;
        this.user = user;
    }

    /** Empty: there is no such invitation here, or it was taken back. */
    public Optional<InvitationOffer> look(Kind kind, String token, PartnerId partner) {
        return hash(token).flatMap(hash -> book.look(kind, hash, partner, viewer(partner)));
    }

    /**
     * Makes the person at hand a member. Doing it twice, or twice at once, is doing it once.
     *
     * @return the workspace's slug; empty: it was for the team
     * @throws com.genius365.common.Refusal where it is for somebody else, too old, used, or was taken back
     */
    public Optional<String> accept(Kind kind, String token, PartnerId partner) {
        var viewer = viewer(partner).orElseThrow(AccessDeniedException::new);
        var hash = hash(token).orElseThrow(AcceptanceBook::gone);
        if (kind == Kind.WORKSPACE) {
            return Optional.of(book.acceptWorkspace(hash, partner, viewer));
        }
        book.acceptTeam(hash, partner, viewer);
        return Optional.empty();
    }

    @Override
    public Optional<Invited> find(String token, PartnerId partner) {
        return hash(token)
                .flatMap(hash -> Optional.<Invited>empty()
                        .or(() -> find(Kind.WORKSPACE, token, hash, partner))
                        .or(() -> find(Kind.TEAM, token, hash, partner)));
    }

    private Optional<Invited> find(Kind kind, String token, byte[] hash, PartnerId partner) {
        return book.look(kind, hash, partner, Optional.empty())
                .filter(offer -> offer.state() == InvitationOffer.State.OPEN)
                .map(offer -> new Invited(offer.email(), kind.path() + "?token=" + token));
    }

    /** Nobody who belongs to another partner. */
    private Optional<UserId> viewer(PartnerId partner) {
        return user.find().filter(it -> it.partnerId().equals(partner)).map(CurrentUser.Identity::userId);
    }

    private static Optional<byte[]> hash(String token) {
        return TOKEN.matcher(token).matches() ? Optional.of(OneTimeToken.hash(token)) : Optional.empty();
    }
}
