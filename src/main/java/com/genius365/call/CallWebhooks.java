package com.genius365.call;

import com.genius365.access.Grants;
import com.genius365.access.InWorkspace;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.Agents;
import com.genius365.call.WebhookStore.Claimed;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.ProviderEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the call that a webhook is about, makes it where it is new, and moves it. */
@Component
class CallWebhooks {

    /** Whose a webhook is. @param call empty: not seen before */
    record Target(WorkspaceId workspace, Optional<CallId> call, Optional<Agents.OwnedAgent> agent) {}

    /** A webhook that can be applied. */
    record Item(Claimed event, ProviderEvent read, Target target) {}

    private final CallRepository calls;
    private final CallBook book;
    private final WebhookStore store;
    private final Grants grants;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallWebhooks(CallRepository calls, CallBook book, WebhookStore store, Grants grants, JdbcClient jdbc, Clock clock) {
        this.calls = calls;
        this.book = book;
        this.store = store;
        this.grants = grants;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those whose call is known by the vendor's id, by the webhook's id. */
    @SystemWide
    @Transactional(readOnly = true)
    public Map<UUID, Target> findTargets(List<Claimed> events) {
        var targets = new HashMap<UUID, Target>();
        if (events.isEmpty()) {
            return targets;
        }
        jdbc.sql("""
                        select e.id, r.workspace_id, r.call_id
                        from unnest(cast(:ids as uuid[]), cast(:connections as uuid[]), cast(:externals as text[]))
                            as e (id, connection_id, external_id)
                        join call_reference r using (connection_id, external_id)""")
                .param("ids", events.stream().map(Claimed::id).toArray(UUID[]::new))
                .param(
                        "connections",
                        events.stream().map(event -> event.connection().value()).toArray(UUID[]::new))
                .param("externals", events.stream().map(Claimed::externalCallId).toArray(String[]::new))
                .query(row -> {
                    targets.put(
                            row.getObject(1, UUID.class),
                            new Target(
                                    new WorkspaceId(row.getObject(2, UUID.class)),
                                    Optional.of(new CallId(row.getObject(3, UUID.class))),
                                    Optional.empty()));
                });
        return targets;
    }

    /** By the id that we gave the vendor; it counts only on the connection that the call was started on. */
    @SystemWide
    @Transactional(readOnly = true)
    public Optional<Target> findByReference(ConnectionId connection, UUID reference) {
        return jdbc.sql("select workspace_id from call where id = :id and connection_id = :connection")
                .param("id", reference)
                .param("connection", connection.value())
                .query((row, number) -> new Target(
                        new WorkspaceId(row.getObject(1, UUID.class)),
                        Optional.of(new CallId(reference)),
                        Optional.empty()))
                .optional();
    }

    /** Applies them in order, and marks them as applied, in one transaction. */
    @InWorkspace
    @Transactional
    public void apply(WorkspaceId workspace, List<Item> items) {
        var known = new HashMap<CallId, Call>();
        var ids = items.stream()
                .flatMap(item -> item.target().call().stream())
                .map(CallId::value)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            calls.findAllLocked(ids).forEach(call -> known.put(call.callId(), call));
        }
        for (var item : items) {
            CallIngest.snapshot(item.read()).ifPresent(snapshot -> apply(workspace, item, snapshot, known));
        }
        calls.flush();
        store.applied(workspace, items.stream().map(item -> item.event().id()).toList());
    }

    private void apply(WorkspaceId workspace, Item item, CallSnapshot snapshot, Map<CallId, Call> known) {
        var call = item.target()
                .call()
                .map(id -> Optional.ofNullable(known.get(id)))
                .orElseGet(() -> heardOf(workspace, item, snapshot, known));
        if (call.isEmpty()) {
            return;
        }
        var isNew = call.get().externalId().isEmpty();
        book.apply(workspace, call.get(), snapshot, time(item));
        if (isNew) {
            calls.flush();
            book.refer(workspace, call.get());
        }
    }

    /** When it happened; where the vendor does not say, when we heard of it. */
    private static Instant time(Item item) {
        var said = item.read().at();
        return said.equals(Instant.EPOCH) ? item.event().receivedAt() : said;
    }

    /** The row that takes the vendor's id first is the call; whoever comes second finds it. */
    private Optional<Call> heardOf(WorkspaceId workspace, Item item, CallSnapshot snapshot, Map<CallId, Call> known) {
        var agent = item.target().agent();
        if (agent.isEmpty()) {
            return Optional.empty();
        }
        var fresh = CallId.next();
        var partner = grants.partnerOf(workspace);
        var owner = jdbc.sql("""
                        with made as (
                            insert into call_reference (connection_id, external_id, partner_id, workspace_id, call_id)
                            values (:connection, :external, :partner, :workspace, :call)
                            on conflict do nothing returning call_id)
                        select call_id from made
                        union all
                        select call_id from call_reference
                        where connection_id = :connection and external_id = :external
                        limit 1""")
                .param("connection", item.event().connection().value())
                .param("external", snapshot.externalId())
                .param("partner", partner.value())
                .param("workspace", workspace.value())
                .param("call", fresh.value())
                .query(UUID.class)
                .optional()
                .map(CallId::new)
                // Another node is making it at this moment: next attempt.
                .orElseThrow(() -> new IllegalStateException("The call is being made elsewhere"));
        if (!owner.equals(fresh)) {
            var call = Optional.ofNullable(known.get(owner)).or(() -> calls.findLocked(owner.value()));
            call.ifPresent(it -> known.put(owner, it));
            return call;
        }
        var call = Call.heardOf(
                fresh,
                partner,
                item.event().connection(),
                item.event().provider(),
                agent.get().id(),
                agent.get().name(),
                snapshot,
                Objects.requireNonNullElse(snapshot.startedAt(), clock.instant()));
        calls.saveAndFlush(call);
        known.put(fresh, call);
        book.noteStatus(workspace, call, call.createdAt());
        return Optional.of(call);
    }
}
