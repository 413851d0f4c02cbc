package com.genius365.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.access.ImpersonationEndedException;
import com.genius365.access.Impersonations;
import com.genius365.access.OnlyLookingException;
import com.genius365.access.UserId;
import com.genius365.account.OwnProfile;
import com.genius365.account.ProfileDraft;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentFilter;
import com.genius365.agent.AgentService;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.provider.Provider;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Looking at a client's workspace as one of its members. */
@ApplicationTest
class VisitServiceTest {

    private final VisitService visits;
    private final Impersonations impersonations;
    private final AgentService agents;
    private final OwnProfile profile;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;
    private final World theirs;
    private final Person superAdmin;

    VisitServiceTest(
            VisitService visits,
            Impersonations impersonations,
            AgentService agents,
            OwnProfile profile,
            OwnerSql sql,
            TestClock clock,
            Worlds worlds) {
        this.visits = visits;
        this.impersonations = impersonations;
        this.agents = agents;
        this.profile = profile;
        this.sql = sql;
        this.clock = clock;
        this.world = worlds.create();
        this.theirs = worlds.create();
        this.superAdmin = worlds.superAdmin();
    }

    @Test
    void whoever_only_looks_changes_nothing_also_with_the_rights_of_an_owner() {
        world.partnerAdmin().run(() -> {
            visits.begin(world.partner(), world.workspace(), as(world.owner(), false));

            list(world);
            assertThatThrownBy(() -> create(world)).isInstanceOf(OnlyLookingException.class);

            impersonations.end();
            create(world);
        });
    }

    @Test
    void whoever_asked_to_change_something_has_the_persons_rights_and_no_more() {
        world.partnerAdmin().run(() -> {
            visits.begin(world.partner(), world.workspace(), as(world.viewer(), true));
            assertThatThrownBy(() -> create(world)).isInstanceOf(AccessDeniedException.class);

            visits.begin(world.partner(), world.workspace(), as(world.member(), true));
            var agent = agents.create(world.workspace(), draft());
            assertThatThrownBy(() -> agents.remove(world.workspace(), agent)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void a_super_admin_enters_a_partners_workspace_by_looking_only() {
        superAdmin.run(() -> {
            assertThatThrownBy(() -> list(world)).isInstanceOf(NotFoundException.class);

            visits.beginAnywhere(world.workspace(), as(world.viewer(), false));

            list(world);
            assertThatThrownBy(() -> list(theirs)).isInstanceOf(NotFoundException.class);
            impersonations.end();
            assertThatThrownBy(() -> list(world)).isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void it_is_over_after_an_hour_and_nobody_goes_on_with_other_rights_by_mistake() {
        world.partnerAdmin().run(() -> {
            visits.begin(world.partner(), world.workspace(), as(world.owner(), true));
            clock.advance(Duration.ofMinutes(59));
            list(world);

            clock.advance(Duration.ofMinutes(1));

            assertThatThrownBy(() -> create(world)).isInstanceOf(ImpersonationEndedException.class);
            assertThat(impersonations.find()).isEmpty();
            create(world);
        });
    }

    @Test
    void it_is_over_and_logged_when_whoever_looks_takes_another_name() {
        world.partnerAdmin().run(() -> {
            visits.begin(world.partner(), world.workspace(), as(world.owner(), false));

            profile.save(new ProfileDraft("Ada", "Other", "en", ""));

            assertThat(impersonations.find()).isEmpty();
        });
        await().until(() -> sql.count(
                        "audit_entry",
                        "workspace_id = ? and action = 'IMPERSONATION_ENDED'",
                        world.workspace().value())
                == 1);
    }

    @Test
    void it_is_over_when_whoever_looks_may_no_longer() {
        world.partnerAdmin().run(() -> {
            visits.begin(world.partner(), world.workspace(), as(world.owner(), true));
            sql.sql("update partner_member set role = 'MEMBER' where user_id = ?")
                    .params(world.partnerAdmin().userId().value())
                    .update();

            assertThatThrownBy(() -> create(world)).isInstanceOf(ImpersonationEndedException.class);
        });
    }

    @Test
    void it_shows_nothing_when_the_person_or_the_workspace_is_closed() {
        world.partnerAdmin().run(() -> {
            visits.begin(world.partner(), world.workspace(), as(world.viewer(), false));
            sql.sql("update app_user set is_active = false where id = ?")
                    .params(world.viewer().userId().value())
                    .update();

            assertThatThrownBy(() -> list(world)).isInstanceOf(NotFoundException.class);
        });
        sql.sql("update workspace set status = 'SUSPENDED' where id = ?")
                .params(world.workspace().value())
                .update();
        assertThatThrownBy(() -> world.partnerAdmin()
                        .run(() -> visits.begin(world.partner(), world.workspace(), as(world.owner(), false))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("suspended");
    }

    @Test
    void only_a_member_can_be_looked_as_and_only_in_ones_own_agency() {
        var admin = world.partnerAdmin();
        assertThatThrownBy(() -> admin.run(
                        () -> visits.begin(world.partner(), world.workspace(), as(world.partnerOwner(), false))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        admin.run(() -> visits.begin(world.partner(), theirs.workspace(), as(theirs.owner(), false))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        admin.run(() -> visits.begin(theirs.partner(), theirs.workspace(), as(theirs.owner(), false))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> admin.run(() -> visits.beginAnywhere(world.workspace(), as(world.owner(), false))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> admin.run(() -> visits.candidates(world.partner(), theirs.workspace())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerMember()
                        .run(() -> visits.begin(world.partner(), world.workspace(), as(world.owner(), false))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> admin.run(() -> visits.begin(
                        world.partner(),
                        world.workspace(),
                        new VisitDraft(world.owner().userId(), " ", false))))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(admin.call(() -> visits.candidates(world.partner(), world.workspace())))
                .extracting(VisitCandidate::name)
                .containsExactly("owner", "admin", "member", "viewer");
    }

    @Test
    void beginning_and_end_stand_in_the_clients_own_log_with_whoever_really_did_it() {
        superAdmin.run(() -> {
            visits.beginAnywhere(world.workspace(), as(world.member(), true));
            create(world);
            impersonations.end();
        });

        for (var action :
                new String[] {"IMPERSONATION_STARTED", "AGENT_EDIT AgentService.create", "IMPERSONATION_ENDED"}) {
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> sql.count(
                                    "audit_entry",
                                    "workspace_id = ? and user_id = ? and action = ?",
                                    world.workspace().value(),
                                    superAdmin.userId().value(),
                                    action)
                            == 1);
        }
        assertThat(sql.count(
                        "audit_entry",
                        "workspace_id = ? and action like 'IMPERSONATION%' and details::text like '%They asked for help.%'"
                                + " and subject_name = 'member'",
                        world.workspace().value()))
                .isEqualTo(2);
        assertThat(sql.count(
                        "audit_entry",
                        "workspace_id = ? and action like 'AGENT_EDIT%' and via_partner and details::text like ?",
                        world.workspace().value(),
                        "%member (" + world.member().userId() + ")%"))
                .isEqualTo(1);
        assertThat(sql.count(
                        "audit_entry",
                        "workspace_id = ? and user_id = ?",
                        world.workspace().value(),
                        world.member().userId().value()))
                .isZero();
    }

    private void list(World of) {
        agents.search(of.workspace(), AgentFilter.ALL, new PageRequest(0, 20));
    }

    private void create(World of) {
        agents.create(of.workspace(), draft());
    }

    private static VisitDraft as(Person person, boolean mayChange) {
        return new VisitDraft(new UserId(person.userId().value()), "They asked for help.", mayChange);
    }

    private static AgentDraft draft() {
        return AgentDrafts.of(Provider.VAPI, "Nora", "openai/gpt-4.1", "");
    }
}
