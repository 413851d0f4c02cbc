package com.genius365.webhook;

import com.genius365.access.CurrentUser;
import com.genius365.access.Grants;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.tool.AddressRefusedException;
import com.genius365.tool.OutgoingHttp;
import jakarta.validation.Valid;
import java.util.List;
import okhttp3.HttpUrl;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with a workspace's webhooks. Looking up an address happens outside of any transaction. */
@Service
@Validated
public class WebhookService {

    private final WebhookBook webhooks;
    private final OutgoingHttp http;
    private final Grants grants;
    private final CurrentUser user;

    WebhookService(WebhookBook webhooks, OutgoingHttp http, Grants grants, CurrentUser user) {
        this.webhooks = webhooks;
        this.http = http;
        this.grants = grants;
        this.user = user;
    }

    /** Oldest first. Only who may change them sees more of an address than its host. */
    @RequiresPermission(Permission.SETTINGS_READ)
    public List<WebhookSummary> list(WorkspaceId workspace) {
        var mayEdit = mayEdit(workspace);
        return webhooks.list(workspace).stream()
                .map(webhook -> mayEdit ? webhook : webhook.withoutAddress())
                .toList();
    }

    @RequiresPermission(Permission.SETTINGS_READ)
    public WebhookSummary get(WorkspaceId workspace, WebhookId id) {
        var webhook = webhooks.get(workspace, id);
        return mayEdit(workspace) ? webhook : webhook.withoutAddress();
    }

    /**
     * @throws AddressRefusedException where it is no address, or leads into a private network
     * @throws Refusal where there are enough
     */
    @RequiresPermission(Permission.SETTINGS_EDIT)
    public WebhookCreated create(WorkspaceId workspace, @Valid WebhookDraft draft) {
        requireFit(draft);
        return webhooks.create(workspace, draft);
    }

    /** Throws like {@link #create}. */
    @RequiresPermission(Permission.SETTINGS_EDIT)
    public void update(WorkspaceId workspace, WebhookId id, long version, @Valid WebhookDraft draft) {
        requireFit(draft);
        webhooks.update(workspace, id, version, draft);
    }

    /** @return the new secret, to be shown once; the old one signs beside it for another 24 hours */
    @RequiresPermission(Permission.SETTINGS_EDIT)
    public Secret renewSecret(WorkspaceId workspace, WebhookId id) {
        return webhooks.renewSecret(workspace, id);
    }

    /** With its log, and with what still waits to be sent. */
    @RequiresPermission(Permission.SETTINGS_EDIT)
    public void remove(WorkspaceId workspace, WebhookId id) {
        webhooks.silence(workspace, id);
        while (webhooks.removeSomeOfLog(workspace, id)) {
            // There may be more.
        }
        webhooks.remove(workspace, id);
    }

    private void requireFit(WebhookDraft draft) {
        var url = HttpUrl.parse(draft.url().strip());
        if (url != null && !url.encodedUsername().isEmpty()) {
            throw new AddressRefusedException(
                    "Leave the name and the password out of the address: the signature says who sends.");
        }
        http.requirePublic(draft.url());
    }

    private boolean mayEdit(WorkspaceId workspace) {
        return grants.inWorkspace(user.id(), workspace)
                .filter(grant -> grant.allows(Permission.SETTINGS_EDIT))
                .isPresent();
    }
}
