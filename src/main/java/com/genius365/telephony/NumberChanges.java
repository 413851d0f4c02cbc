package com.genius365.telephony;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.database.ChangeNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells pages that numbers or trunks changed on whatever node; what changed they read themselves. */
@Component
public class NumberChanges {

    private static final String TOPIC = "telephony";

    private final ChangeNotices notices;

    NumberChanges(ChangeNotices notices) {
        this.notices = notices;
    }

    /** @param listener must be quick, and is told at most every 200 ms */
    public ChangeNotices.Subscription subscribe(WorkspaceId workspace, Runnable listener) {
        return notices.subscribe(TOPIC, workspace.toString(), listener);
    }

    /** @param listener must be quick, and is told at most every 200 ms */
    public ChangeNotices.Subscription subscribe(PartnerId partner, Runnable listener) {
        return notices.subscribe(TOPIC, partner.toString(), listener);
    }

    /** Once the transaction at hand is committed. */
    void announce(PartnerId partner, @Nullable WorkspaceId workspace) {
        notices.announceAfterCommit(TOPIC, partner.toString());
        if (workspace != null) {
            notices.announceAfterCommit(TOPIC, workspace.toString());
        }
    }
}
