package com.genius365.knowledge;

import com.genius365.access.Grants;
import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.tenancy.WorkspaceLimits;
import org.springframework.stereotype.Component;

/** Sees to it that a workspace keeps no more documents than it may. */
@Component
class DocumentRoom {

    private final KnowledgeReport report;
    private final WorkspaceLimits limits;
    private final Grants grants;

    DocumentRoom(KnowledgeReport report, WorkspaceLimits limits, Grants grants) {
        this.report = report;
        this.limits = limits;
        this.grants = grants;
    }

    /**
     * Takes room for one more document; others who add to the workspace wait until the transaction ends.
     *
     * @return whose the document will be
     * @throws Refusal where there is none
     */
    PartnerId claim(WorkspaceId workspace, long fileBytes) {
        limits.claim(workspace);
        var used = report.usage(workspace);
        if (used.documents() >= KnowledgeUsage.MOST_DOCUMENTS) {
            throw new Refusal("This workspace has %,d documents, which is as many as it may have. Delete some first."
                    .formatted(used.documents()));
        }
        requireFor(used, fileBytes);
        return grants.partnerOf(workspace);
    }

    /** @throws Refusal where files of so many bytes more do not fit */
    void claimFile(WorkspaceId workspace, long fileBytes) {
        limits.claim(workspace);
        requireFor(report.usage(workspace), fileBytes);
    }

    private static void requireFor(KnowledgeUsage used, long fileBytes) {
        if (used.fileBytes() + fileBytes > KnowledgeUsage.MOST_FILE_BYTES) {
            throw new Refusal("The files of this workspace would take more than %d MB. Delete some first."
                    .formatted(KnowledgeUsage.MOST_FILE_BYTES / 1024 / 1024));
        }
    }
}
