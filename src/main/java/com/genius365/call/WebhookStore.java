package com.genius365.call;

import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Ids;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The raw webhooks: taken in, claimed, and what came of them. They come before anyone knows whose they are. */
@Component
class WebhookStore {

    /** A webhook taken up to be applied. @param attempts with this one */
    @SuppressWarnings("ArrayRecordComponent")
    record Claimed(
            UUID id,
            ConnectionId connection,
            Provider provider,
            String externalCallId,
            byte[] body,
            Instant receivedAt,
            int attempts) {

        @Override
        public String toString() {
            return "Claimed[" + id + "]";
        }
    }

    static final int MOST_ATTEMPTS = 10;

    /** Applying takes much less. After a crash this is how long what was taken up waits; applied twice it counts once. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration LEASE_WHILE_ASKING = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    WebhookStore(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /**
     * One commit for all; one that is there already changes nothing. The function may write what is nobody's yet, so this
     * takes one round trip where a transaction for the whole system takes three.
     */
    void insert(List<WebhookInbox.Event> events) {
        jdbc.execute((java.sql.Connection connection) -> {
            var sql = "select webhooks_accepted(?, ?, ?, ?, ?, ?, ?, ?, ?)";
            try (var statement = connection.prepareStatement(sql)) {
                var received = texts(events, event -> event.at().toString());
                statement.setArray(1, connection.createArrayOf("uuid", texts(events, event -> Ids.next())));
                statement.setArray(2, connection.createArrayOf("uuid", texts(events, WebhookInbox.Event::connection)));
                statement.setArray(3, connection.createArrayOf("uuid", texts(events, WebhookInbox.Event::partner)));
                statement.setArray(
                        4,
                        connection.createArrayOf(
                                "text", texts(events, event -> event.provider().name())));
                statement.setArray(
                        5,
                        connection.createArrayOf(
                                "text", texts(events, event -> event.webhook().key())));
                statement.setArray(
                        6,
                        connection.createArrayOf(
                                "text", texts(events, event -> event.webhook().type())));
                statement.setArray(
                        7,
                        connection.createArrayOf(
                                "text", texts(events, event -> event.webhook().externalCallId())));
                // The driver sends only this type as bytes; an array of objects it refuses.
                statement.setArray(
                        8,
                        connection.createArrayOf(
                                "bytea",
                                events.stream().map(WebhookInbox.Event::body).toArray(byte[][]::new)));
                statement.setArray(9, connection.createArrayOf("timestamptz", received));
                return statement.execute();
            }
        });
    }

    /** Takes up to so many that are due; for some seconds no other node gets them. Oldest first. */
    @SystemWide
    @Transactional
    public List<Claimed> claim(int most) {
        var now = clock.instant();
        return client
                .sql("""
                        update webhook_event e set attempts = attempts + 1, next_attempt_at = :lease
                        where id in (select id from webhook_event
                                     where state = 'PENDING' and next_attempt_at <= :now
                                     order by next_attempt_at limit :most for update skip locked)
                        returning id, connection_id, provider, external_call_id, body, received_at, attempts""")
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(WebhookStore::claimed)
                .list()
                .stream()
                .sorted(Comparator.comparing(Claimed::receivedAt).thenComparing(Claimed::id))
                .toList();
    }

    /** Keeps one for as long as asking the vendor about it may take. */
    @SystemWide
    @Transactional
    public void keepWhileAsking(UUID event) {
        client.sql("update webhook_event set next_attempt_at = :lease where id = :event and state = 'PENDING'")
                .param("lease", Timestamp.from(clock.instant().plus(LEASE_WHILE_ASKING)))
                .param("event", event)
                .update();
    }

    /**
     * Marks them as applied, and as the workspace's. Called inside the workspace's transaction that applied them, so that
     * neither stands without the other.
     */
    void applied(WorkspaceId workspace, List<UUID> events) {
        var marked = client.sql("select webhooks_applied(:events, :now)")
                .param("events", events.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        if (marked != events.size()) {
            throw new IllegalStateException(
                    "Of " + events.size() + " webhooks only " + marked + " belong to " + workspace);
        }
    }

    /** Nobody's, and so nobody will ever say how long its words may be kept: they are not. */
    @SystemWide
    @Transactional
    public void belongsToNobody(UUID event) {
        client.sql("""
                        update webhook_event set state = 'APPLIED', applied_at = :now, next_attempt_at = null,
                               body = convert_to('{}', 'UTF8'), error = 'No agent here has this call.'
                        where id = :event""")
                .param("now", Timestamp.from(clock.instant()))
                .param("event", event)
                .update();
    }

    /** Later again, or parked where a person can see and replay it. */
    @SystemWide
    @Transactional
    public void failed(Claimed event, Optional<WorkspaceId> workspace, String error) {
        var pause = Duration.ofSeconds(1L << Math.min(event.attempts(), 10));
        client.sql("""
                        update webhook_event set state = :state, next_attempt_at = :next, error = :error,
                               workspace_id = coalesce(:workspace, workspace_id)
                        where id = :id""")
                .param("state", event.attempts() >= MOST_ATTEMPTS ? "PARKED" : "PENDING")
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("error", error)
                .param("workspace", workspace.map(WorkspaceId::value).orElse(null), java.sql.Types.OTHER)
                .param("id", event.id())
                .update();
    }

    /** When the oldest that nobody has applied came in; parked ones do not count. */
    @SystemWide
    @Transactional(readOnly = true)
    public Optional<Instant> oldestPending() {
        return client.sql("select min(received_at) from webhook_event where state = 'PENDING'")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** As text, which the database reads into any type: moments too, which otherwise lose their time zone on the way. */
    private static String[] texts(List<WebhookInbox.Event> events, Function<WebhookInbox.Event, Object> value) {
        return events.stream().map(event -> value.apply(event).toString()).toArray(String[]::new);
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                new ConnectionId(row.getObject("connection_id", UUID.class)),
                Provider.valueOf(row.getString("provider")),
                row.getString("external_call_id"),
                row.getBytes("body"),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"));
    }
}
