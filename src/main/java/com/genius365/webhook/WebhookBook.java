package com.genius365.webhook;

import com.genius365.access.ChangeLog;
import com.genius365.access.Grants;
import com.genius365.access.InWorkspace;
import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.webhook.WebhookSummary.OffReason;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a workspace's webhooks; each method is one transaction. */
@Component
class WebhookBook {

    /** A webhook that this node alone may send to for a while. */
    record Turn(WorkspaceId workspace, WebhookId webhook) {}

    /** Where messages go. @param secrets the newest first */
    record Target(HttpUrl url, List<Secret> secrets) {}

    /** A webhook that is on. */
    record Listener(PartnerId partner, WebhookId webhook, List<WebhookEvent> events, boolean withWords) {}

    static final int MOST = 10;

    private static final int REMOVED_AT_ONCE = 1_000;

    /** Longer than a turn may take. */
    static final Duration LEASE = Duration.ofMinutes(1);

    static final Duration OLD_SECRET_SIGNS = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Grants grants;
    private final Vault vault;
    private final Clock clock;

    WebhookBook(JdbcClient jdbc, Grants grants, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.vault = vault;
        this.clock = clock;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<WebhookSummary> list(WorkspaceId workspace) {
        return jdbc.sql("select * from webhook_endpoint where workspace_id = :workspace order by id")
                .param("workspace", workspace.value())
                .query((row, number) -> summary(row))
                .list();
    }

    @Transactional(readOnly = true)
    public WebhookSummary get(WorkspaceId workspace, WebhookId id) {
        return find(workspace, id, "");
    }

    @Transactional
    public WebhookCreated create(WorkspaceId workspace, WebhookDraft draft) {
        ChangeLog.about(host(draft.url()));
        ChangeLog.compare(null, draft);
        requireRoom(workspace);
        var id = WebhookId.next();
        var secret = WebhookSignature.newSecret();
        jdbc.sql("""
                        insert into webhook_endpoint (id, partner_id, workspace_id, url, description, events, with_words,
                                                      is_on, secret_sealed, busy_until, created_at, version)
                        values (:id, :partner, :workspace, :url, :description, cast(:events as text[]), :withWords, :isOn, :secret, :now,
                                :now, 0)""")
                .param("id", id.value())
                .param("partner", grants.partnerOf(workspace).value())
                .param("workspace", workspace.value())
                .param("url", draft.url().strip())
                .param("description", draft.description().strip())
                .param("events", types(draft))
                .param("withWords", draft.withWords())
                .param("isOn", draft.isOn())
                .param("secret", vault.seal(secret, context(id)))
                .param("now", now())
                .update();
        return new WebhookCreated(id, secret);
    }

    /** One that was switched off because nothing was taken there begins anew when it is switched on. */
    @Transactional
    public void update(WorkspaceId workspace, WebhookId id, long version, WebhookDraft draft) {
        var webhook = find(workspace, id, " for no key update");
        if (webhook.version() != version) {
            throw new ChangedMeanwhileException("This webhook");
        }
        ChangeLog.about(host(draft.url()));
        ChangeLog.compare(webhook.draft(), draft);
        jdbc.sql("""
                        update webhook_endpoint
                        set url = :url, description = :description, events = cast(:events as text[]), with_words = :withWords,
                            failing_since = case when is_on = :isOn and url = :url then failing_since end,
                            off_reason = case when is_on = :isOn then off_reason end,
                            is_on = :isOn, version = version + 1
                        where workspace_id = :workspace and id = :id""")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("url", draft.url().strip())
                .param("description", draft.description().strip())
                .param("events", types(draft))
                .param("withWords", draft.withWords())
                .param("isOn", draft.isOn())
                .update();
        if (!draft.withWords()) {
            holdBackWords(workspace, id);
        }
    }

    /** What waits was written when words were still to be sent. */
    private void holdBackWords(WorkspaceId workspace, WebhookId id) {
        jdbc.sql("""
                        update webhook_delivery
                        set state = 'FAILED', error = 'Not sent: it holds words, which are no longer to be sent.'
                        where workspace_id = :workspace and endpoint_id = :webhook and state = 'WAITING' and has_words""")
                .param("workspace", workspace.value())
                .param("webhook", id.value())
                .update();
    }

    /** The old one signs for another day, so that whoever checks can change over. */
    @Transactional
    public Secret renewSecret(WorkspaceId workspace, WebhookId id) {
        var webhook = find(workspace, id, " for no key update");
        ChangeLog.about(webhook.host());
        ChangeLog.replaced("signingSecret");
        var secret = WebhookSignature.newSecret();
        jdbc.sql("""
                        update webhook_endpoint
                        set old_secret_sealed = secret_sealed, old_secret_until = :until, secret_sealed = :secret,
                            version = version + 1
                        where workspace_id = :workspace and id = :id""")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("secret", vault.seal(secret, context(id)))
                .param("until", Timestamp.from(clock.instant().plus(OLD_SECRET_SIGNS)))
                .update();
        return secret;
    }

    /**
     * First of all: from now on nothing is written for it, so that what is there can be deleted little by little. Whoever
     * tells it something meanwhile waits for the rows of one transaction only.
     */
    @Transactional
    public void silence(WorkspaceId workspace, WebhookId id) {
        find(workspace, id, " for no key update");
        jdbc.sql("update webhook_endpoint set is_on = false where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    /** @return whether there may be more */
    @Transactional
    public boolean removeSomeOfLog(WorkspaceId workspace, WebhookId id) {
        return jdbc.sql("""
                        delete from webhook_delivery where workspace_id = :workspace and id in (
                            select id from webhook_delivery
                            where workspace_id = :workspace and endpoint_id = :webhook limit :most)""")
                        .param("workspace", workspace.value())
                        .param("webhook", id.value())
                        .param("most", REMOVED_AT_ONCE)
                        .update()
                == REMOVED_AT_ONCE;
    }

    /** With what is left of its log. */
    @Transactional
    public void remove(WorkspaceId workspace, WebhookId id) {
        ChangeLog.about(find(workspace, id, " for update").host());
        jdbc.sql("delete from webhook_endpoint where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    /** Those that are on. In the transaction at hand. */
    @Transactional
    public List<Listener> listeners(WorkspaceId workspace) {
        return jdbc.sql("""
                        select id, partner_id, events, with_words from webhook_endpoint
                        where workspace_id = :workspace and is_on order by id""")
                .param("workspace", workspace.value())
                .query((row, number) -> new Listener(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        id(row),
                        events(row),
                        row.getBoolean("with_words")))
                .list();
    }

    /** Takes up to so many webhooks with something due, those that waited longest first; no other node gets them meanwhile. */
    @SystemWide
    @Transactional
    public List<Turn> beginTurns(int most) {
        return jdbc.sql("""
                        update webhook_endpoint set busy_until = :lease
                        where id in (
                            select e.id from webhook_endpoint e
                            where e.is_on and e.busy_until <= :now and workspace_is_open(e.workspace_id)
                              and exists (select from webhook_delivery d
                                          where d.workspace_id = e.workspace_id and d.endpoint_id = e.id
                                            and d.state = 'WAITING' and d.next_attempt_at <= :now)
                            order by e.busy_until limit :most for no key update skip locked)
                        returning workspace_id, id""")
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .param("now", now())
                .param("most", most)
                .query((row, number) -> new Turn(new WorkspaceId(row.getObject("workspace_id", UUID.class)), id(row)))
                .list();
    }

    @InWorkspace
    @Transactional
    public void endTurn(WorkspaceId workspace, WebhookId id) {
        jdbc.sql("update webhook_endpoint set busy_until = :now where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    /** Empty where it is gone or off by now. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<Target> target(WorkspaceId workspace, WebhookId id) {
        return jdbc.sql("select * from webhook_endpoint where workspace_id = :workspace and id = :id and is_on")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query((row, number) -> new Target(HttpUrl.get(row.getString("url")), secrets(row)))
                .optional();
    }

    /** Something was taken. In the transaction at hand. */
    void works(WorkspaceId workspace, WebhookId id) {
        jdbc.sql("""
                        update webhook_endpoint set failing_since = null, delivered_at = :now
                        where workspace_id = :workspace and id = :id""")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    /** Something was not taken. In the transaction at hand. @return since when nothing was */
    Optional<Instant> fails(WorkspaceId workspace, WebhookId id) {
        return jdbc.sql("""
                        update webhook_endpoint set failing_since = coalesce(failing_since, :now)
                        where workspace_id = :workspace and id = :id
                        returning failing_since""")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("now", now())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** In the transaction at hand. Empty: it was off already. */
    Optional<WebhookSwitchedOff> switchOff(WorkspaceId workspace, WebhookId id, OffReason reason) {
        return jdbc.sql("""
                        update webhook_endpoint e set is_on = false, off_reason = :reason, version = e.version + 1
                        from workspace w
                        where e.workspace_id = :workspace and e.id = :id and e.is_on and w.id = e.workspace_id
                        returning e.partner_id, e.url, w.name, w.slug""")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("reason", reason.name())
                .query((row, number) -> new WebhookSwitchedOff(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        workspace,
                        row.getString("name"),
                        row.getString("slug"),
                        id.value(),
                        host(row.getString("url")),
                        reason.sentence(),
                        clock.instant()))
                .optional();
    }

    private WebhookSummary find(WorkspaceId workspace, WebhookId id, String lock) {
        return jdbc.sql("select * from webhook_endpoint where workspace_id = :workspace and id = :id" + lock)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query((row, number) -> summary(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("This webhook"));
    }

    private void requireRoom(WorkspaceId workspace) {
        var there = jdbc.sql("select count(*) from webhook_endpoint where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Long.class)
                .single();
        if (there >= MOST) {
            throw new Refusal("A workspace may have " + MOST + " webhooks. Delete one that is not needed.");
        }
    }

    private List<Secret> secrets(ResultSet row) throws SQLException {
        var id = id(row);
        var secrets = new ArrayList<Secret>();
        secrets.add(vault.open(row.getBytes("secret_sealed"), context(id)));
        if (oldSecretUntil(row) != null) {
            secrets.add(vault.open(row.getBytes("old_secret_sealed"), context(id)));
        }
        return secrets;
    }

    private @Nullable Instant oldSecretUntil(ResultSet row) throws SQLException {
        var until = instant(row, "old_secret_until");
        return until == null || !until.isAfter(clock.instant()) ? null : until;
    }

    private WebhookSummary summary(ResultSet row) throws SQLException {
        var url = row.getString("url");
        var reason = row.getString("off_reason");
        return new WebhookSummary(
                id(row),
                row.getLong("version"),
                host(url),
                new WebhookDraft(
                        url,
                        row.getString("description"),
                        events(row),
                        row.getBoolean("with_words"),
                        row.getBoolean("is_on")),
                reason == null ? null : OffReason.valueOf(reason),
                oldSecretUntil(row),
                instant(row, "failing_since"),
                instant(row, "delivered_at"));
    }

    private static String[] types(WebhookDraft draft) {
        return draft.events().stream().map(WebhookEvent::name).toArray(String[]::new);
    }

    /** Without those that mean nothing any more. */
    private static List<WebhookEvent> events(ResultSet row) throws SQLException {
        Array stored = row.getArray("events");
        var names = List.of((String[]) stored.getArray());
        return Arrays.stream(WebhookEvent.values())
                .filter(event -> names.contains(event.name()))
                .toList();
    }

    private static String host(String url) {
        var parsed = HttpUrl.parse(url.strip());
        return parsed == null ? "" : parsed.host();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static WebhookId id(ResultSet row) throws SQLException {
        return new WebhookId(row.getObject("id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static String context(WebhookId id) {
        return "webhook/" + id + "/secret";
    }
}
