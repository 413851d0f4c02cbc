package com.genius365.admin;

import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts for the platform's own people, in the platform's own scope. */
@Component
class UserReport {

    private final JdbcClient jdbc;

    UserReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By address, since the same one at two partners is two people. */
    Page<UserSummary> search(String text, PageRequest page) {
        return read(PartnerReport.pattern(text), null, page);
    }

    Optional<UserSummary> find(UserId user) {
        return read(null, user.value(), new PageRequest(0, 1)).rows().stream().findFirst();
    }

    private Page<UserSummary> read(@Nullable String pattern, @Nullable UUID id, PageRequest page) {
        var total = new long[1];
        var rows = jdbc.sql("""
                        select u.id, u.email, coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.email::text) as name,
                               u.partner_id, p.name as partner_name, u.is_active, u.is_super_admin, u.last_login_at,
                               u.confirmed_at is not null as is_confirmed, count(*) over () as total,
                               concat_ws(', ', (select initcap(m.role) || ' of the team' from partner_member m
                                                where m.user_id = u.id),
                                   (select string_agg(initcap(m.role) || ' in ' || w.name, ', ' order by lower(w.name))
                                    from workspace_member m join workspace w on w.id = m.workspace_id
                                    where m.user_id = u.id)) as places
                        from app_user u join partner p on p.id = u.partner_id
                        where u.deleted_at is null and (cast(:id as uuid) is null or u.id = :id)
                          and (cast(:pattern as text) is null or u.email::text ilike :pattern
                            or (u.first_name || ' ' || u.last_name) ilike :pattern)
                        order by u.email, lower(p.name), u.id limit :limit offset :offset""")
                .param("id", id)
                .param("pattern", pattern)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    var lastSignIn = row.getTimestamp("last_login_at");
                    return new UserSummary(
                            new UserId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("email"),
                            new PartnerId(row.getObject("partner_id", UUID.class)),
                            row.getString("partner_name"),
                            row.getString("places"),
                            row.getBoolean("is_active"),
                            row.getBoolean("is_super_admin"),
                            row.getBoolean("is_confirmed"),
                            lastSignIn == null ? null : lastSignIn.toInstant());
                })
                .list();
        return new Page<>(rows, total[0]);
    }
}
