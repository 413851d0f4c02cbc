package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import com.genius365.tenancy.WorkspaceFarewell;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the documents of a workspace that is deleted taken from vendors, which {@link CopyRemoval} does. */
@Component
class KnowledgeFarewell implements WorkspaceFarewell {

    private final DocumentCopyBook copies;

    KnowledgeFarewell(DocumentCopyBook copies) {
        this.copies = copies;
    }

    @Override
    public List<String> takeLeave(WorkspaceId workspace) {
        return copies.hurry(workspace);
    }
}
