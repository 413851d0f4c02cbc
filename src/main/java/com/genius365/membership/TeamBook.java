package com.genius365.membership;

import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.NotFoundException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who belongs to a partner's team. Works in the transaction of its caller. */
@Component
class TeamBook {

    private record Membership(UUID user, TeamMember.Place place) {}

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    TeamBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else changes who belongs to the team. @return the partner's name */
    String lock(PartnerId partner) {
        return jdbc.sql("select name from partner where id = :partner for no key update")
                .param("partner", partner.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("This organisation"));
    }

    /** Owners first, then by name. */
    List<TeamMember> list(PartnerId partner) {
        var places = new HashMap<UUID, List<TeamMember.Place>>();
        memberships(partner)
                .forEach(it -> places.computeIfAbsent(it.user(), user -> new ArrayList<>())
                        .add(it.place()));
        return jdbc.sql("""
                        select u.id, u.email, trim(u.first_name || ' ' || u.last_name) as name, u.is_active,
                               m.role, m.created_at, a.hash as picture
                        from partner_member m join app_user u on u.id = m.user_id
                        left join account_picture a on a.user_id = m.user_id
                        where m.partner_id = :partner
                        order by array_position(array['OWNER', 'ADMIN', 'MEMBER'], m.role),
                                 lower(trim(u.first_name || ' ' || u.last_name)), u.email
                        limit :most""")
                .param("partner", partner.value())
                .param("most", MOST)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new TeamMember(
                            new UserId(id),
                            row.getString("name").isEmpty() ? row.getString("email") : row.getString("name"),
                            row.getString("email"),
                            PartnerRole.valueOf(row.getString("role")),
                            List.copyOf(places.getOrDefault(id, List.of())),
                            row.getTimestamp("created_at").toInstant(),
                            row.getBoolean("is_active"),
                            PersonLookup.picture(row));
                })
                .list();
    }

    private List<Membership> memberships(PartnerId partner) {
        return jdbc.sql("""
                        select wm.user_id, wm.role, w.id, w.name
                        from workspace_member wm
                        join partner_member pm on pm.partner_id = wm.partner_id and pm.user_id = wm.user_id
                        join workspace w on w.id = wm.workspace_id and w.status <> 'ARCHIVED'
                        where wm.partner_id = :partner
                        order by lower(w.name), w.id""")
                .param("partner", partner.value())
                .query((row, number) -> new Membership(
                        row.getObject("user_id", UUID.class),
                        new TeamMember.Place(
                                new WorkspaceId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                WorkspaceRole.valueOf(row.getString("role")))))
                .list();
    }

    Optional<PartnerRole> roleOf(PartnerId partner, UserId user) {
        return jdbc.sql("select role from partner_member where partner_id = :partner and user_id = :user")
                .param("partner", partner.value())
                .param("user", user.value())
                .query((row, number) -> PartnerRole.valueOf(row.getString(1)))
                .optional();
    }

    /** Owners with an open account, without that one person. */
    long otherOwners(PartnerId partner, UserId user) {
        return jdbc.sql("""
                        select count(*) from partner_member m join app_user u on u.id = m.user_id and u.is_active
                        where m.partner_id = :partner and m.role = 'OWNER' and m.user_id <> :user""")
                .param("partner", partner.value())
                .param("user", user.value())
                .query(Long.class)
                .single();
    }

    boolean hasMember(PartnerId partner, String email) {
        return jdbc.sql("""
                        select exists (select from partner_member m join app_user u on u.id = m.user_id
                                       where m.partner_id = :partner and u.email = cast(:email as citext))""")
                .param("partner", partner.value())
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /** Whoever is in the team already stays what they are. */
    void add(PartnerId partner, UserId user, PartnerRole role, Instant at) {
        jdbc.sql("""
                        insert into partner_member (partner_id, user_id, role, created_at)
                        values (:partner, :user, :role, :at) on conflict do nothing""")
                .param("partner", partner.value())
                .param("user", user.value())
                .param("role", role.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void setRole(PartnerId partner, UserId user, PartnerRole role) {
        jdbc.sql("update partner_member set role = :role where partner_id = :partner and user_id = :user")
                .param("role", role.name())
                .param("partner", partner.value())
                .param("user", user.value())
                .update();
    }

    /** From the team and from each workspace of the partner. */
    void remove(PartnerId partner, UserId user) {
        for (var table : List.of("workspace_member", "partner_member")) {
            jdbc.sql("delete from " + table + " where partner_id = :partner and user_id = :user")
                    .param("partner", partner.value())
                    .param("user", user.value())
                    .update();
        }
    }

    /** The partner's workspaces among these, in the order of their ids. */
    List<WorkspaceId> existing(PartnerId partner, List<WorkspaceId> workspaces) {
        return jdbc.sql("""
                        select id from workspace
                        where partner_id = :partner and status <> 'ARCHIVED' and id = any(cast(:ids as uuid[]))
                        order by id""")
                .param("partner", partner.value())
                .param("ids", workspaces.stream().map(WorkspaceId::toString).toArray(String[]::new))
                .query((row, number) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list();
    }
}
