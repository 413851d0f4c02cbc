package com.genius365.call;

import com.genius365.access.WorkspaceId;
import com.genius365.database.ChangeNotices;
import org.springframework.stereotype.Component;

/** Tells pages that calls of a workspace changed on whatever node; what changed they read themselves. */
@Component
public class CallChanges {

    /** The topic under which changed calls are announced; the key is the workspace's id. */
    public static final String TOPIC = "call";

    private final ChangeNotices notices;

    CallChanges(ChangeNotices notices) {
        this.notices = notices;
    }

    /** @param listener runs on a thread of its own kind, must be quick, and is told at most every 200 ms */
    public ChangeNotices.Subscription subscribe(WorkspaceId workspace, Runnable listener) {
        return notices.subscribe(TOPIC, workspace.toString(), listener);
    }
}
