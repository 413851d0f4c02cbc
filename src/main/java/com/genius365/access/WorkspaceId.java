package com.genius365.access;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a workspace. */
public record WorkspaceId(UUID value) {

    public static WorkspaceId next() {
        return new WorkspaceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
