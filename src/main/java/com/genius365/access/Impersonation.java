package com.genius365.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of the platform or of an agency looks at a client's workspace as one of its members sees it, for a while and
 * with a reason. It is part of how they are signed in, so that whatever they do meanwhile, also in the background, counts
 * as done while looking.
 *
 * @param actor who looks
 * @param person whose rights they have meanwhile
 * @param isReadOnly nothing can be changed, whatever the person's role
 */
public record Impersonation(
        UUID actor,
        UUID person,
        String personName,
        UUID workspace,
        UUID partner,
        String slug,
        String workspaceName,
        String reason,
        boolean isReadOnly,
        Instant until)
        implements Serializable {

    public UserId actorId() {
        return new UserId(actor);
    }

    public UserId personId() {
        return new UserId(person);
    }

    public WorkspaceId workspaceId() {
        return new WorkspaceId(workspace);
    }

    public PartnerId partnerId() {
        return new PartnerId(partner);
    }
}
