package com.genius365.call;

import com.genius365.access.Grants;
import com.genius365.access.InWorkspace;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentId;
import com.genius365.agent.Agents;
import com.genius365.common.Ids;
import com.genius365.database.ChangeNotices;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Provider;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps calls while they are started, heard of and settled; each method is one transaction. */
@Component
class CallBook {

    /** A call whose outcome has to be asked for. */
    record Due(WorkspaceId workspace, CallId call) {}

    /** What is known of a call to be looked up. */
    record Lookup(
            CallId call,
            ConnectionId connection,
            Provider provider,
            Optional<String> externalId,
            Optional<AgentId> agent,
            Instant createdAt,
            int attempts) {}

    /** A status that a call came to have. */
    record StatusChange(CallId call, UUID partner, CallStatus status, Instant at) {

        /** To its present one. */
        static StatusChange of(Call call, Instant at) {
            return new StatusChange(call.callId(), call.partnerId(), call.status(), at);
        }
    }

    private static final int AT_ONCE = 50;

    private final CallRepository calls;
    private final Grants grants;
    private final JdbcClient jdbc;
    private final ChangeNotices notices;
    private final Clock clock;

    CallBook(CallRepository calls, Grants grants, JdbcClient jdbc, ChangeNotices notices, Clock clock) {
        this.calls = calls;
        this.grants = grants;
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    @InWorkspace
    @Transactional
    public CallId intend(
            WorkspaceId workspace,
            Agents.CallableAgent agent,
            Provider provider,
            @Nullable String toNumber,
            @Nullable UUID startedBy) {
        var call = calls.save(Call.intended(
                grants.partnerOf(workspace),
                agent.connection(),
                provider,
                agent.id(),
                agent.name(),
                toNumber,
                startedBy,
                clock.instant()));
        noteStatus(workspace, call);
        return call.callId();
    }

    @InWorkspace
    @Transactional
    public void sent(WorkspaceId workspace, CallId id, CallSnapshot snapshot) {
        calls.findLocked(id.value()).ifPresent(call -> {
            call.sent(snapshot.externalId(), clock.instant());
            refer(workspace, call);
            apply(workspace, call, snapshot);
        });
    }

    /** The vendor gave it an id and says nothing else of it yet. */
    @InWorkspace
    @Transactional
    public void named(WorkspaceId workspace, CallId id, String externalId) {
        calls.findLocked(id.value()).ifPresent(call -> {
            call.sent(externalId, clock.instant());
            refer(workspace, call);
        });
        changed(workspace);
    }

    @InWorkspace
    @Transactional
    public void startUnknown(WorkspaceId workspace, CallId id) {
        calls.findLocked(id.value()).ifPresent(call -> call.startUnknown(clock.instant()));
        changed(workspace);
    }

    @InWorkspace
    @Transactional
    public void startFailed(WorkspaceId workspace, CallId id, String reason) {
        calls.findLocked(id.value())
                .filter(call -> call.startFailed(reason, clock.instant()))
                .ifPresent(call -> noteStatus(workspace, call));
        changed(workspace);
    }

    @InWorkspace
    @Transactional
    public void lost(WorkspaceId workspace, CallId id) {
        calls.findLocked(id.value())
                .filter(call -> call.lost(clock.instant()))
                .ifPresent(call -> noteStatus(workspace, call));
        changed(workspace);
    }

    @SystemWide
    @Transactional(readOnly = true)
    public List<Due> findDue() {
        return jdbc.sql("select workspace_id, id from call where settle_at <= :now order by settle_at limit :most")
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query((row, number) -> new Due(
                        new WorkspaceId(row.getObject(1, UUID.class)), new CallId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Empty: another node has begun it meanwhile. */
    @InWorkspace
    @Transactional
    public Optional<Lookup> beginSettling(WorkspaceId workspace, CallId id) {
        return calls.findLocked(id.value())
                .filter(call -> call.isSettlingDue(clock.instant()))
                .map(call -> {
                    call.beginSettling(clock.instant());
                    return lookup(call);
                });
    }

    /** A call in the browser of the person who started it, where its vendor's id is not known yet. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<Lookup> findUnnamed(WorkspaceId workspace, CallId id, UUID person) {
        return calls.findById(id.value())
                .filter(call -> call.isInBrowserOf(person) && call.externalId().isEmpty())
                .map(CallBook::lookup);
    }

    private static Lookup lookup(Call call) {
        return new Lookup(
                call.callId(),
                call.connection(),
                call.provider(),
                call.externalId(),
                call.agent().map(AgentId::new),
                call.createdAt(),
                call.settleAttempts());
    }

    @InWorkspace
    @Transactional
    public void found(WorkspaceId workspace, CallId id, CallSnapshot snapshot) {
        calls.findLocked(id.value()).ifPresent(call -> {
            var isNew = call.externalId().isEmpty();
            apply(workspace, call, snapshot);
            if (isNew) {
                refer(workspace, call);
            }
        });
    }

    /** Writes down which call the vendor's id means. */
    void refer(WorkspaceId workspace, Call call) {
        jdbc.sql("""
                        insert into call_reference (connection_id, external_id, partner_id, workspace_id, call_id)
                        values (:connection, :external, :partner, :workspace, :call) on conflict do nothing""")
                .param("connection", call.connection().value())
                .param("external", call.externalId().orElseThrow())
                .param("partner", call.partnerId())
                .param("workspace", workspace.value())
                .param("call", call.callId().value())
                .update();
    }

    /** Lets the call take what the vendor says; the caller notes what comes of it. */
    Optional<StatusChange> change(Call call, CallSnapshot snapshot, Instant at) {
        return call.apply(snapshot, at, clock.instant()) ? Optional.of(StatusChange.of(call, at)) : Optional.empty();
    }

    /** Writes down how statuses changed, in order and in one statement, and announces that calls changed. */
    void note(WorkspaceId workspace, List<StatusChange> changes) {
        changed(workspace);
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into call_status_change (id, partner_id, workspace_id, call_id, status, at)
                        select id, partner_id, :workspace, call_id, status, at
                        from unnest(cast(:ids as uuid[]), cast(:partners as uuid[]), cast(:calls as uuid[]),
                                    cast(:statuses as text[]), cast(:times as timestamptz[]))
                            as changes (id, partner_id, call_id, status, at)""")
                .param("workspace", workspace.value())
                .param("ids", column(changes, change -> Ids.next()))
                .param("partners", column(changes, StatusChange::partner))
                .param("calls", column(changes, StatusChange::call))
                .param("statuses", column(changes, change -> change.status().name()))
                .param("times", column(changes, StatusChange::at))
                .update();
    }

    private void apply(WorkspaceId workspace, Call call, CallSnapshot snapshot) {
        note(workspace, change(call, snapshot, clock.instant()).stream().toList());
    }

    private void noteStatus(WorkspaceId workspace, Call call) {
        note(workspace, List.of(StatusChange.of(call, clock.instant())));
    }

    private static String[] column(List<StatusChange> changes, Function<StatusChange, Object> value) {
        return changes.stream().map(change -> value.apply(change).toString()).toArray(String[]::new);
    }

    /** No event: those are written down and struck out one by one, which takes longer than all the rest. */
    private void changed(WorkspaceId workspace) {
        notices.announceAfterCommit(CallChanges.TOPIC, workspace.toString());
    }
}
