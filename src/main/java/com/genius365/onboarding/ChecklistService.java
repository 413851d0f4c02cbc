package com.genius365.onboarding;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the hints on what to do first in a workspace. */
@Service
@Transactional(readOnly = true)
public class ChecklistService {

    private final ChecklistBook book;
    private final ChecklistFacts facts;
    private final Clock clock;

    ChecklistService(ChecklistBook book, ChecklistFacts facts, Clock clock) {
        this.book = book;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is done once is not looked for again. */
    @Transactional
    @RequiresPermission(Permission.WORKSPACE_READ)
    public Checklist get(WorkspaceId workspace) {
        if (book.isDismissed(workspace)) {
            return Checklist.OVER;
        }
        var checklist = facts.of(workspace);
        if (checklist.isDone()) {
            book.dismiss(workspace, clock.instant());
        }
        return checklist;
    }

    /** For everyone in the workspace. */
    @Transactional
    @RequiresPermission(Permission.WORKSPACE_EDIT)
    public void dismiss(WorkspaceId workspace) {
        book.dismiss(workspace, clock.instant());
    }
}
