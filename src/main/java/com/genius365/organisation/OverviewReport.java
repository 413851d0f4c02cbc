package com.genius365.organisation;

import com.genius365.access.PartnerId;
import com.genius365.common.Money;
import com.genius365.tenancy.WorkspaceLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the clients of the partner it is given, in three statements; of their own rows nothing but sums. */
@Component
class OverviewReport {

    private static final double NEARLY_FULL = 0.8;
    private static final int MOST_LISTED = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    OverviewReport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OverviewFigures figures(PartnerId partner) {
        var now = Timestamp.from(clock.instant());
        var attention = new ArrayList<OverviewFigures.Attention>();
        var activity = new ArrayList<OverviewFigures.Activity>();
        var sums = new long[5];
        jdbc.sql("""
                        select w.slug, w.name, f.*, coalesce(l.agents, :agents) as most_agents,
                               coalesce(l.minutes_per_month, :minutes) as most_minutes
                        from workspace w join client_figures(:now, null) f on f.workspace_id = w.id
                        left join workspace_limit l on l.workspace_id = w.id
                        where w.partner_id = :partner and w.status = 'ACTIVE'
                        order by f.calls_month desc, lower(w.name), w.id""")
                .param("agents", WorkspaceLimit.DEFAULT.agents())
                .param("minutes", WorkspaceLimit.DEFAULT.minutesPerMonth())
                .param("now", now)
                .param("partner", partner.value())
                .query((row, number) -> {
                    sums[0]++;
                    sums[1] += row.getLong("agents");
                    sums[2] += row.getLong("calls_today");
                    sums[3] += row.getLong("calls_month");
                    sums[4] += row.getLong("minutes_month");
                    if (activity.size() < MOST_LISTED) {
                        activity.add(activity(row));
                    }
                    look(row, attention);
                    return number;
                })
                .list();
        attention.addAll(domains(partner));
        attention.addAll(stuckDeletions(partner, now));
        return new OverviewFigures(
                sums[0],
                sums[1],
                sums[2],
                sums[3],
                sums[4],
                costs(now),
                activity,
                attention.stream().limit(MOST_LISTED * 2L).toList());
    }

    private static OverviewFigures.Activity activity(ResultSet row) throws SQLException {
        var last = row.getTimestamp("last_call_at");
        Instant at = last == null ? null : last.toInstant();
        return new OverviewFigures.Activity(
                row.getString("slug"),
                row.getString("name"),
                row.getLong("calls_month"),
                row.getLong("minutes_month"),
                at);
    }

    private static void look(ResultSet row, List<OverviewFigures.Attention> attention) throws SQLException {
        var slug = row.getString("slug");
        var name = row.getString("name");
        var failed = row.getLong("failed_agents");
        if (failed > 0) {
            attention.add(new OverviewFigures.Attention(
                    OverviewFigures.Attention.Kind.FAILED_PUBLISH,
                    name,
                    failed == 1 ? "An agent could not be published" : failed + " agents could not be published",
                    slug));
        }
        near(row, "minutes_month", "most_minutes", "minutes of this month", attention);
        near(row, "agents", "most_agents", "agents", attention);
    }

    private static void near(
            ResultSet row, String used, String most, String what, List<OverviewFigures.Attention> attention)
            throws SQLException {
        if (row.getLong(used) > 0 && row.getLong(used) >= row.getLong(most) * NEARLY_FULL) {
            attention.add(new OverviewFigures.Attention(
                    OverviewFigures.Attention.Kind.NEAR_LIMIT,
                    row.getString("name"),
                    "%,d of %,d %s".formatted(row.getLong(used), row.getLong(most), what),
                    row.getString("slug")));
        }
    }

    /** Those that never answered, and those that no longer do. */
    private List<OverviewFigures.Attention> domains(PartnerId partner) {
        return jdbc.sql("""
                        select hostname, lost_at is not null as is_lost from partner_domain
                        where partner_id = :partner and verified_at is null order by hostname limit :most""")
                .param("partner", partner.value())
                .param("most", MOST_LISTED)
                .query((row, number) -> new OverviewFigures.Attention(
                        OverviewFigures.Attention.Kind.DOMAIN,
                        row.getString(1),
                        row.getBoolean(2)
                                ? "This domain no longer leads here"
                                : "This domain waits for its DNS records",
                        null))
                .list();
    }

    /** Clients that would be gone by now, were it not for what a vendor keeps. */
    private List<OverviewFigures.Attention> stuckDeletions(PartnerId partner, Timestamp now) {
        return jdbc.sql("""
                        select name, slug from workspace
                        where partner_id = :partner and removal_begun_at < cast(:now as timestamptz) - interval '1 day'
                        order by lower(name), id limit :most""")
                .param("partner", partner.value())
                .param("now", now)
                .param("most", MOST_LISTED)
                .query((row, number) -> new OverviewFigures.Attention(
                        OverviewFigures.Attention.Kind.DELETION,
                        row.getString("name"),
                        "Being deleted; a provider still refuses to remove its agents or documents",
                        row.getString("slug")))
                .list();
    }

    private List<Money> costs(Timestamp now) {
        return jdbc.sql("select currency, minor_units from client_costs(:now) order by minor_units desc")
                .param("now", now)
                .query((row, number) -> new Money(row.getLong(2), Currency.getInstance(row.getString(1))))
                .list();
    }
}
