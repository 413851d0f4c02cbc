package com.genius365.membership;

/**
 * An invitation that was just made or sent again: the only moment at which its link is known.
 *
 * @param link for the person invited and nobody else
 */
public record IssuedInvitation(InvitationId id, String email, String link) {

    @Override
    public String toString() {
        return "IssuedInvitation[" + id + "]";
    }
}
