package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import com.genius365.database.ChangeNotices;
import org.springframework.stereotype.Component;

/** Tells pages that documents of a workspace changed on whatever node; what changed they read themselves. */
@Component
public class KnowledgeChanges {

    private static final String TOPIC = "document";

    private final ChangeNotices notices;

    KnowledgeChanges(ChangeNotices notices) {
        this.notices = notices;
    }

    /** @param listener must be quick, and is told at most every 200 ms */
    public ChangeNotices.Subscription subscribe(WorkspaceId workspace, Runnable listener) {
        return notices.subscribe(TOPIC, workspace.toString(), listener);
    }

    /** After the commit. */
    void announce(WorkspaceId workspace) {
        notices.announce(TOPIC, workspace.toString());
    }
}
