package com.genius365.demo;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Ids;
import com.genius365.common.Money;
import com.genius365.demo.DemoWorkspace.Agent;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Provider;
import com.genius365.provider.VoiceProviders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the demo into the tables of all features, in SQL, because what it writes happened before the program was there.
 * Works in the transaction of its caller.
 */
@Component
@Profile("demo")
class DemoImport {

    /** A call of the demo that is not over. */
    record Live(WorkspaceId workspace, String slug, DemoCall call) {}

    /** Whose the calls are, and on which connection and agent they ran. */
    record Owner(
            PartnerId partner,
            WorkspaceId workspace,
            Map<Provider, ConnectionId> connections,
            Map<String, UUID> agents) {}

    private record Turn(
            CallSnapshot.Speaker speaker,
            String text,
            @Nullable Double offset) {}

    private record Cost(String component, long minorUnits, String currency) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper mapper;
    private final VoiceProviders providers;

    DemoImport(JdbcClient jdbc, JdbcTemplate batches, JsonMapper mapper, VoiceProviders providers) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.mapper = mapper;
        this.providers = providers;
    }

    /** Whether it is there; whoever asks at the same moment is answered when the first one's transaction is over. */
    boolean isDone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('genius365-demo'))")
                .query((row, number) -> 0)
                .list();
        return jdbc.sql("select exists (select from partner where slug = :slug)")
                .param("slug", DemoPartner.ACME.slug())
                .query(Boolean.class)
                .single();
    }

    /** @param reviewer the super admin who decided, where one has */
    void addRequest(DemoRequest request, UUID reviewer, Instant now) {
        var asked = now.minus(request.age());
        var isRejected = request.rejection().isPresent();
        jdbc.sql("""
                        insert into partner_request (id, status, company_name, contact_name, contact_email, phone,
                            business_description, expected_users, use_case, subdomain, plan_code, primary_color,
                            secondary_color, requested_at, reviewed_at, reviewed_by, rejection_reason)
                        values (:id, :status, :company, :contact, cast(:email as citext), nullif(:phone, ''), :business,
                            :users, :useCase, :subdomain, :plan, :primary, :secondary, :asked, :reviewedAt, :reviewer,
                            :reason)""")
                .param("id", Ids.at(asked))
                .param("status", isRejected ? "REJECTED" : "PENDING")
                .param("company", request.company())
                .param("contact", request.contact())
                .param("email", request.email())
                .param("phone", request.phone())
                .param("business", request.business())
                .param("users", request.expectedUsers())
                .param("useCase", request.useCase())
                .param("subdomain", request.subdomain())
                .param("plan", request.plan())
                .param("primary", request.primaryColor())
                .param("secondary", request.secondaryColor())
                .param("asked", Timestamp.from(asked))
                .param(
                        "reviewedAt",
                        isRejected ? Timestamp.from(asked.plus(Duration.ofHours(20))) : null,
                        Types.TIMESTAMP)
                .param("reviewer", isRejected ? reviewer : null, Types.OTHER)
                .param("reason", request.rejection().orElse(null), Types.VARCHAR)
                .update();
    }

    PartnerId addPartner(DemoPartner partner, Instant since) {
        var id = PartnerId.next();
        jdbc.sql("insert into partner (id, slug, name, plan_code, created_at)"
                        + " values (:id, :slug, :name, 'professional', :since)")
                .param("id", id.value())
                .param("slug", partner.slug())
                .param("name", partner.label())
                .param("since", Timestamp.from(since))
                .update();
        jdbc.sql("""
                        insert into partner_brand (partner_id, company_name, primary_color, secondary_color, background_color,
                                                   text_color, corner_radius, support_email)
                        values (:partner, :name, :primary, :secondary, :background, :text, :radius, :support)""")
                .param("partner", id.value())
                .param("name", partner.label())
                .param("primary", partner.primaryColor())
                .param("secondary", partner.secondaryColor())
                .param("background", partner.backgroundColor())
                .param("text", partner.textColor())
                .param("radius", partner.cornerRadius())
                .param("support", partner.supportEmail())
                .update();
        addImage(id, "LOGO", Wordmark.logo(partner));
        addImage(id, "FAVICON", Wordmark.favicon(partner));
        return id;
    }

    private void addImage(PartnerId partner, String kind, byte[] png) {
        jdbc.sql("""
                        insert into partner_image (partner_id, kind, content_type, body, hash)
                        values (:partner, :kind, 'image/png', :body, :hash)""")
                .param("partner", partner.value())
                .param("kind", kind)
                .param("body", png)
                .param("hash", hash(png))
                .update();
    }

    WorkspaceId addWorkspace(PartnerId partner, DemoWorkspace workspace, Instant since) {
        var id = WorkspaceId.next();
        jdbc.sql("""
                        insert into workspace (id, partner_id, slug, name, time_zone, created_at)
                        values (:id, :partner, :slug, :name, :zone, :since)""")
                .param("id", id.value())
                .param("partner", partner.value())
                .param("slug", workspace.slug())
                .param("name", workspace.name())
                .param("zone", workspace.timeZone().getId())
                .param("since", Timestamp.from(since))
                .update();
        return id;
    }

    UUID addAccount(DemoAccount account, String passwordHash, Instant since) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into app_user (id, partner_id, email, password_hash, first_name, last_name, is_super_admin,
                                              created_at)
                        select :id, p.id, :email, :hash, :first, :last, :super, :since
                        from partner p where p.slug = :partner""")
                .param("partner", account.partner().map(DemoPartner::slug).orElse("platform"))
                .param("id", id)
                .param("email", account.email())
                .param("hash", passwordHash)
                .param("first", account.firstName())
                .param("last", account.lastName())
                .param("super", account.isSuperAdmin())
                .param("since", Timestamp.from(since))
                .update();
        return id;
    }

    void addToPartner(PartnerId partner, UUID user, String role) {
        jdbc.sql("insert into partner_member (partner_id, user_id, role) values (:partner, :user, :role)")
                .param("partner", partner.value())
                .param("user", user)
                .param("role", role)
                .update();
    }

    void addToWorkspace(PartnerId partner, WorkspaceId workspace, UUID user, String role) {
        jdbc.sql("""
                        insert into workspace_member (partner_id, workspace_id, user_id, role)
                        values (:partner, :workspace, :user, :role)""")
                .param("partner", partner.value())
                .param("workspace", workspace.value())
                .param("user", user)
                .param("role", role)
                .update();
    }

    /** One that is {@code PENDING} is published as soon as the jobs run. */
    UUID addAgent(PartnerId partner, WorkspaceId workspace, Agent agent, Instant since, Instant now) {
        var id = Ids.at(since);
        var isPublished = agent.state().equals("PENDING");
        var draft = agent.draft();
        jdbc.sql("""
                        insert into agent (id, partner_id, workspace_id, name, provider, model, voice_name, language, content,
                                           edits, last_version, version_edits, created_at, edited_at, version)
                        values (:id, :partner, :workspace, :name, :provider, :model, :voiceName, :language,
                                :content::jsonb, 1, :version, :version, :since, :since, 0)""")
                .param("id", id)
                .param("partner", partner.value())
                .param("workspace", workspace.value())
                .param("name", agent.name())
                .param("provider", agent.provider().name())
                .param("model", agent.model())
                .param("voiceName", agent.voiceName())
                .param("language", agent.language())
                .param("content", mapper.writeValueAsString(draft))
                .param("version", isPublished ? 1 : null, java.sql.Types.INTEGER)
                .param("since", Timestamp.from(since))
                .update();
        jdbc.sql("""
                        insert into agent_deployment (id, partner_id, workspace_id, agent_id, role, provider, sync_state,
                                                      sync_error, next_sync_at, wanted_version)
                        values (:id, :partner, :workspace, :id, 'ACTIVE', :provider, :state, :error, :nextSync, :version)""")
                .param("id", id)
                .param("partner", partner.value())
                .param("workspace", workspace.value())
                .param("provider", agent.provider().name())
                .param("state", agent.state())
                .param("error", agent.error())
                .param("nextSync", isPublished ? Timestamp.from(now) : null, java.sql.Types.TIMESTAMP)
                .param("version", isPublished ? 1 : null, java.sql.Types.INTEGER)
                .update();
        if (isPublished) {
            jdbc.sql("""
                            insert into agent_version (id, partner_id, workspace_id, agent_id, number, content, note,
                                                       created_at)
                            select :version, partner_id, workspace_id, id, 1, content, 'First version', created_at
                            from agent where id = :id""").param("version", Ids.next()).param("id", id).update();
        }
        return id;
    }

    void addCalls(Owner owner, List<DemoCall> calls) {
        batches.batchUpdate("""
                insert into call (id, partner_id, workspace_id, agent_id, agent_name, connection_id, provider, external_id,
                                  direction, status, from_number, to_number, created_at, started_at, ended_at,
                                  duration_seconds, end_reason, failure, recording_url, transcript, transcript_text, summary,
                                  sentiment, costs, cost_minor_units, cost_currency, dial_state, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?, ?, 0)""", calls.stream().map(call -> row(owner, call)).toList());
        batches.batchUpdate(
                """
                insert into call_reference (connection_id, external_id, partner_id, workspace_id, call_id)
                values (?, ?, ?, ?, ?)""",
                calls.stream()
                        .filter(call -> call.externalId() != null)
                        .map(call -> new @Nullable Object[] {
                            connection(owner, call),
                            call.externalId(),
                            owner.partner().value(),
                            owner.workspace().value(),
                            call.id()
                        })
                        .toList());
        addStatusChanges(owner.partner().value(), owner.workspace().value(), calls);
    }

    /** What the vendors told of those calls, which are there already. */
    void addEvents(WorkspaceId workspace, List<DemoCall> calls) {
        batches.batchUpdate(
                """
                insert into webhook_event (id, connection_id, partner_id, workspace_id, provider, event_key, type,
                                           external_call_id, body, received_at, state, attempts, applied_at)
                select ?, connection_id, partner_id, workspace_id, provider, ?, ?, ?, ?, ?, 'APPLIED', 1, ?
                from call where workspace_id = ? and id = ?""",
                calls.stream()
                        .flatMap(call -> DemoEvents.of(call).stream().map(event -> row(workspace, call, event)))
                        .toList());
    }

    private Object[] row(WorkspaceId workspace, DemoCall call, DemoEvents.Event event) {
        var body = mapper.writeValueAsBytes(event.body());
        var told = providers.get(call.provider()).identify(body);
        var at = Timestamp.from(event.at());
        return new Object[] {
            Ids.at(event.at()),
            told.key(),
            told.type(),
            told.externalCallId(),
            body,
            at,
            at,
            workspace.value(),
            call.id()
        };
    }

    /** Those that this put into the log and that are not over: the settling of calls knows nothing of them. */
    List<Live> findLive() {
        return jdbc.sql("""
                        select c.*, w.slug from call c join workspace w on w.id = c.workspace_id
                        where c.status in ('INITIATED', 'RINGING', 'IN_PROGRESS') and c.settle_at is null
                          and c.dial_state = 'SENT'
                        for update of c""").query(DemoImport::live).list();
    }

    /** Writes how it ended. */
    void end(Live live, DemoCall end) {
        var cost = end.cost();
        jdbc.sql("""
                        update call set status = :status, started_at = :answered, ended_at = :ended,
                               duration_seconds = :duration, end_reason = :reason, recording_url = :recording,
                               transcript = cast(:transcript as jsonb), transcript_text = :text, summary = :summary,
                               sentiment = :sentiment, costs = cast(:costs as jsonb), cost_minor_units = :cost,
                               cost_currency = :currency, dial_state = 'DONE', version = version + 1
                        where id = :id and workspace_id = :workspace""")
                .param("status", end.status().name())
                .param("answered", timestamp(end.answeredAt()))
                .param("ended", timestamp(end.endedAt()))
                .param("duration", end.durationSeconds())
                .param("reason", end.endReason())
                .param("recording", end.recordingUrl())
                .param("transcript", transcript(end))
                .param("text", transcriptText(end))
                .param("summary", end.summary())
                .param(
                        "sentiment",
                        end.sentiment() == null ? null : end.sentiment().name())
                .param("costs", costs(end))
                .param("cost", cost == null ? null : cost.minorUnits())
                .param("currency", cost == null ? null : cost.currency().getCurrencyCode())
                .param("id", live.call().id())
                .param("workspace", live.workspace().value())
                .update();
        var partner = jdbc.sql("select partner_id from workspace where id = :id")
                .param("id", live.workspace().value())
                .query(UUID.class)
                .single();
        jdbc.sql("delete from call_status_change where workspace_id = :workspace and call_id = :call")
                .param("workspace", live.workspace().value())
                .param("call", live.call().id())
                .update();
        addStatusChanges(partner, live.workspace().value(), List.of(end));
        addEvents(live.workspace(), List.of(end));
    }

    private void addStatusChanges(UUID partner, UUID workspace, List<DemoCall> calls) {
        batches.batchUpdate(
                """
                insert into call_status_change (id, partner_id, workspace_id, call_id, status, at)
                values (?, ?, ?, ?, ?, ?)""",
                calls.stream()
                        .flatMap(call -> call.changes().stream().map(change -> new Object[] {
                            Ids.at(change.at()),
                            partner,
                            workspace,
                            call.id(),
                            change.status().name(),
                            Timestamp.from(change.at())
                        }))
                        .toList());
    }

    private @Nullable Object[] row(Owner owner, DemoCall call) {
        var cost = call.cost();
        return new @Nullable Object[] {
            call.id(),
            owner.partner().value(),
            owner.workspace().value(),
            owner.agents().get(call.agentName()),
            call.agentName(),
            connection(owner, call),
            call.provider().name(),
            call.externalId(),
            call.direction().name(),
            call.status().name(),
            call.fromNumber(),
            call.toNumber(),
            Timestamp.from(call.createdAt()),
            timestamp(call.answeredAt()),
            timestamp(call.endedAt()),
            call.durationSeconds(),
            call.endReason(),
            call.failure(),
            call.recordingUrl(),
            transcript(call),
            transcriptText(call),
            call.summary(),
            call.sentiment() == null ? null : call.sentiment().name(),
            costs(call),
            cost == null ? null : cost.minorUnits(),
            cost == null ? null : cost.currency().getCurrencyCode(),
            dialState(call)
        };
    }

    private static UUID connection(Owner owner, DemoCall call) {
        return Optional.ofNullable(owner.connections().get(call.provider()))
                .orElseThrow(() -> new IllegalStateException("No connection to " + call.provider()))
                .value();
    }

    private static String dialState(DemoCall call) {
        if (!call.status().isTerminal()) {
            return "SENT";
        }
        return call.direction() == CallDirection.OUTBOUND ? "DONE" : "NONE";
    }

    private String transcript(DemoCall call) {
        return mapper.writeValueAsString(call.transcript().stream()
                .map(turn -> new Turn(turn.speaker(), turn.text(), turn.offsetSeconds()))
                .toList());
    }

    private static String transcriptText(DemoCall call) {
        return call.transcript().stream().map(CallSnapshot.Turn::text).collect(Collectors.joining("\n"));
    }

    private String costs(DemoCall call) {
        return mapper.writeValueAsString(call.costs().stream()
                .map(line -> new Cost(line.component(), line.amount().minorUnits(), Money.USD.getCurrencyCode()))
                .toList());
    }

    private static Live live(ResultSet row, int number) throws SQLException {
        return new Live(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getString("slug"),
                new DemoCall(
                        row.getObject("id", UUID.class),
                        row.getString("agent_name"),
                        Provider.valueOf(row.getString("provider")),
                        row.getString("external_id"),
                        CallDirection.valueOf(row.getString("direction")),
                        CallStatus.valueOf(row.getString("status")),
                        row.getString("from_number"),
                        row.getString("to_number"),
                        row.getTimestamp("created_at").toInstant(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** The beginning of it is enough to tell one picture from another. */
    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
