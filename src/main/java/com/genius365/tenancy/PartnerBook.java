package com.genius365.tenancy;

import com.genius365.access.Feature;
import com.genius365.access.PartnerId;
import com.genius365.access.PartnerRole;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceId;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.database.ChangeNotices;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the partners: that they are there, whether their hosts answer, and what they have. Works in the transaction of its
 * caller, and asks nobody's permission, since its callers have. No screen uses it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PartnerBook {

    private final JdbcClient jdbc;
    private final ChangeNotices notices;
    private final Clock clock;

    PartnerBook(JdbcClient jdbc, ChangeNotices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Makes a partner whose host answers as soon as the transaction ends.
     *
     * @param plan the code of one in the price list
     * @throws Refusal where another partner has the slug
     */
    public PartnerId create(String slug, String name, @Nullable String plan) {
        var id = PartnerId.next();
        try {
            jdbc.sql("""
                            insert into partner (id, slug, name, plan_code, created_at)
                            values (:id, :slug, :name, :plan, :now)""")
                    .param("id", id.value())
                    .param("slug", slug)
                    .param("name", name.strip())
                    .param("plan", plan)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("Another partner has the address “" + slug + "”. Choose another one.", e);
        }
        notices.announceAfterCommit(HostDirectory.TOPIC, id.toString());
        return id;
    }

    public void join(PartnerId partner, UserId user, PartnerRole role) {
        jdbc.sql(
                        "insert into partner_member (partner_id, user_id, role, created_at) values (:partner, :user, :role, :now)")
                .param("partner", partner.value())
                .param("user", user.value())
                .param("role", role.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public void join(PartnerId partner, WorkspaceId workspace, UserId user, WorkspaceRole role) {
        jdbc.sql("""
                        insert into workspace_member (partner_id, workspace_id, user_id, role, created_at)
                        values (:partner, :workspace, :user, :role, :now)""")
                .param("partner", partner.value())
                .param("workspace", workspace.value())
                .param("user", user.value())
                .param("role", role.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Its hosts no longer answer, and nothing is done for its clients. */
    public void suspend(PartnerId partner) {
        setStatus(partner, "SUSPENDED");
    }

    public void resume(PartnerId partner) {
        setStatus(partner, "ACTIVE");
    }

    /** Its hosts no longer answer. Everything it has is kept, and so is its address. */
    public void delete(PartnerId partner) {
        setStatus(partner, "DELETED");
    }

    public void changePlan(PartnerId partner, String plan) {
        require(jdbc.sql("update partner set plan_code = :plan, version = version + 1 where id = :partner")
                .param("plan", plan)
                .param("partner", partner.value())
                .update());
    }

    /** Switches these on for the partner and its clients, and all others off. */
    public void switchFeatures(PartnerId partner, Collection<Feature> on) {
        require(jdbc.sql("""
                        update partner set features_on = :on, features_off = :off, version = version + 1
                        where id = :partner""")
                .param("on", ClientBook.names(feature -> !feature.isOnByDefault() && on.contains(feature)))
                .param("off", ClientBook.names(feature -> feature.isOnByDefault() && !on.contains(feature)))
                .param("partner", partner.value())
                .update());
    }

    private void setStatus(PartnerId partner, String status) {
        var changed = jdbc.sql("""
                        update partner set status = :status, version = version + 1,
                            deleted_at = case when :status = 'DELETED' then coalesce(deleted_at, :now) end
                        where id = :partner and not is_platform and (status <> 'DELETED' or :status = 'DELETED')""")
                .param("status", status)
                .param("now", Timestamp.from(clock.instant()))
                .param("partner", partner.value())
                .update();
        if (changed == 0) {
            var isThere = jdbc.sql("select count(*) from partner where id = :partner")
                    .param("partner", partner.value())
                    .query(Integer.class)
                    .single();
            require(isThere);
            throw new Refusal("The platform itself cannot be suspended or deleted, and what is deleted stays so.");
        }
        notices.announceAfterCommit(HostDirectory.TOPIC, partner.toString());
    }

    private static void require(int found) {
        if (found == 0) {
            throw new NotFoundException("This partner");
        }
    }
}
