package com.genius365.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentService;
import com.genius365.agent.SyncState;
import com.genius365.common.Ids;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.organisation.ClientService;
import com.genius365.provider.FakeAccount;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApplicationTest
class WorkspaceRemovalTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration TOO_LONG = Duration.ofDays(30).plusMinutes(1);

    private final WorkspaceRemoval removal;
    private final WorkspaceRemovalBook book;
    private final ClientService clients;
    private final AgentService agents;
    private final ConnectionService connections;
    private final OwnerSql sql;
    private final TestClock clock;
    private final Fakes fakes;
    private final World world;
    private final String key = "key-" + UUID.randomUUID();

    WorkspaceRemovalTest(
            WorkspaceRemoval removal,
            WorkspaceRemovalBook book,
            ClientService clients,
            AgentService agents,
            ConnectionService connections,
            OwnerSql sql,
            TestClock clock,
            Fakes fakes,
            Worlds worlds) {
        this.removal = removal;
        this.book = book;
        this.clients = clients;
        this.agents = agents;
        this.connections = connections;
        this.sql = sql;
        this.clock = clock;
        this.fakes = fakes;
        this.world = worlds.create();
    }

    @Test
    void an_archived_workspace_goes_after_thirty_days_and_not_before() {
        archive(Duration.ofDays(30).minusMinutes(1));
        removal.removeDue();
        assertThat(isThere(world.workspace())).isTrue();

        archive(TOO_LONG);
        removal.removeDue();

        assertThat(isThere(world.workspace())).isFalse();
        assertThat(isThere(world.otherWorkspace())).isTrue();
        assertThat(sql.count("app_user", "id = ?", world.owner().userId().value()))
                .isEqualTo(1);
        await().atMost(SOON)
                .until(() -> sql.count(
                                "audit_entry",
                                "partner_id = ? and workspace_id is null and action = 'CLIENT_DELETED' and subject_name = ?",
                                world.partner().value(),
                                world.workspaceSlug())
                        == 1);
    }

    @Test
    void one_that_was_restored_stays_and_one_that_is_being_deleted_is_not_restored() {
        archive(TOO_LONG);
        sql.sql("update workspace set status = 'ACTIVE', archived_at = null where id = ?")
                .params(world.workspace().value())
                .update();
        removal.removeDue();
        assertThat(isThere(world.workspace())).isTrue();

        archive(TOO_LONG);
        assertThat(book.begin(world.workspace())).isPresent();

        assertThatThrownBy(() -> world.partnerOwner().run(() -> clients.restore(world.partner(), world.workspace())))
                .hasMessageContaining("can no longer be restored");
    }

    @Test
    void what_a_crash_left_goes_the_next_time() {
        sql.sql("""
                        insert into call (id, partner_id, workspace_id, connection_id, provider, direction, status,
                                          created_at, version)
                        select uuidv7(), ?, ?, ?, 'VAPI', 'OUTBOUND', 'COMPLETED', now(), 0 from generate_series(1, 2500)""")
                .params(world.partner().value(), world.workspace().value(), Ids.next())
                .update();
        archive(TOO_LONG);

        book.begin(world.workspace());
        assertThat(book.removeSome(world.workspace(), null)).isTrue();
        assertThat(sql.count(
                                "workspace_member",
                                "workspace_id = ?",
                                world.workspace().value())
                        + sql.count(
                                "call", "workspace_id = ?", world.workspace().value()))
                .isPositive();

        removal.removeDue();
        assertThat(isThere(world.workspace())).isFalse();
        assertThat(sql.count("call", "workspace_id = ?", world.workspace().value()))
                .isZero();
    }

    @Test
    void its_agents_leave_their_vendor_first_however_often_that_refuses_and_what_was_said_goes_at_once() {
        publishAnAgent();
        call();
        archive(TOO_LONG);
        account().failNext(Operation.REMOVE, Kind.UNAUTHORIZED, 401, "");

        removal.removeDue();
        await().atMost(SOON).until(() -> account().asked(Operation.REMOVE) == 1);

        assertThat(account().agents()).hasSize(1);
        assertThat(isThere(world.workspace())).isTrue();
        assertThat(sql.count("call", "workspace_id = ?", world.workspace().value()))
                .isZero();

        await().atMost(SOON).until(() -> {
            removal.removeDue();
            return !isThere(world.workspace());
        });
        assertThat(account().agents()).isEmpty();
    }

    @Test
    void a_program_that_dies_while_an_agent_is_removed_forgets_none() {
        publishAnAgent();
        archive(TOO_LONG);
        account().crashNext(Operation.REMOVE, false);

        removal.removeDue();
        await().atMost(SOON).until(() -> account().asked(Operation.REMOVE) == 1);
        // The lease of the attempt that died.
        clock.advance(Duration.ofMinutes(10));

        await().atMost(SOON).until(() -> {
            removal.removeDue();
            return !isThere(world.workspace());
        });
        assertThat(account().agents()).isEmpty();
    }

    @Test
    void an_agency_gets_its_numbers_back() {
        var number = Ids.next();
        var connection = Ids.next();
        sql.sql("""
                        insert into connection (id, partner_id, provider, name, api_key_sealed, webhook_secret_sealed)
                        values (?, ?, 'VAPI', 'C', '', '')""").params(connection, world.partner().value()).update();
        sql.sql("""
                        insert into phone_number (id, partner_id, workspace_id, connection_id, is_shared, provider, carrier,
                                                  number, state, is_default, created_at)
                        values (?, ?, ?, ?, true, 'VAPI', 'VENDOR', '+14155550100', 'ACTIVE', true, now())""")
                .params(number, world.partner().value(), world.workspace().value(), connection)
                .update();
        archive(TOO_LONG);

        removal.removeDue();

        assertThat(sql.count("phone_number", "id = ? and workspace_id is null and not is_default", number))
                .isEqualTo(1);
        // The program works on every number there is, and this one's account has no key.
        sql.sql("update phone_number set removed_at = now() where id = ?")
                .params(number)
                .update();
    }

    private void archive(Duration ago) {
        sql.sql("update workspace set status = 'ARCHIVED', archived_at = ? where id = ?")
                .params(
                        Timestamp.from(clock.instant().minus(ago)),
                        world.workspace().value())
                .update();
    }

    private boolean isThere(WorkspaceId workspace) {
        return sql.count("workspace", "id = ?", workspace.value()) > 0;
    }

    private void publishAnAgent() {
        var id = world.owner().call(() -> {
            connections.connect(world.workspace(), new ConnectionDraft(Provider.VAPI, "Main", key, ""));
            return agents.create(world.workspace(), AgentDrafts.of(Provider.VAPI, "Agent", "openai/gpt-4o", "Hello"));
        });
        world.owner().run(() -> agents.publish(world.workspace(), id, ""));
        await().atMost(SOON).until(() -> state(id) == SyncState.SYNCED);
    }

    private SyncState state(AgentId id) {
        return world.owner().call(() -> agents.get(world.workspace(), id)).state();
    }

    private FakeAccount account() {
        return fakes.account(Provider.VAPI, key);
    }

    private void call() {
        sql.sql("""
                        insert into call (id, partner_id, workspace_id, connection_id, provider, direction, status,
                                          created_at, transcript_text, version)
                        values (?, ?, ?, ?, 'VAPI', 'OUTBOUND', 'COMPLETED', now(), 'what was said', 0)""")
                .params(Ids.next(), world.partner().value(), world.workspace().value(), Ids.next())
                .update();
    }
}
