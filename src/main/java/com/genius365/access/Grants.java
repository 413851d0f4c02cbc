package com.genius365.access;

import java.util.Optional;

/** Says what a person may do; answered by whoever keeps the memberships, always from the database. */
public interface Grants {

    /** Empty: the person has nothing to do with the workspace, and is not to learn that it exists. */
    Optional<WorkspaceGrant> inWorkspace(UserId user, WorkspaceId workspace);

    /** Empty: the person has nothing to do with the partner. */
    Optional<PartnerRole> inPartner(UserId user, PartnerId partner);

    boolean isSuperAdmin(UserId user);

    /** The partner that the workspace belongs to. */
    PartnerId partnerOf(WorkspaceId workspace);
}
