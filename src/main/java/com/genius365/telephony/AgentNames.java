package com.genius365.telephony;

import com.genius365.access.WorkspaceId;
import java.util.List;

/** Tells of the agents of a workspace; answered by the feature that has them, which uses this one. */
public interface AgentNames {

    /** Those that are not removed, by name; the first thousand. */
    List<NumberAgent> agents(WorkspaceId workspace);
}
