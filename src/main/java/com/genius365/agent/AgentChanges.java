package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.database.ChangeNotices;
import org.springframework.stereotype.Component;

/** Tells pages that agents of a workspace changed on whatever node; what changed they read themselves. */
@Component
public class AgentChanges {

    private final ChangeNotices notices;

    AgentChanges(ChangeNotices notices) {
        this.notices = notices;
    }

    /** @param listener must be quick, and is told at most every 200 ms */
    public ChangeNotices.Subscription subscribe(WorkspaceId workspace, Runnable listener) {
        return notices.subscribe(Agents.TOPIC, workspace.toString(), listener);
    }
}
