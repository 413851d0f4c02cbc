package com.genius365.admin;

import com.genius365.access.Feature;
import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.tenancy.WorkspaceLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads partners for the platform's own people, in the platform's own scope. */
@Component
class PartnerReport {

    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_LISTED = 200;

    private static final String COLUMNS = """
            select p.id, p.slug, p.name, p.status, p.is_platform, coalesce(l.name, '') as plan,
                   coalesce(p.plan_code, '') as plan_code, p.created_at, p.features_on, p.features_off,
                   coalesce((select coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.email::text)
                             from partner_member m join app_user u on u.id = m.user_id
                             where m.partner_id = p.id and m.role = 'OWNER' order by m.created_at, u.id limit 1), '') as owner,
                   (select count(*) from workspace w where w.partner_id = p.id and w.status <> 'ARCHIVED') as workspaces,
                   (select count(*) from app_user u where u.partner_id = p.id and u.is_active) as people,
                   count(*) over () as total
            from partner p left join plan l on l.code = p.plan_code
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerReport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sorted by name, the platform's own first. */
    Page<PartnerSummary> search(PartnerFilter filter, PageRequest page) {
        var total = new long[1];
        var rows = jdbc.sql(COLUMNS + """
                        where (cast(:state as text) is null and p.status <> 'DELETED' or p.status = :state)
                          and (cast(:plan as text) is null or p.plan_code = :plan)
                          and (cast(:pattern as text) is null or p.name ilike :pattern or p.slug ilike :pattern
                            or exists (select from partner_domain d
                                       where d.partner_id = p.id and d.hostname ilike :pattern))
                        order by p.is_platform desc, lower(p.name), p.id limit :limit offset :offset""")
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("plan", filter.plan())
                .param("pattern", pattern(filter.text()))
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return summary(row);
                })
                .list();
        return new Page<>(rows, total[0]);
    }

    List<PartnerSummary> newest(int most) {
        return jdbc.sql(COLUMNS + "where p.status <> 'DELETED' and not p.is_platform"
                        + " order by p.created_at desc, p.id desc limit :most")
                .param("most", most)
                .query((row, number) -> summary(row))
                .list();
    }

    Optional<PartnerDetails> find(PartnerId partner) {
        var domains = jdbc.sql("""
                        select hostname, is_primary, verified_at is not null as is_verified from partner_domain
                        where partner_id = :partner order by is_primary desc, hostname limit :most""")
                .param("partner", partner.value())
                .param("most", MOST_LISTED)
                .query((row, number) ->
                        new PartnerDetails.Domain(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
                .list();
        return jdbc.sql(COLUMNS + "where p.id = :partner")
                .param("partner", partner.value())
                .query((row, number) -> new PartnerDetails(
                        summary(row),
                        "",
                        Feature.switched(names(row, "features_on"), names(row, "features_off")),
                        domains,
                        workspaces(partner),
                        people(partner)))
                .optional();
    }

    private List<PartnerDetails.Workspace> workspaces(PartnerId partner) {
        return jdbc.sql("""
                        select w.id, w.slug, w.name, w.status, f.agents, f.minutes_month, l.agents as most_agents,
                               l.minutes_per_month
                        from (select * from workspace where partner_id = :partner order by lower(name), id limit :most) w
                        join client_figures(:now, array(select id from workspace where partner_id = :partner)) f
                          on f.workspace_id = w.id
                        left join workspace_limit l on l.workspace_id = w.id
                        order by lower(w.name), w.id""")
                .param("partner", partner.value())
                .param("most", MOST_LISTED)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> workspace(row))
                .list();
    }

    private static PartnerDetails.Workspace workspace(ResultSet row) throws SQLException {
        var defaults = WorkspaceLimit.DEFAULT;
        var mostAgents = row.getObject("most_agents", Integer.class);
        var mostMinutes = row.getObject("minutes_per_month", Integer.class);
        return new PartnerDetails.Workspace(
                new WorkspaceId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("status"),
                row.getLong("agents"),
                mostAgents == null ? defaults.agents() : mostAgents,
                row.getLong("minutes_month"),
                mostMinutes == null ? defaults.minutesPerMonth() : mostMinutes);
    }

    private List<PartnerDetails.Member> people(PartnerId partner) {
        return jdbc.sql("""
                        select coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.email::text) as name,
                               u.email, m.role, u.is_active
                        from partner_member m join app_user u on u.id = m.user_id
                        where m.partner_id = :partner order by m.role = 'OWNER' desc, m.role, name limit :most""")
                .param("partner", partner.value())
                .param("most", MOST_LISTED)
                .query((row, number) -> new PartnerDetails.Member(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    private static PartnerSummary summary(ResultSet row) throws SQLException {
        return new PartnerSummary(
                new PartnerId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                PartnerState.valueOf(row.getString("status")),
                row.getBoolean("is_platform"),
                row.getString("plan"),
                row.getString("plan_code"),
                row.getString("owner"),
                row.getLong("workspaces"),
                row.getLong("people"),
                row.getTimestamp("created_at").toInstant());
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static @Nullable String pattern(String text) {
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
