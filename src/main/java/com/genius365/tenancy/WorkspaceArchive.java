package com.genius365.tenancy;

import com.genius365.access.WorkspaceId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes workspaces out of use. No screen uses it: it asks nobody's permission, since its callers have. */
@Component
public class WorkspaceArchive {

    private final WorkspaceBook book;
    private final Clock clock;

    WorkspaceArchive(WorkspaceBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Nobody gets in from now on. One that is archived already stays so, since when it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void archive(WorkspaceId workspace) {
        book.archive(workspace, clock.instant());
    }
}
