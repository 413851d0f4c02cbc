package com.genius365.webhook;

import com.genius365.access.Grants;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.database.RateLimits;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** The door for what people do with the messages of a workspace's webhooks. */
@Service
public class DeliveryService {

    /** Messages that people ask for: whoever they go to need not be who asks. */
    private static final RateLimits.Limit ASKED_FOR = new RateLimits.Limit(30, Duration.ofMinutes(5));

    private final DeliveryBook deliveries;
    private final Grants grants;
    private final RateLimits limits;

    DeliveryService(DeliveryBook deliveries, Grants grants, RateLimits limits) {
        this.deliveries = deliveries;
        this.grants = grants;
        this.limits = limits;
    }

    /** The log of one webhook, newest first. The total is counted up to 10,000. */
    @RequiresPermission(Permission.SETTINGS_READ)
    public Page<DeliverySummary> search(WorkspaceId workspace, WebhookId webhook, PageRequest page) {
        return deliveries.search(workspace, webhook, page);
    }

    /** With what was sent and answered. */
    @RequiresPermission(Permission.CALL_RAW_READ)
    public DeliveryDetails get(WorkspaceId workspace, DeliveryId id) {
        return deliveries.get(workspace, id);
    }

    /** Sends a message that says it is a test; what comes of it stands in the log. @throws Refusal where the webhook is off */
    @RequiresPermission(Permission.SETTINGS_EDIT)
    public void sendTest(WorkspaceId workspace, WebhookId webhook) {
        requireFew(workspace);
        deliveries.test(workspace, grants.partnerOf(workspace), webhook);
    }

    /** The same message once more, under the same id. @throws Refusal where its webhook is off */
    @RequiresPermission(Permission.SETTINGS_EDIT)
    public void sendAgain(WorkspaceId workspace, DeliveryId id) {
        requireFew(workspace);
        deliveries.sendAgain(workspace, id);
    }

    private void requireFew(WorkspaceId workspace) {
        if (!limits.count("webhook/" + workspace, ASKED_FOR)) {
            throw new Refusal("That is enough for now. Wait a few minutes, then send again.");
        }
    }
}
