package com.genius365.tenancy;

import com.genius365.access.WorkspaceId;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much each client may have. No screen uses it. */
@Component
public class WorkspaceLimits {

    private final WorkspaceLimitStore store;

    WorkspaceLimits(WorkspaceLimitStore store) {
        this.store = store;
    }

    public WorkspaceLimit of(WorkspaceId workspace) {
        return store.find(workspace).orElse(WorkspaceLimit.DEFAULT);
    }

    /**
     * Like {@link #of}, for whoever is about to add something: others who add to the same workspace wait until the
     * transaction ends, so what is counted after this stays counted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkspaceLimit claim(WorkspaceId workspace) {
        store.lock(workspace);
        return of(workspace);
    }

    /** When the month at hand began, by the workspace's own time zone. */
    public Instant monthStart(WorkspaceId workspace, Instant now) {
        var local = now.atZone(store.timeZone(workspace));
        return local.toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(local.getZone())
                .toInstant();
    }

    /** Replaces the limits. What is there already stays, also where it is more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(WorkspaceId workspace, WorkspaceLimit limit) {
        store.set(workspace, limit);
    }
}
