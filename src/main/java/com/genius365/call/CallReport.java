package com.genius365.call;

import com.genius365.access.WorkspaceId;
import com.genius365.common.Money;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Provider;
import com.genius365.provider.Sentiment;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the call log of the workspace it is given, in SQL because of the full-text search. */
@Component
class CallReport {

    /** Counting further helps nobody. */
    static final int COUNT_UP_TO = 10_000;

    private static final int LONGEST_SEARCH = 200;
    private static final int SHOWN_OF_A_TOOL = 2_000;

    private final JdbcClient jdbc;

    CallReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; the total is counted up to {@value #COUNT_UP_TO}. */
    Page<CallSummary> search(WorkspaceId workspace, CallFilter filter, PageRequest page, boolean withCost) {
        var parameters = new HashMap<String, Object>();
        var where = where(workspace, filter, parameters);
        var total = jdbc.sql(
                        "select count(*) from (select from call c " + where + " limit " + COUNT_UP_TO + ") counted")
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("limit", page.limit());
        parameters.put("offset", page.offset());
        var rows = jdbc.sql("""
                        select id, created_at, agent_name, direction, from_number, to_number, duration_seconds, status,
                               sentiment, cost_minor_units, cost_currency, recording_url is not null as has_recording
                        from call c
                        """ + where + " order by id desc limit :limit offset :offset")
                .params(parameters)
                .query((row, number) -> summary(row, withCost))
                .list();
        return new Page<>(rows, total);
    }

    Optional<CallDetails> find(WorkspaceId workspace, CallId id, boolean withCost) {
        var changes = jdbc.sql("""
                        select status, at from call_status_change
                        where workspace_id = :workspace and call_id = :call order by id""")
                .param("workspace", workspace.value())
                .param("call", id.value())
                .query((row, number) -> new CallDetails.StatusChange(
                        CallStatus.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant()))
                .list();
        return jdbc.sql("select * from call where workspace_id = :workspace and id = :call")
                .param("workspace", workspace.value())
                .param("call", id.value())
                .query((row, number) -> details(row, changes, toolCalls(workspace, id), withCost))
                .optional();
    }

    /** Those that there are, with costs, and without the changes of their statuses and what their agents asked tools. */
    List<CallDetails> findAll(WorkspaceId workspace, List<CallId> ids) {
        return jdbc.sql("select * from call where workspace_id = :workspace and id = any(cast(:ids as uuid[]))")
                .param("workspace", workspace.value())
                .param("ids", ids.stream().map(CallId::value).toArray(UUID[]::new))
                .query((row, number) -> details(row, List.of(), List.of(), true))
                .list();
    }

    /** The number that the person had called last, within a month or so. */
    Optional<String> lastNumber(WorkspaceId workspace, UUID person) {
        return jdbc.sql("""
                        select to_number from call
                        where workspace_id = :workspace and id >= uuid_from_time(now() - interval '33 days')
                          and started_by = :person and direction = 'OUTBOUND' and to_number is not null
                        order by id desc limit 1""")
                .param("workspace", workspace.value())
                .param("person", person)
                .query(String.class)
                .optional();
    }

    /** Oldest first; the first 200. Also those of before the call was known. */
    private List<CallDetails.ToolCall> toolCalls(WorkspaceId workspace, CallId id) {
        return jdbc.sql("""
                        select t.tool_name, t.at, t.state, t.failure, t.duration_millis,
                               left(t.arguments, :most) as arguments, left(t.answer, :most) as answer
                        from call_reference r
                        join call_tool_call t
                            on t.connection_id = r.connection_id and t.external_call_id = r.external_id
                        where r.workspace_id = :workspace and r.call_id = :call and t.workspace_id = :workspace
                        order by t.at, t.id limit 200""")
                .param("workspace", workspace.value())
                .param("call", id.value())
                .param("most", SHOWN_OF_A_TOOL)
                .query((row, number) -> {
                    var took = row.getObject("duration_millis", Long.class);
                    return new CallDetails.ToolCall(
                            row.getString("tool_name"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("state").equals("RUNNING"),
                            row.getString("failure"),
                            took == null ? null : Duration.ofMillis(took),
                            row.getString("arguments"),
                            row.getString("answer"));
                })
                .list();
    }

    /** Of the call, oldest first; the first 200. */
    List<RawEvent> events(WorkspaceId workspace, CallId id) {
        return jdbc.sql("""
                        select e.id, e.type, e.received_at, e.state, e.attempts, e.error, e.body
                        from call_reference r
                        join webhook_event e on e.connection_id = r.connection_id and e.external_call_id = r.external_id
                        where r.workspace_id = :workspace and r.call_id = :call and e.workspace_id = :workspace
                        order by e.received_at, e.id limit 200""")
                .param("workspace", workspace.value())
                .param("call", id.value())
                .query((row, number) -> new RawEvent(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getTimestamp("received_at").toInstant(),
                        RawEvent.State.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("error"),
                        new String(row.getBytes("body"), StandardCharsets.UTF_8)))
                .list();
    }

    /** Puts a parked event back to work. @return whether there was one */
    boolean replay(WorkspaceId workspace, UUID event, Instant now) {
        return jdbc.sql("""
                        update webhook_event set state = 'PENDING', attempts = 0, next_attempt_at = :now
                        where id = :event and workspace_id = :workspace and state = 'PARKED'""")
                        .param("now", Timestamp.from(now))
                        .param("event", event)
                        .param("workspace", workspace.value())
                        .update()
                > 0;
    }

    private static String where(WorkspaceId workspace, CallFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder("where c.workspace_id = :workspace");
        parameters.put("workspace", workspace.value());
        if (!filter.text().isBlank()) {
            where.append(" and c.id in (select call_id from search_calls(:text, " + COUNT_UP_TO + "))");
            parameters.put("text", searched(filter.text()));
        }
        add(
                where,
                parameters,
                "c.agent_id = :agent",
                "agent",
                filter.agent() == null ? null : filter.agent().value());
        add(where, parameters, "c.status = :status", "status", name(filter.status()));
        add(where, parameters, "c.direction = :direction", "direction", name(filter.direction()));
        add(where, parameters, "c.sentiment = :sentiment", "sentiment", name(filter.sentiment()));
        add(where, parameters, "c.created_at >= :from", "from", timestamp(filter.from()));
        add(where, parameters, "c.created_at < :until", "until", timestamp(filter.until()));
        return where.toString();
    }

    /** Without what no text in the database holds, and no longer than anyone searches for. */
    private static String searched(String text) {
        var clean = text.replace("\0", "").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_SEARCH));
    }

    private static void add(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static CallSummary summary(ResultSet row, boolean withCost) throws SQLException {
        var direction = CallDirection.valueOf(row.getString("direction"));
        return new CallSummary(
                new CallId(row.getObject("id", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getString("agent_name"),
                direction,
                row.getString(direction == CallDirection.INBOUND ? "from_number" : "to_number"),
                row.getObject("duration_seconds", Integer.class),
                CallStatus.valueOf(row.getString("status")),
                sentiment(row),
                withCost ? cost(row) : null,
                row.getBoolean("has_recording"));
    }

    private static CallDetails details(
            ResultSet row,
            List<CallDetails.StatusChange> changes,
            List<CallDetails.ToolCall> toolCalls,
            boolean withCost)
            throws SQLException {
        return new CallDetails(
                new CallId(row.getObject("id", UUID.class)),
                row.getObject("agent_id", UUID.class),
                row.getString("agent_name"),
                Provider.valueOf(row.getString("provider")),
                row.getString("external_id"),
                CallDirection.valueOf(row.getString("direction")),
                CallStatus.valueOf(row.getString("status")),
                row.getString("from_number"),
                row.getString("to_number"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getObject("duration_seconds", Integer.class),
                row.getString("end_reason"),
                row.getString("failure"),
                row.getString("recording_url"),
                CallJson.turns(row.getString("transcript")),
                row.getString("summary"),
                sentiment(row),
                row.getObject("successful", Boolean.class),
                CallJson.fields(row.getString("fields")),
                withCost ? CallJson.costs(row.getString("costs")) : List.of(),
                withCost ? cost(row) : null,
                changes,
                toolCalls);
    }

    private static @Nullable Sentiment sentiment(ResultSet row) throws SQLException {
        var text = row.getString("sentiment");
        return text == null ? null : Sentiment.valueOf(text);
    }

    private static @Nullable Money cost(ResultSet row) throws SQLException {
        var units = row.getObject("cost_minor_units", Long.class);
        return units == null ? null : new Money(units, Currency.getInstance(row.getString("cost_currency")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
