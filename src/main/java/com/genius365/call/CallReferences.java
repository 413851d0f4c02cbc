package com.genius365.call;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.integration.ConnectionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which call a vendor's id means. Whoever takes an id first decides; whoever comes second finds it. */
@Component
class CallReferences {

    /** A call as its vendor names it. */
    record VendorCall(ConnectionId connection, String externalId) {}

    /** In one order everywhere, so that two batches cannot wait for each other. */
    private static final Comparator<VendorCall> ORDER =
            Comparator.comparing((VendorCall call) -> call.connection().value()).thenComparing(VendorCall::externalId);

    private final JdbcClient jdbc;

    CallReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives those that have no call the id of one, inside the transaction that makes it.
     *
     * @return the ids of all of them; who waits for another node's transaction gets what that one took
     */
    Map<VendorCall, CallId> take(PartnerId partner, WorkspaceId workspace, Collection<VendorCall> named) {
        var calls = new HashMap<VendorCall, CallId>();
        var ordered = named.stream().distinct().sorted(ORDER).toList();
        if (ordered.isEmpty()) {
            return calls;
        }
        var connections = column(ordered, VendorCall::connection);
        var externals = column(ordered, VendorCall::externalId);
        jdbc.sql("""
                        insert into call_reference (connection_id, external_id, partner_id, workspace_id, call_id)
                        select connection_id, external_id, :partner, :workspace, call_id
                        from unnest(cast(:connections as uuid[]), cast(:externals as text[]), cast(:calls as uuid[]))
                            as named (connection_id, external_id, call_id)
                        on conflict do nothing""")
                .param("partner", partner.value())
                .param("workspace", workspace.value())
                .param("connections", connections)
                .param("externals", externals)
                .param("calls", column(ordered, call -> CallId.next()))
                .update();
        // A statement of its own, because the one above does not see what others committed while it waited for them.
        jdbc.sql("""
                        select r.connection_id, r.external_id, r.call_id
                        from unnest(cast(:connections as uuid[]), cast(:externals as text[]))
                            as named (connection_id, external_id)
                        join call_reference r using (connection_id, external_id)""")
                .param("connections", connections)
                .param("externals", externals)
                .query(row -> {
                    calls.put(
                            new VendorCall(new ConnectionId(row.getObject(1, UUID.class)), row.getString(2)),
                            new CallId(row.getObject(3, UUID.class)));
                });
        return calls;
    }

    private static String[] column(List<VendorCall> calls, Function<VendorCall, Object> value) {
        return calls.stream().map(call -> value.apply(call).toString()).toArray(String[]::new);
    }
}
