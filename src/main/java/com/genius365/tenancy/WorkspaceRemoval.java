package com.genius365.tenancy;

import com.genius365.access.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Deletes archived workspaces for good when the time to restore them is over. What people said goes at once; what is needed
 * to take agents from their vendors goes when they are gone there. Each step can be repeated, so a crash only delays it.
 */
@Component
public class WorkspaceRemoval {

    /** Personal, and of no use to whoever takes agents from vendors. */
    private static final List<String> CONVERSATIONS =
            List.of("call", "call_status_change", "call_reference", "call_tool_call", "webhook_event");

    /** A vendor that refuses for so long will not change its mind; what is left there then stands in the log. */
    private static final Duration VENDORS_ARE_ASKED_FOR = Duration.ofDays(60);

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceRemoval.class);

    private final WorkspaceRemovalBook book;
    private final ObjectProvider<WorkspaceFarewell> farewells;
    private final Clock clock;

    WorkspaceRemoval(WorkspaceRemovalBook book, ObjectProvider<WorkspaceFarewell> farewells, Clock clock) {
        this.book = book;
        this.farewells = farewells;
        this.clock = clock;
    }

    public void removeDue() {
        for (var due = book.findDue(null); !due.isEmpty(); due = book.findDue(due.getLast())) {
            due.forEach(this::tryToRemove);
        }
    }

    private void tryToRemove(WorkspaceId workspace) {
        try {
            remove(workspace);
        } catch (RuntimeException e) {
            // One workspace's trouble is not to hold up the others; it is tried again.
            LOG.error("Workspace {} not deleted", workspace, e);
        }
    }

    private void remove(WorkspaceId workspace) {
        var begun = book.begin(workspace);
        if (begun.isEmpty()) {
            return;
        }
        var left = farewells
                .orderedStream()
                .flatMap(farewell -> farewell.takeLeave(workspace).stream())
                .toList();
        removeAll(workspace, CONVERSATIONS);
        if (!left.isEmpty() && begun.get().plus(VENDORS_ARE_ASKED_FOR).isAfter(clock.instant())) {
            LOG.info("Workspace {} waits for its vendors: {}", workspace, left.size());
            return;
        }
        farewells.orderedStream().forEach(farewell -> farewell.beforeDeletion(workspace));
        removeAll(workspace, null);
        book.finish(workspace, left);
        LOG.info("Workspace {} is deleted for good", workspace);
    }

    private void removeAll(WorkspaceId workspace, @Nullable List<String> tables) {
        var hasMore = true;
        while (hasMore) {
            hasMore = book.removeSome(workspace, tables);
        }
    }
}
