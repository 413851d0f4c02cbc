package com.genius365.webhook;

import com.genius365.access.WorkspaceId;
import com.genius365.database.ChangeNotices;
import org.springframework.stereotype.Component;

/** Tells pages that messages of a workspace's webhooks were written or sent, on whatever node. */
@Component
public class WebhookChanges {

    static final String TOPIC = "webhook";

    private final ChangeNotices notices;

    WebhookChanges(ChangeNotices notices) {
        this.notices = notices;
    }

    /** @param listener runs on a thread of its own kind, must be quick, and is told at most every 200 ms */
    public ChangeNotices.Subscription subscribe(WorkspaceId workspace, Runnable listener) {
        return notices.subscribe(TOPIC, workspace.toString(), listener);
    }
}
