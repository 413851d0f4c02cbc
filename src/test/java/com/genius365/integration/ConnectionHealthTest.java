package com.genius365.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.provider.ConnectionHealth.State;
import com.genius365.provider.FakeAccount;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.http.ConnectionGuards;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts that stop answering over HTTP, and come back. */
@ApplicationTest
class ConnectionHealthTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ConnectionService connections;
    private final PartnerConnectionService partnerConnections;
    private final Connections opened;
    private final ConnectionWatch watch;
    private final ConnectionGuards guards;
    private final Fakes fakes;
    private final OwnerSql sql;
    private final TestClock clock;
    private final Worlds worlds;
    private final World world;
    private final String key = "key-" + UUID.randomUUID();

    @Nullable
    private AilingAccount ailing;

    ConnectionHealthTest(
            ConnectionService connections,
            PartnerConnectionService partnerConnections,
            Connections opened,
            ConnectionWatch watch,
            ConnectionGuards guards,
            Fakes fakes,
            OwnerSql sql,
            TestClock clock,
            Worlds worlds) {
        this.connections = connections;
        this.partnerConnections = partnerConnections;
        this.opened = opened;
        this.watch = watch;
        this.guards = guards;
        this.fakes = fakes;
        this.sql = sql;
        this.clock = clock;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @BeforeEach
    void connect() {
        world.owner()
                .run(() -> connections.connect(world.workspace(), new ConnectionDraft(Provider.VAPI, "Main", key, "")));
        ailing =
                new AilingAccount(opened.inUse(world.workspace(), Provider.VAPI).orElseThrow(), guards);
    }

    @AfterEach
    void stop() {
        account().close();
    }

    @Test
    void an_account_that_keeps_failing_is_left_alone_and_shown_so_until_it_answers() {
        fake().failNext(Operation.CHECK_KEY, Kind.UNAVAILABLE).failNext(Operation.CHECK_KEY, Kind.UNAVAILABLE);
        var since = clock.instant();

        account().fails();

        await().atMost(SOON).until(() -> only().outage() != null);
        var outage = Objects.requireNonNull(only().outage());
        assertThat(outage.since()).isEqualTo(since);
        assertThat(outage.until()).isEqualTo(since.plusSeconds(30));
        assertThat(outage.reason()).isEqualTo("it answered with error 503");
        var asked = account().asked();
        account().ask();
        assertThat(account().asked()).isEqualTo(asked);

        clock.advance(Duration.ofSeconds(31));
        account().failsOnce();
        account().failsOnce();
        account().failsOnce();
        await().atMost(SOON)
                .until(() -> Objects.requireNonNull(only().outage()).until().isAfter(clock.instant()));
        assertThat(Objects.requireNonNull(only().outage()).since()).isEqualTo(since);

        clock.advance(Duration.ofSeconds(31));
        account().answers();
        await().atMost(SOON).until(() -> only().outage() == null);
        assertThat(health()).isEqualTo(State.ANSWERING);
    }

    @Test
    void a_single_failure_is_nothing_to_talk_about() {
        account().failsOnce();

        assertThat(only().outage()).isNull();
        assertThat(health()).isEqualTo(State.ANSWERING);
    }

    @Test
    void it_is_asked_again_by_itself_until_it_is_back() {
        account().fails();
        await().atMost(SOON).until(() -> only().outage() != null);
        fake().failNext(Operation.CHECK_KEY, Kind.UNAVAILABLE);
        clock.advance(Duration.ofSeconds(31));

        await().atMost(SOON).until(() -> {
            watch.tryDue();
            return fake().asked(Operation.CHECK_KEY) >= 2;
        });
        assertThat(only().outage()).isNotNull();
        clock.advance(Duration.ofSeconds(31));

        await().atMost(SOON).until(() -> {
            watch.tryDue();
            return only().outage() == null;
        });
        assertThat(only().isWorking()).isTrue();
    }

    @Test
    void what_another_node_noted_is_shown_and_tried_here_too() {
        noted(only().id(), 20);
        assertThat(only().outage()).isNotNull();
        assertThat(health()).isEqualTo(State.ANSWERING);

        watch.tryDue();
        assertThat(only().outage()).isNotNull();
        clock.advance(Duration.ofSeconds(21));
        await().atMost(SOON).until(() -> {
            watch.tryDue();
            return only().outage() == null;
        });
    }

    @Test
    void an_answer_that_refuses_the_key_is_an_answer() {
        noted(only().id(), 0);
        fake().failNext(Operation.CHECK_KEY, Kind.UNAUTHORIZED, 401, "No");

        await().atMost(SOON).until(() -> {
            watch.tryDue();
            return only().outage() == null;
        });
    }

    @Test
    void one_that_is_switched_off_is_not_asked() {
        var id = only().id();
        world.owner().run(() -> connections.enable(world.workspace(), id, only().version(), false));
        noted(id, 0);
        var asked = fake().asked(Operation.CHECK_KEY);

        watch.tryDue();

        assertThat(fake().asked(Operation.CHECK_KEY)).isEqualTo(asked);
    }

    @Test
    void a_trial_that_works_and_new_keys_end_what_was_noted() {
        var id = only().id();
        noted(id, 3_600);
        world.owner().run(() -> connections.check(world.workspace(), id));
        assertThat(only().outage()).isNull();

        noted(id, 3_600);
        world.owner()
                .run(() -> connections.replaceKeys(
                        world.workspace(), id, only().version(), new ConnectionKeys("key-" + UUID.randomUUID(), "")));
        assertThat(only().outage()).isNull();
    }

    @Test
    void how_it_stands_is_no_edit_that_would_refuse_somebodys_own() {
        var version = only().version();

        account().fails();
        await().atMost(SOON).until(() -> only().outage() != null);

        world.owner().run(() -> connections.rename(world.workspace(), only().id(), version, "Renamed"));
        assertThat(only().name()).isEqualTo("Renamed");
        assertThat(only().outage()).isNotNull();
    }

    @Test
    void whoever_uses_the_agencys_account_sees_that_it_is_away_but_not_what_others_do_with_it() {
        var other = worlds.create();
        var id = world.partnerAdmin()
                .call(() -> partnerConnections.connect(
                        world.partner(), new ConnectionDraft(Provider.RETELL, "Shared", key, "")));
        world.partnerAdmin()
                .run(() -> partnerConnections.assign(
                        world.partner(), id, List.of(new ConnectionUse(world.workspace(), true))));
        try (var shared = new AilingAccount(opened.find(world.workspace(), id).orElseThrow(), guards)) {
            shared.fails();

            await().atMost(SOON).until(() -> find(id).outage() != null);
            assertThat(find(id).health()).isNull();
            assertThat(only().outage()).isNull();
            var ofPartner = world.partnerAdmin()
                    .call(() -> partnerConnections.list(world.partner()))
                    .getFirst()
                    .connection();
            assertThat(ofPartner.outage()).isNotNull();
            assertThat(Objects.requireNonNull(ofPartner.health()).state()).isEqualTo(State.LEFT_ALONE);
            assertThat(other.owner().call(() -> connections.list(other.workspace())))
                    .isEmpty();
        }
    }

    private void noted(ConnectionId id, int seconds) {
        var now = clock.instant();
        sql.sql("""
                        update connection
                        set unavailable_since = ?, unavailable_until = ?, unavailable_reason = 'it could not be reached'
                        where id = ?""")
                .params(Timestamp.from(now.minusSeconds(60)), Timestamp.from(now.plusSeconds(seconds)), id.value())
                .update();
    }

    private State health() {
        return Objects.requireNonNull(only().health()).state();
    }

    private ConnectionSummary only() {
        return list().stream()
                .filter(it -> it.provider() == Provider.VAPI)
                .findFirst()
                .orElseThrow();
    }

    private ConnectionSummary find(ConnectionId id) {
        return list().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private List<ConnectionSummary> list() {
        return world.viewer().call(() -> connections.list(world.workspace()));
    }

    private FakeAccount fake() {
        return fakes.account(Provider.VAPI, key);
    }

    private AilingAccount account() {
        return Objects.requireNonNull(ailing);
    }
}
