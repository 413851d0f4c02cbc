package com.genius365.world;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;

/**
 * An agency with two workspaces and everyone who may visit them.
 *
 * @param slug of the agency: its host is {@code <slug>.localhost}
 * @param otherWorkspace of the same agency; only its team may enter it
 * @param partnerMember of the agency's team, who administers nothing
 * @param stranger has an account at another agency
 */
public record World(
        PartnerId partner,
        String slug,
        WorkspaceId workspace,
        String workspaceSlug,
        WorkspaceId otherWorkspace,
        Person owner,
        Person admin,
        Person member,
        Person viewer,
        Person partnerOwner,
        Person partnerAdmin,
        Person partnerMember,
        Person stranger) {

    public String host() {
        return slug + ".localhost";
    }
}
