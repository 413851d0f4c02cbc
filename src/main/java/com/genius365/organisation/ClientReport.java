package com.genius365.organisation;

import com.genius365.access.Feature;
import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.tenancy.ClientBook;
import com.genius365.tenancy.WorkspaceLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the clients of the partner it is given, a page in one statement; of their own rows only sums. */
@Component
class ClientReport {

    private static final int LONGEST_SEARCH = 200;

    private static final String OWNER = """
            left join lateral (
                select trim(u.first_name || ' ' || u.last_name) as name, u.email, false as is_invited, 0 as rank
                from workspace_member m join app_user u on u.id = m.user_id
                where m.workspace_id = w.id and m.role = 'OWNER'
                union all
                select '', i.email, true, 1 from workspace_invitation i
                where i.workspace_id = w.id and i.role = 'OWNER' and i.accepted_at is null and i.cancelled_at is null
                order by rank, email limit 1) o on true
            """;

    private static final String PAGE = """
            with found as (
                select w.*, o.name as owner_name, o.email as owner_email, o.is_invited, count(*) over () as total
                from workspace w
            """ + OWNER + """
                where w.partner_id = :partner
                  and (cast(:slug as text) is null or w.slug = :slug)
                  and (cast(:status as text) is null or w.status = :status)
                  and (not :withoutArchived or w.status <> 'ARCHIVED')
                  and (cast(:pattern as text) is null or w.name ilike :pattern or w.slug like lower(:pattern)
                    or o.name ilike :pattern or o.email::text ilike :pattern)
                order by lower(w.name), w.id limit :limit offset :offset)
            select w.*, f.*, l.users, l.agents as most_agents, l.minutes_per_month, l.concurrent_calls,
                   p.features_on as partners_on, p.features_off as partners_off,
                   (select count(*) from workspace_member m where m.workspace_id = w.id)
                     + (select count(*) from workspace_invitation i
                        where i.workspace_id = w.id and i.accepted_at is null and i.cancelled_at is null) as used_users
            from found w
            join partner p on p.id = w.partner_id
            join client_figures(:now, array(select id from found)) f on f.workspace_id = w.id
            left join workspace_limit l on l.workspace_id = w.id
            order by lower(w.name), w.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ClientReport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sorted by name. */
    Page<ClientSummary> search(PartnerId partner, ClientFilter filter, PageRequest page) {
        var total = new long[1];
        var rows = statement(
                        partner,
                        null,
                        filter.status() == null ? null : filter.status().name(),
                        filter.status() == null,
                        pattern(filter.text()),
                        page)
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return summary(row);
                })
                .list();
        return new Page<>(rows, total[0]);
    }

    Optional<ClientDetails> find(PartnerId partner, String slug) {
        return statement(partner, slug, null, false, null, new PageRequest(0, 1))
                .query((row, number) -> details(row))
                .optional();
    }

    /** Those of the candidates that no workspace of the partner has, archived ones included. */
    List<String> free(PartnerId partner, List<String> candidates) {
        var taken = Set.copyOf(jdbc.sql("select slug from workspace where partner_id = :partner and slug = any(:slugs)")
                .param("partner", partner.value())
                .param("slugs", candidates.toArray(String[]::new))
                .query(String.class)
                .list());
        var free = new ArrayList<>(candidates);
        free.removeAll(taken);
        return free;
    }

    private JdbcClient.StatementSpec statement(
            PartnerId partner,
            @Nullable String slug,
            @Nullable String status,
            boolean withoutArchived,
            @Nullable String pattern,
            PageRequest page) {
        return jdbc.sql(PAGE)
                .param("partner", partner.value())
                .param("slug", slug)
                .param("status", status)
                .param("withoutArchived", withoutArchived)
                .param("pattern", pattern)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .param("now", Timestamp.from(clock.instant()));
    }

    private static ClientSummary summary(ResultSet row) throws SQLException {
        return new ClientSummary(
                new WorkspaceId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                ClientStatus.valueOf(row.getString("status")),
                owner(row),
                new ClientUsage(
                        row.getLong("used_users"),
                        row.getLong("agents"),
                        row.getLong("failed_agents"),
                        row.getLong("calls_today"),
                        row.getLong("calls_month"),
                        row.getLong("minutes_month"),
                        row.getLong("live_calls")),
                limit(row),
                Optional.ofNullable(row.getTimestamp("archived_at"))
                        .map(Timestamp::toInstant)
                        .map(ClientBook::restorableUntil));
    }

    private static ClientDetails details(ResultSet row) throws SQLException {
        var offered = Feature.switched(names(row, "partners_on"), names(row, "partners_off"));
        var features = Feature.switched(names(row, "features_on"), names(row, "features_off"));
        features.retainAll(offered);
        return new ClientDetails(
                summary(row),
                ZoneId.of(row.getString("time_zone")),
                row.getTimestamp("created_at").toInstant(),
                features,
                offered);
    }

    private static Optional<ClientOwner> owner(ResultSet row) throws SQLException {
        var email = row.getString("owner_email");
        if (email == null) {
            return Optional.empty();
        }
        var name = row.getString("owner_name");
        return Optional.of(new ClientOwner(name.isEmpty() ? email : name, email, row.getBoolean("is_invited")));
    }

    private static WorkspaceLimit limit(ResultSet row) throws SQLException {
        row.getInt("users");
        return row.wasNull()
                ? WorkspaceLimit.DEFAULT
                : new WorkspaceLimit(
                        row.getInt("users"),
                        row.getInt("most_agents"),
                        row.getInt("minutes_per_month"),
                        row.getInt("concurrent_calls"));
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable String pattern(String text) {
        if (text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        return "%"
                + stripped.substring(0, Math.min(stripped.length(), LONGEST_SEARCH))
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }
}
