package com.genius365.call;

import com.genius365.access.WorkspaceId;
import com.genius365.tenancy.WorkspaceFarewell;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes the webhooks of a workspace that is deleted which were never applied, and so are nobody's by their rows. */
@Component
class WebhookFarewell implements WorkspaceFarewell {

    private final CallRetentionBook book;

    WebhookFarewell(CallRetentionBook book) {
        this.book = book;
    }

    /** While it is known which account is the workspace's, and which call. */
    @Override
    public List<String> takeLeave(WorkspaceId workspace) {
        while (book.forgetUnapplied(workspace)) {
            // There may be more.
        }
        return List.of();
    }
}
