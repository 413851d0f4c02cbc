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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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

    /**
     * What became of a call.
     *
     * @param status its present one
     * @param isMoved it came to have that status; else only what is known of it is more
     * @param news what others hear of it; null: nothing
     */
    record Change(
            CallId call,
            UUID partner,
            CallStatus status,
            boolean isMoved,
            CallsChanged.@Nullable Kind news,
            Instant at) {

        static Change made(Call call, Instant at) {
            return new Change(call.callId(), call.partnerId(), call.status(), true, CallsChanged.Kind.STARTED, at);
        }

        static Change ended(Call call, Instant at) {
            return new Change(call.callId(), call.partnerId(), call.status(), true, CallsChanged.Kind.ENDED, at);
        }

        /** To its present status. */
        static Change moved(Call call, CallStatus before, Instant at) {
            return new Change(call.callId(), call.partnerId(), call.status(), true, news(before, call.status()), at);
        }

        /** More is known of one that has ended. */
        static Change completed(Call call, Instant at) {
            return new Change(call.callId(), call.partnerId(), call.status(), false, CallsChanged.Kind.UPDATED, at);
        }

        private static CallsChanged.@Nullable Kind news(CallStatus before, CallStatus after) {
            if (after.isTerminal()) {
                return before.isTerminal() ? CallsChanged.Kind.UPDATED : CallsChanged.Kind.ENDED;
            }
            return after == CallStatus.IN_PROGRESS ? CallsChanged.Kind.ANSWERED : null;
        }
    }

    private static final int AT_ONCE = 50;

    private final CallRepository calls;
    private final Grants grants;
    private final JdbcClient jdbc;
    private final ChangeNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallBook(
            CallRepository calls,
            Grants grants,
            JdbcClient jdbc,
            ChangeNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.grants = grants;
        this.jdbc = jdbc;
        this.notices = notices;
        this.events = events;
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
        note(workspace, List.of(Change.made(call, clock.instant())));
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
                .ifPresent(call -> note(workspace, List.of(Change.ended(call, clock.instant()))));
        changed(workspace);
    }

    @InWorkspace
    @Transactional
    public void lost(WorkspaceId workspace, CallId id) {
        calls.findLocked(id.value())
                .filter(call -> call.lost(clock.instant()))
                .ifPresent(call -> note(workspace, List.of(Change.ended(call, clock.instant()))));
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
    Optional<Change> change(Call call, CallSnapshot snapshot, Instant at) {
        var status = call.status();
        var known = call.known();
        if (call.apply(snapshot, at, clock.instant())) {
            return Optional.of(Change.moved(call, status, at));
        }
        return call.status().isTerminal() && !known.equals(call.known())
                ? Optional.of(Change.completed(call, at))
                : Optional.empty();
    }

    /** Writes down how statuses changed, in order and in one statement, and announces that calls changed. */
    void note(WorkspaceId workspace, List<Change> changes) {
        changed(workspace);
        var moves = changes.stream().filter(Change::isMoved).toList();
        if (!moves.isEmpty()) {
            noteMoves(workspace, moves);
        }
        var news = changes.stream()
                .flatMap(change -> Stream.ofNullable(change.news())
                        .map(kind -> new CallsChanged.News(change.call(), kind, change.at())))
                .toList();
        if (!news.isEmpty()) {
            // Whoever hears of it reads the rows.
            calls.flush();
            events.publishEvent(new CallsChanged(workspace, news));
        }
    }

    private void noteMoves(WorkspaceId workspace, List<Change> moves) {
        jdbc.sql("""
                        insert into call_status_change (id, partner_id, workspace_id, call_id, status, at)
                        select id, partner_id, :workspace, call_id, status, at
                        from unnest(cast(:ids as uuid[]), cast(:partners as uuid[]), cast(:calls as uuid[]),
                                    cast(:statuses as text[]), cast(:times as timestamptz[]))
                            as changes (id, partner_id, call_id, status, at)""")
                .param("workspace", workspace.value())
                .param("ids", column(moves, change -> Ids.next()))
                .param("partners", column(moves, Change::partner))
                .param("calls", column(moves, Change::call))
                .param("statuses", column(moves, change -> change.status().name()))
                .param("times", column(moves, Change::at))
                .update();
    }

    private void apply(WorkspaceId workspace, Call call, CallSnapshot snapshot) {
        note(workspace, change(call, snapshot, clock.instant()).stream().toList());
    }

    private static String[] column(List<Change> changes, Function<Change, Object> value) {
        return changes.stream().map(change -> value.apply(change).toString()).toArray(String[]::new);
    }

    /** No event of its own: those that are stored are written down and struck out one by one, which takes longer than all the rest. */
    private void changed(WorkspaceId workspace) {
        notices.announceAfterCommit(CallChanges.TOPIC, workspace.toString());
    }
}
