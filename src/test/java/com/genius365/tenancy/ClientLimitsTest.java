package com.genius365.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.FeatureOffException;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentFilter;
import com.genius365.agent.AgentService;
import com.genius365.call.CallScene;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.provider.Provider;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a client may have, and what a client that rests may not. */
@ApplicationTest
class ClientLimitsTest {

    private final AgentService agents;
    private final CallScene scene;
    private final WorkspaceLimits limits;
    private final OwnerSql sql;
    private final Worlds worlds;

    ClientLimitsTest(AgentService agents, CallScene scene, WorkspaceLimits limits, OwnerSql sql, Worlds worlds) {
        this.agents = agents;
        this.scene = scene;
        this.limits = limits;
        this.sql = sql;
        this.worlds = worlds;
    }

    @Test
    void a_client_without_limits_of_its_own_has_the_usual_ones() {
        assertThat(limits.of(worlds.create().workspace())).isEqualTo(new WorkspaceLimit(20, 10, 10_000, 10));
    }

    @Test
    void of_two_who_make_the_last_agent_one_is_refused() throws Exception {
        var world = worlds.create();
        limit(world, 20, 3, 10_000, 10);
        world.owner().run(() -> agents.create(world.workspace(), draft("One")));
        world.owner().run(() -> agents.create(world.workspace(), draft("Two")));

        var refused = 0;
        var together = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < 6; i++) {
                attempts.add(people.submit(() -> {
                    together.await();
                    try {
                        world.member().run(() -> agents.create(world.workspace(), draft("Last")));
                        return true;
                    } catch (Refusal e) {
                        assertThat(e).hasMessageContaining("may have 3 agents");
                        return false;
                    }
                }));
            }
            together.countDown();
            for (var attempt : attempts) {
                refused += attempt.get() ? 0 : 1;
            }
        }

        assertThat(refused).isEqualTo(5);
        assertThat(sql.count("agent", "workspace_id = ?", world.workspace().value()))
                .isEqualTo(3);
    }

    @Test
    void a_deleted_agent_makes_room() {
        var world = worlds.create();
        limit(world, 20, 1, 10_000, 10);
        var first = world.owner().call(() -> agents.create(world.workspace(), draft("First")));
        assertThatThrownBy(() -> world.owner().run(() -> agents.create(world.workspace(), draft("Second"))))
                .isInstanceOf(Refusal.class);

        world.owner().run(() -> agents.remove(world.workspace(), first));

        world.owner().run(() -> agents.create(world.workspace(), draft("Second")));
    }

    @Test
    void a_call_more_than_the_client_may_have_at_a_time_is_refused_and_not_written_down() {
        var stage = scene.set(Provider.VAPI);
        limit(stage.world(), 20, 10, 10_000, 1);
        scene.started(stage);

        assertThatThrownBy(() -> scene.start(stage))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("may have 1 calls at a time");

        assertThat(calls(stage.world())).isEqualTo(1);
    }

    @Test
    void a_call_is_refused_when_the_minutes_of_the_month_are_used_up() {
        var stage = scene.set(Provider.VAPI);
        limit(stage.world(), 20, 10, 3, 10);
        var call = scene.started(stage);
        sql.sql("update call set status = 'COMPLETED', duration_seconds = 121, settle_at = null where id = ?")
                .params(call.id().value())
                .update();

        assertThatThrownBy(() -> scene.start(stage)).hasMessageContaining("The 3 minutes of this month are used up");

        limit(stage.world(), 20, 10, 4, 10);
        scene.started(stage);
    }

    @Test
    void nothing_is_done_in_a_suspended_or_archived_client() {
        for (var status : new String[] {"SUSPENDED", "ARCHIVED"}) {
            var stage = scene.set(Provider.VAPI);
            var world = stage.world();
            sql.sql("update workspace set status = ? where id = ?")
                    .params(status, world.workspace().value())
                    .update();

            assertThatThrownBy(() -> scene.start(stage)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> world.partnerOwner().run(() -> agents.create(world.workspace(), draft("No"))))
                    .isInstanceOf(NotFoundException.class);
            assertThat(open(world)).isFalse();
        }
    }

    @Test
    void what_is_switched_off_for_a_client_or_its_agency_is_refused_whatever_the_role() {
        var world = worlds.create();
        sql.sql("update workspace set features_off = '{AGENTS}' where id = ?")
                .params(world.workspace().value())
                .update();
        assertThatThrownBy(() -> list(world)).isInstanceOf(FeatureOffException.class);

        sql.sql("update workspace set features_off = '{}', features_on = '{AGENTS}' where id = ?")
                .params(world.workspace().value())
                .update();
        list(world);

        sql.sql("update partner set features_off = '{AGENTS}' where id = ?")
                .params(world.partner().value())
                .update();
        assertThatThrownBy(() -> list(world)).isInstanceOf(FeatureOffException.class);
    }

    private void list(World world) {
        world.owner().run(() -> agents.search(world.workspace(), AgentFilter.ALL, new PageRequest(0, 20)));
    }

    private boolean open(World world) {
        return sql.sql("select workspace_is_open(?)")
                .params(world.workspace().value())
                .query(Boolean.class)
                .single();
    }

    private long calls(World world) {
        return sql.count("call", "workspace_id = ?", world.workspace().value());
    }

    private void limit(World world, int users, int agents, int minutes, int calls) {
        sql.sql("""
                        insert into workspace_limit
                            (workspace_id, partner_id, users, agents, minutes_per_month, concurrent_calls)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (workspace_id) do update set users = excluded.users, agents = excluded.agents,
                            minutes_per_month = excluded.minutes_per_month,
                            concurrent_calls = excluded.concurrent_calls""")
                .params(world.workspace().value(), world.partner().value(), users, agents, minutes, calls)
                .update();
    }

    private static AgentDraft draft(String name) {
        return AgentDrafts.of(Provider.VAPI, name, "openai/gpt-4.1", "");
    }
}
