package com.genius365.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as whoever has its link sees it.
 *
 * @param email whom it is for
 * @param place the workspace, or the partner whose team it is
 * @param workspaceSlug null: it is for the team
 * @param role in words: {@code Admin}
 * @param workspaces that come with a place in the team
 * @param isForViewer whoever looks is signed in with that address, and can accept
 * @param isViewers whoever looks has accepted it
 */
public record InvitationOffer(
        State state,
        String email,
        String place,
        String partnerName,
        @Nullable String workspaceSlug,
        String role,
        String inviter,
        String message,
        List<String> workspaces,
        boolean isForViewer,
        boolean isViewers) {

    /** How it stands with it. */
    public enum State {
        OPEN,
        EXPIRED,
        USED
    }
}
