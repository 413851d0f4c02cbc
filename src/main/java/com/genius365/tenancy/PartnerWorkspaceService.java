package com.genius365.tenancy;

import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names of a partner's workspaces, to choose from. */
@Service
@Transactional(readOnly = true)
public class PartnerWorkspaceService {

    private final WorkspaceBook book;

    PartnerWorkspaceService(WorkspaceBook book) {
        this.book = book;
    }

    /** Those that are not archived, by name; the first thousand. */
    @RequiresPermission(Permission.PARTNER_WORKSPACE_READ)
    public List<WorkspaceName> names(PartnerId partner) {
        return book.names(partner);
    }
}
