package com.genius365.audit;

import com.genius365.access.ActionDetails.Change;
import com.genius365.audit.AuditChoices.ActionChoice;
import com.genius365.audit.AuditChoices.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log of the workspace or partner it is given, or of all. Always beside an entry: nothing is counted or skipped. */
@Component
class AuditReport {

    /** How many of the newest entries say what there is to choose from. */
    private static final int LOOKED_AT = 5_000;

    private static final String SUPPORT = "Support";

    private static final String ENTRIES = """
            select a.id, a.at, a.action, a.subject, a.subject_name, a.via_partner, a.address, a.device, a.user_id,
                   a.details ->> 'changes' as changes, a.partner_id, a.person_partner_id, a.person_name, a.person_email,
                   w.name as workspace_name, p.name as partner_name
            from audit_entry a
            left join workspace w on w.id = a.workspace_id
            left join partner p on p.id = a.partner_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditReport(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    AuditPage find(AuditScope scope, AuditFilter filter, AuditCursor cursor) {
        var parameters = new HashMap<String, Object>();
        var where = where(scope, filter, parameters);
        if (cursor.entry() != null) {
            where.append(cursor.isTowardsNewer() ? " and a.id > :entry" : " and a.id < :entry");
            parameters.put("entry", cursor.entry());
        }
        parameters.put("limit", cursor.limit() + 1);
        var found = jdbc.sql(ENTRIES + where + " order by a.id " + (cursor.isTowardsNewer() ? "asc" : "desc")
                        + " limit :limit")
                .params(parameters)
                .query((row, number) -> entry(row, scope))
                .list();
        var hasMore = found.size() > cursor.limit();
        var rows = hasMore ? found.subList(0, cursor.limit()) : found;
        return cursor.isTowardsNewer()
                ? new AuditPage(rows.reversed(), hasMore, true)
                : new AuditPage(rows, cursor.entry() != null, hasMore);
    }

    AuditChoices choices(AuditScope scope) {
        return new AuditChoices(
                people(scope),
                actions(scope),
                named(scope, "workspace"),
                scope instanceof AuditScope.OfAll ? named(scope, "partner") : List.of());
    }

    private List<Choice> people(AuditScope scope) {
        var parameters = new HashMap<String, Object>();
        var sql = "select distinct on (n.user_id) n.user_id, n.person_name, n.person_email, n.partner_id,"
                + " n.person_partner_id from (" + newest(scope, parameters)
                + ") n where n.user_id is not null order by n.user_id, n.id desc limit 500";
        return jdbc
                .sql(sql)
                .params(parameters)
                .query((row, number) -> new Choice(row.getObject("user_id", UUID.class), person(row, scope)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<ActionChoice> actions(AuditScope scope) {
        var parameters = new HashMap<String, Object>();
        return jdbc
                .sql("select distinct n.action from (" + newest(scope, parameters) + ") n")
                .params(parameters)
                .query((row, number) -> new ActionChoice(row.getString(1), ActionNames.of(row.getString(1))))
                .list()
                .stream()
                .sorted(Comparator.comparing(ActionChoice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<Choice> named(AuditScope scope, String table) {
        if (scope instanceof AuditScope.OfWorkspace) {
            return List.of();
        }
        var parameters = new HashMap<String, Object>();
        return jdbc.sql("select t.id, t.name from " + table + " t where t.id in (select n." + table + "_id from ("
                        + newest(scope, parameters) + ") n) order by lower(t.name), t.id limit 500")
                .params(parameters)
                .query((row, number) -> new Choice(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static String newest(AuditScope scope, Map<String, Object> parameters) {
        return "select a.* from audit_entry a " + where(scope, AuditFilter.ALL, parameters)
                + " order by a.id desc limit " + LOOKED_AT;
    }

    private static StringBuilder where(AuditScope scope, AuditFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder("where true");
        switch (scope) {
            case AuditScope.OfWorkspace(var workspace) ->
                add(where, parameters, "workspace_id = ", "scope", workspace.value());
            case AuditScope.OfPartner(var partner) -> add(where, parameters, "partner_id = ", "scope", partner.value());
            case AuditScope.OfAll() -> add(where, parameters, "partner_id = ", "partner", filter.partner());
        }
        add(where, parameters, "user_id = ", "person", filter.person());
        add(where, parameters, "action = ", "action", filter.action());
        add(where, parameters, "workspace_id = ", "workspace", filter.workspace());
        add(where, parameters, "at >= ", "from", filter.from() == null ? null : Timestamp.from(filter.from()));
        add(where, parameters, "at < ", "until", filter.until() == null ? null : Timestamp.from(filter.until()));
        return where;
    }

    private static void add(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and a.").append(condition).append(':').append(name);
            parameters.put(name, value);
        }
    }

    private AuditEntry entry(ResultSet row, AuditScope scope) throws SQLException {
        var key = row.getString("action");
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                person(row, scope),
                isOfAnother(row, scope) ? null : row.getString("person_email"),
                ActionNames.of(key),
                key,
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("workspace_name"),
                scope instanceof AuditScope.OfAll ? row.getString("partner_name") : null,
                row.getBoolean("via_partner"),
                isOfAnother(row, scope) ? null : row.getString("address"),
                isOfAnother(row, scope) ? null : row.getString("device"),
                changes(row.getString("changes")));
    }

    private static String person(ResultSet row, AuditScope scope) throws SQLException {
        if (isOfAnother(row, scope)) {
            return Optional.ofNullable(row.getString("person_name"))
                    .map(name -> name + " (support)")
                    .orElse(SUPPORT);
        }
        return Optional.ofNullable(row.getString("person_name"))
                .or(() -> email(row))
                .orElse(row.getObject("user_id") == null ? "Unknown" : "Somebody whose account is gone");
    }

    private static Optional<String> email(ResultSet row) {
        try {
            return Optional.ofNullable(row.getString("person_email"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those who run the platform have accounts there; an agency and its clients are not told their names. */
    private static boolean isOfAnother(ResultSet row, AuditScope scope) throws SQLException {
        var home = row.getObject("person_partner_id", UUID.class);
        return !(scope instanceof AuditScope.OfAll)
                && home != null
                && !home.equals(row.getObject("partner_id", UUID.class));
    }

    private List<Change> changes(@Nullable String changes) {
        return changes == null ? List.of() : List.of(json.readValue(changes, Change[].class));
    }
}
