package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who uses documents. Those who do are above this feature and say it here. */
public interface DocumentUses {

    /** An agent that has a document. */
    record Use(UUID agent, String agentName) {}

    /** Asked in the workspace. By name; an agent that will have it at its next publishing counts. */
    List<Use> of(WorkspaceId workspace, DocumentId document);

    /**
     * The vendor's ids of copies that an agent has at its vendor in that account, by what was last published, or may have
     * got in an attempt that is not over. What is not among them is taken away at the vendor. Asked by a job, so whoever
     * answers opens the workspace.
     */
    Set<String> copiesInUse(WorkspaceId workspace, ConnectionId connection);
}
