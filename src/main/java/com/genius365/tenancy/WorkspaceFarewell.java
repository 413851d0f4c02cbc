package com.genius365.tenancy;

import com.genius365.access.WorkspaceId;
import java.util.List;

/**
 * What a feature has to do before a workspace is deleted for good, besides its rows, which are deleted for it: above all to
 * take back what it has put at vendors. Called by a job outside of any transaction and scope.
 */
public interface WorkspaceFarewell {

    /**
     * Takes back what is still out there, or asks for it again. Called every hour until nothing is left, so it does what it
     * does only once.
     *
     * @return what is still out there, as people call it
     */
    default List<String> takeLeave(WorkspaceId workspace) {
        return List.of();
    }

    /** Called when nothing is left out there, right before the rows go; called again after a crash. */
    default void beforeDeletion(WorkspaceId workspace) {}
}
