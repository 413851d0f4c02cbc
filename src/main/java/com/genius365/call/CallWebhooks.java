package com.genius365.call;

import com.genius365.access.Grants;
import com.genius365.access.InWorkspace;
import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.Agents;
import com.genius365.call.CallBook.Change;
import com.genius365.call.CallReferences.VendorCall;
import com.genius365.call.WebhookStore.Claimed;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.ProviderEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final CallReferences references;
    private final Grants grants;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallWebhooks(
            CallRepository calls,
            CallBook book,
            WebhookStore store,
            CallReferences references,
            Grants grants,
            JdbcClient jdbc,
            Clock clock) {
        this.calls = calls;
        this.book = book;
        this.store = store;
        this.references = references;
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

    /**
     * By the id that we gave the vendor. It counts only on the connection that the call was started on, and for one call
     * of the vendor: who starts a call in a browser could name the same reference again, and so hide another call in it.
     */
    @SystemWide
    @Transactional(readOnly = true)
    public Optional<Target> findByReference(ConnectionId connection, UUID reference, String externalId) {
        return jdbc.sql("""
                        select workspace_id from call
                        where id = :id and connection_id = :connection
                          and (external_id is null or external_id = :external)""")
                .param("id", reference)
                .param("connection", connection.value())
                .param("external", externalId)
                .query((row, number) -> new Target(
                        new WorkspaceId(row.getObject(1, UUID.class)),
                        Optional.of(new CallId(reference)),
                        Optional.empty()))
                .optional();
    }

    /** Applies them in order, and marks them as applied, in one transaction and few statements. */
    @InWorkspace
    @Transactional
    public void apply(WorkspaceId workspace, List<Item> items) {
        var partner = grants.partnerOf(workspace);
        var taken = references.take(partner, workspace, unseen(items));
        var batch = new Batch(partner, taken, locked(items, taken.values()));
        for (var item : items) {
            CallIngest.snapshot(item.read()).ifPresent(snapshot -> batch.add(item, snapshot));
        }
        calls.saveAll(batch.made);
        calls.flush();
        batch.named.forEach(call -> book.refer(workspace, call));
        if (!batch.known.isEmpty()) {
            book.note(workspace, batch.changes);
        }
        store.applied(workspace, items.stream().map(item -> item.event().id()).toList());
    }

    /** Those that no call is known for. */
    private static List<VendorCall> unseen(List<Item> items) {
        return items.stream()
                .filter(item ->
                        item.target().call().isEmpty() && item.target().agent().isPresent())
                .flatMap(item -> CallIngest.snapshot(item.read()).stream().map(snapshot -> vendorCall(item, snapshot)))
                .toList();
    }

    private static VendorCall vendorCall(Item item, CallSnapshot snapshot) {
        return new VendorCall(item.event().connection(), snapshot.externalId());
    }

    private Map<CallId, Call> locked(List<Item> items, Collection<CallId> taken) {
        var ids = Stream.concat(items.stream().flatMap(item -> item.target().call().stream()), taken.stream())
                .map(CallId::value)
                .distinct()
                .toList();
        var known = new HashMap<CallId, Call>();
        if (!ids.isEmpty()) {
            calls.findAllLocked(ids).forEach(call -> known.put(call.callId(), call));
        }
        return known;
    }

    /** When it happened; where the vendor does not say, when we heard of it. */
    private static Instant time(Item item) {
        var said = item.read().at();
        return said.equals(Instant.EPOCH) ? item.event().receivedAt() : said;
    }

    /** What comes of the webhooks of one transaction, to be written at its end and not one by one. */
    private final class Batch {

        private final PartnerId partner;
        private final Map<VendorCall, CallId> taken;
        private final Map<CallId, Call> known;

        /** New calls. */
        private final List<Call> made = new ArrayList<>();

        /** Calls that we started, whose vendor's id we did not know before. */
        private final List<Call> named = new ArrayList<>();

        private final List<Change> changes = new ArrayList<>();

        private Batch(PartnerId partner, Map<VendorCall, CallId> taken, Map<CallId, Call> known) {
            this.partner = partner;
            this.taken = taken;
            this.known = known;
        }

        private void add(Item item, CallSnapshot snapshot) {
            find(item, snapshot).ifPresent(call -> {
                if (call.externalId()
                        .filter(id -> !id.equals(snapshot.externalId()))
                        .isPresent()) {
                    // Both came before either had a name. Tried again, this one is found to be another.
                    throw new IllegalStateException("Two calls have one reference");
                }
                if (call.externalId().isEmpty()) {
                    named.add(call);
                }
                book.change(call, snapshot, time(item)).ifPresent(changes::add);
            });
        }

        private Optional<Call> find(Item item, CallSnapshot snapshot) {
            return item.target()
                    .call()
                    .or(() -> Optional.ofNullable(taken.get(vendorCall(item, snapshot))))
                    .flatMap(id -> Optional.ofNullable(known.get(id)).or(() -> heardOf(id, item, snapshot)));
        }

        private Optional<Call> heardOf(CallId id, Item item, CallSnapshot snapshot) {
            return item.target().agent().map(agent -> {
                var call = Call.heardOf(
                        id,
                        partner,
                        item.event().connection(),
                        item.event().provider(),
                        agent.id(),
                        agent.name(),
                        snapshot,
                        Objects.requireNonNullElse(snapshot.startedAt(), clock.instant()));
                made.add(call);
                known.put(id, call);
                changes.add(Change.made(call, call.createdAt()));
                return call;
            });
        }
    }
}
