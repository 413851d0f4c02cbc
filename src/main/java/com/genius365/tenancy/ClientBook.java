package com.genius365.tenancy;

import com.genius365.access.Feature;
import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a partner's workspaces: that they are there, whether they are open, and what is switched on for them. Works in the
 * transaction of its caller, and asks nobody's permission, since its callers have. No screen uses it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClientBook {

    /** How long what was archived can be restored, and its address is kept for it. */
    public static final Duration RESTORABLE = Duration.ofDays(30);

    /** @param status ACTIVE, SUSPENDED or ARCHIVED */
    public record Standing(String name, String status, Set<Feature> features) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ClientBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes an open workspace in the partner's own time zone.
     *
     * @throws Refusal where another workspace of the partner has the slug
     */
    public WorkspaceId create(PartnerId partner, String slug, String name) {
        var id = WorkspaceId.next();
        try {
            var made = jdbc.sql("""
                            insert into workspace (id, partner_id, slug, name, time_zone, created_at)
                            select :id, p.id, :slug, :name, p.time_zone, :now from partner p where p.id = :partner""")
                    .param("id", id.value())
                    .param("partner", partner.value())
                    .param("slug", slug)
                    .param("name", name.strip())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            if (made == 0) {
                throw new NotFoundException("This organisation");
            }
        } catch (DuplicateKeyException e) {
            throw new Refusal("Another client has the address “" + slug + "”. Choose another one.", e);
        }
        return id;
    }

    public void suspend(PartnerId partner, WorkspaceId workspace) {
        var changed = jdbc.sql("""
                        update workspace set status = 'SUSPENDED', version = version + 1
                        where id = :workspace and partner_id = :partner and status in ('ACTIVE', 'SUSPENDED')""")
                .param("workspace", workspace.value())
                .param("partner", partner.value())
                .update();
        require(changed, "This client is archived. Restore it first.", partner, workspace);
    }

    public void resume(PartnerId partner, WorkspaceId workspace) {
        var changed = jdbc.sql("""
                        update workspace set status = 'ACTIVE', version = version + 1
                        where id = :workspace and partner_id = :partner and status in ('ACTIVE', 'SUSPENDED')""")
                .param("workspace", workspace.value())
                .param("partner", partner.value())
                .update();
        require(changed, "This client is archived. Restore it first.", partner, workspace);
    }

    /** Nobody gets in from now on. One that is archived already stays so, since when it was. */
    public void archive(PartnerId partner, WorkspaceId workspace) {
        var changed = jdbc.sql("""
                        update workspace set status = 'ARCHIVED', version = version + 1,
                            archived_at = case when status = 'ARCHIVED' then archived_at else :now end
                        where id = :workspace and partner_id = :partner""")
                .param("now", Timestamp.from(clock.instant()))
                .param("workspace", workspace.value())
                .param("partner", partner.value())
                .update();
        require(changed, "", partner, workspace);
    }

    /** @throws Refusal where it was archived too long ago */
    public void restore(PartnerId partner, WorkspaceId workspace) {
        var changed = jdbc.sql("""
                        update workspace set status = 'ACTIVE', archived_at = null, version = version + 1
                        where id = :workspace and partner_id = :partner
                          and (status <> 'ARCHIVED' or coalesce(archived_at, :earliest) >= :earliest)
                          and removal_begun_at is null""")
                .param("earliest", Timestamp.from(clock.instant().minus(RESTORABLE)))
                .param("workspace", workspace.value())
                .param("partner", partner.value())
                .update();
        require(
                changed,
                "This client was archived more than %d days ago and can no longer be restored."
                        .formatted(RESTORABLE.toDays()),
                partner,
                workspace);
    }

    /** Switches these on and all others off; what is then as it is by default follows the default from now on. */
    public void switchFeatures(PartnerId partner, WorkspaceId workspace, Collection<Feature> on) {
        var changed = jdbc.sql("""
                        update workspace set features_on = :on, features_off = :off, version = version + 1
                        where id = :workspace and partner_id = :partner""")
                .param("on", names(feature -> !feature.isOnByDefault() && on.contains(feature)))
                .param("off", names(feature -> feature.isOnByDefault() && !on.contains(feature)))
                .param("workspace", workspace.value())
                .param("partner", partner.value())
                .update();
        require(changed, "", partner, workspace);
    }

    /**
     * How a workspace stands before it is changed.
     *
     * @throws NotFoundException where the partner has no such workspace
     */
    public Standing standing(PartnerId partner, WorkspaceId workspace) {
        return jdbc.sql("""
                        select name, status, features_on, features_off from workspace
                        where id = :workspace and partner_id = :partner""")
                .param("workspace", workspace.value())
                .param("partner", partner.value())
                .query((row, number) -> new Standing(
                        row.getString("name"),
                        row.getString("status"),
                        Feature.switched(
                                List.of((String[]) row.getArray("features_on").getArray()),
                                List.of((String[]) row.getArray("features_off").getArray()))))
                .optional()
                .orElseThrow(() -> new NotFoundException("This client"));
    }

    /** @throws NotFoundException where the partner has no such workspace */
    public void require(PartnerId partner, WorkspaceId workspace) {
        var count = jdbc.sql("select count(*) from workspace where id = :workspace and partner_id = :partner")
                .param("workspace", workspace.value())
                .param("partner", partner.value())
                .query(Integer.class)
                .single();
        if (count == 0) {
            throw new NotFoundException("This client");
        }
    }

    /** The last moment at which what was archived then can be restored. */
    public static Instant restorableUntil(Instant archivedAt) {
        return archivedAt.plus(RESTORABLE);
    }

    static String[] names(Predicate<Feature> chosen) {
        return Arrays.stream(Feature.values()).filter(chosen).map(Feature::name).toArray(String[]::new);
    }

    private void require(int changed, String refusal, PartnerId partner, WorkspaceId workspace) {
        if (changed == 0) {
            require(partner, workspace);
            throw new Refusal(refusal);
        }
    }
}
