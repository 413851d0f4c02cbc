package com.genius365.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.Connections;
import com.genius365.provider.FakeAccount;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApplicationTest
class AgentPublishingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final AgentService agents;
    private final AgentPublisher publisher;
    private final ConnectionService connections;
    private final Connections opened;
    private final OwnerSql sql;
    private final TestClock clock;
    private final Fakes fakes;
    private final World world;

    private String key = "";

    AgentPublishingTest(
            AgentService agents,
            AgentPublisher publisher,
            ConnectionService connections,
            Connections opened,
            OwnerSql sql,
            TestClock clock,
            Fakes fakes,
            Worlds worlds) {
        this.agents = agents;
        this.publisher = publisher;
        this.connections = connections;
        this.opened = opened;
        this.sql = sql;
        this.clock = clock;
        this.fakes = fakes;
        this.world = worlds.create();
    }

    @BeforeEach
    void takeAKey() {
        key = "key-" + UUID.randomUUID();
    }

    @Test
    void an_agent_is_brought_to_the_vendor_with_our_address_for_its_events() {
        var connection = connect();
        var agent = create("Hello");

        publish(agent);

        var details = awaitState(agent, SyncState.SYNCED);
        assertThat(details.isEdited()).isFalse();
        assertThat(details.isCallable()).isTrue();
        assertThat(account().agents()).containsOnlyKeys(details.remoteId());
        assertThat(account().targets().getFirst().url())
                .isEqualTo("https://genius365.test/api/webhooks/vapi/" + connection);
        assertThat(account().targets().getFirst().credentialId())
                .isEqualTo(
                        opened.find(world.workspace(), connection).orElseThrow().webhookCredentialId());
    }

    @Test
    void publishing_again_updates_what_is_there_and_prepares_webhooks_once() {
        connect();
        var agent = create("Hello");
        publish(agent);
        var remote = awaitState(agent, SyncState.SYNCED).remoteId();

        edit(agent, "Good day");
        assertThat(get(agent).isEdited()).isTrue();
        publish(agent);

        await().atMost(SOON).until(() -> account().asked(Operation.PUBLISH) == 2);
        var details = awaitState(agent, SyncState.SYNCED);
        assertThat(details.remoteId()).isEqualTo(remote);
        assertThat(details.isEdited()).isFalse();
        assertThat(account().created()).isEqualTo(1);
        assertThat(account().agents().values())
                .extracting(it -> it.script().greeting())
                .containsExactly("Good day");
        assertThat(account().asked(Operation.PREPARE_WEBHOOKS)).isEqualTo(1);
    }

    @Test
    void an_edit_alone_brings_nothing_to_the_vendor() {
        connect();
        var agent = create("Hello");
        publish(agent);
        awaitState(agent, SyncState.SYNCED);

        edit(agent, "Good day");
        publisher.publishDue();

        assertThat(account().asked(Operation.PUBLISH)).isEqualTo(1);
        assertThat(get(agent).state()).isEqualTo(SyncState.SYNCED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REJECTED", "UNAUTHORIZED"})
    void what_repeating_does_not_mend_is_an_error_in_the_vendors_words(Kind kind) {
        connect();
        var agent = create("Hello");
        account().failNext(Operation.PUBLISH, kind, 422, "voice.voiceId must be a string");

        publish(agent);

        var details = awaitState(agent, SyncState.ERROR);
        assertThat(details.syncError())
                .isEqualTo(
                        kind == Kind.REJECTED
                                ? "VAPI refused this: voice.voiceId must be a string"
                                : "VAPI refused this key. Replace it on the Integrations page.");
        clock.advance(Duration.ofHours(1));
        publisher.publishDue();
        assertThat(account().asked(Operation.PUBLISH)).isEqualTo(1);
    }

    @Test
    void an_update_that_fails_never_makes_a_second_agent_at_the_vendor() {
        connect();
        var agent = create("Hello");
        publish(agent);
        var remote = awaitState(agent, SyncState.SYNCED).remoteId();

        for (var kind : List.of(Kind.REJECTED, Kind.UNAUTHORIZED, Kind.RATE_LIMITED, Kind.UNAVAILABLE)) {
            account().failNext(Operation.PUBLISH, kind);
            edit(agent, "Greeting " + kind);
            var asked = account().asked(Operation.PUBLISH);
            publish(agent);
            await().atMost(SOON).until(() -> account().asked(Operation.PUBLISH) > asked);
            await().atMost(SOON).until(() -> get(agent).syncError() != null);
            publish(agent);
            awaitState(agent, SyncState.SYNCED);
        }

        assertThat(get(agent).remoteId()).isEqualTo(remote);
        assertThat(account().created()).isEqualTo(1);
        assertThat(account().agents()).hasSize(1);
    }

    @Test
    void a_vendor_that_is_away_is_asked_again_after_longer_and_longer_pauses() {
        connect();
        var agent = create("Hello");
        for (var i = 0; i < 3; i++) {
            account().failNext(Operation.PUBLISH, Kind.UNAVAILABLE, 503, "");
        }

        publish(agent);
        awaitAsked(1);
        awaitPauseOf(agent, Duration.ofSeconds(5));

        clock.advance(Duration.ofSeconds(4));
        publisher.publishDue();
        assertThat(account().asked(Operation.PUBLISH)).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        awaitAsked(2);
        awaitPauseOf(agent, Duration.ofSeconds(10));
        clock.advance(Duration.ofSeconds(10));
        awaitAsked(3);
        awaitPauseOf(agent, Duration.ofSeconds(20));
        assertThat(get(agent).state()).isEqualTo(SyncState.PENDING);
        assertThat(get(agent).syncError()).contains("does not answer at the moment");
        clock.advance(Duration.ofSeconds(20));

        assertThat(awaitState(agent, SyncState.SYNCED).syncError()).isNull();
        assertThat(account().created()).isEqualTo(1);
    }

    @Test
    void a_vendor_that_stays_away_is_given_up_with_its_words() {
        connect();
        var agent = create("Hello");
        for (var i = 0; i < AgentDeployment.MOST_ATTEMPTS; i++) {
            account().failNext(Operation.PUBLISH, Kind.RATE_LIMITED, 429, "");
        }

        publish(agent);
        for (var attempt = 1; attempt < AgentDeployment.MOST_ATTEMPTS; attempt++) {
            awaitAsked(attempt);
            awaitFailureNoted(agent, attempt);
            clock.advance(Duration.ofMinutes(11));
        }

        var details = awaitState(agent, SyncState.ERROR);
        assertThat(details.syncError()).contains("too many requests");
        assertThat(account().asked(Operation.PUBLISH)).isEqualTo(AgentDeployment.MOST_ATTEMPTS);
        clock.advance(Duration.ofDays(1));
        publisher.publishDue();
        assertThat(account().asked(Operation.PUBLISH)).isEqualTo(AgentDeployment.MOST_ATTEMPTS);

        publish(agent);
        awaitState(agent, SyncState.SYNCED);
    }

    @Test
    void an_agent_whose_making_was_not_answered_is_found_and_not_made_again() {
        connect();
        var agent = create("Hello");
        account().loseNextAnswer(Operation.PUBLISH);

        publish(agent);
        awaitAsked(1);
        awaitFailureNoted(agent, 1);
        clock.advance(Duration.ofSeconds(5));

        awaitState(agent, SyncState.SYNCED);
        assertThat(account().created()).isEqualTo(1);
    }

    @Test
    void a_program_killed_while_publishing_does_it_once_when_it_is_back() {
        connect();
        var agent = create("Hello");
        account().crashNext(Operation.NOTE_PROGRESS, false);

        publish(agent);
        awaitAsked(1);
        await().atMost(SOON).until(() -> get(agent).remoteId() != null);
        assertThat(get(agent).state()).isEqualTo(SyncState.PENDING);
        clock.advance(Duration.ofSeconds(119));
        publisher.publishDue();
        assertThat(account().asked(Operation.PUBLISH)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(2));

        awaitState(agent, SyncState.SYNCED);
        assertThat(account().asked(Operation.PUBLISH)).isEqualTo(2);
        assertThat(account().created()).isEqualTo(1);
    }

    @Test
    void a_program_that_dies_over_one_agent_publishes_the_others() {
        connect();
        var first = create("Hello");
        var second = create("Good day");
        account().crashNext(Operation.PUBLISH, false);

        publish(first);
        publish(second);

        await().atMost(SOON)
                .until(() -> List.of(get(first).state(), get(second).state()).contains(SyncState.SYNCED));
    }

    @Test
    void an_agent_that_someone_removed_at_the_vendor_is_made_anew_when_a_person_asks() {
        connect();
        var agent = create("Hello");
        publish(agent);
        var before = awaitState(agent, SyncState.SYNCED).remoteId();
        account().forgetAgent(String.valueOf(before));

        publish(agent);
        assertThat(awaitState(agent, SyncState.ERROR).isCallable()).isFalse();
        publish(agent);

        assertThat(awaitState(agent, SyncState.SYNCED).remoteId()).isNotEqualTo(before);
        assertThat(account().agents()).hasSize(1);
    }

    @Test
    void an_agent_without_a_connection_says_what_to_do() {
        var agent = create("Hello");

        publish(agent);

        assertThat(awaitState(agent, SyncState.ERROR).syncError()).contains("Integrations page");
    }

    @Test
    void what_was_asked_for_while_publishing_is_published_too() {
        connect();
        var agent = create("Hello");
        var gate = account().close();
        publish(agent);
        await().atMost(SOON).until(() -> account().waiting() > 0);

        edit(agent, "Good day");
        publish(agent);
        gate.countDown();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(account().agents().values())
                        .extracting(it -> it.script().greeting())
                        .containsExactly("Good day"));
        assertThat(awaitState(agent, SyncState.SYNCED).isEdited()).isFalse();
        assertThat(account().created()).isEqualTo(1);
    }

    @Test
    void an_agent_removed_while_publishing_is_removed_at_the_vendor_too() {
        connect();
        var agent = create("Hello");
        var gate = account().close();
        publish(agent);
        await().atMost(SOON).until(() -> account().waiting() > 0);

        remove(agent);
        gate.countDown();

        await().atMost(SOON).until(() -> account().asked(Operation.REMOVE) == 1);
        assertThat(account().agents()).isEmpty();
        assertThat(account().created()).isEqualTo(1);
    }

    @Test
    void an_agent_whose_making_was_not_answered_is_removed_at_the_vendor_too() {
        connect();
        var agent = create("Hello");
        account().loseNextAnswer(Operation.PUBLISH);
        publish(agent);
        awaitAsked(1);
        awaitFailureNoted(agent, 1);
        assertThat(account().agents()).hasSize(1);

        remove(agent);

        await().atMost(SOON).until(() -> account().agents().isEmpty());
        assertThat(account().created()).isEqualTo(1);
    }

    @Test
    void a_removed_agent_is_gone_at_once_and_at_the_vendor_as_soon_as_it_answers() {
        connect();
        var agent = create("Hello");
        publish(agent);
        awaitState(agent, SyncState.SYNCED);
        account().failNext(Operation.REMOVE, Kind.UNAVAILABLE);

        remove(agent);
        assertThat(world.owner().call(() -> agents.choices(world.workspace()))).isEmpty();
        await().atMost(SOON).until(() -> account().asked(Operation.REMOVE) == 1);
        awaitFailureNoted(agent, 1);
        assertThat(account().agents()).hasSize(1);
        clock.advance(Duration.ofSeconds(5));

        await().atMost(SOON).until(() -> account().agents().isEmpty());
    }

    private ConnectionId connect() {
        return world.owner()
                .call(() ->
                        connections.connect(world.workspace(), new ConnectionDraft(Provider.VAPI, "Main", key, "")));
    }

    private FakeAccount account() {
        return fakes.account(Provider.VAPI, key);
    }

    private AgentId create(String greeting) {
        return world.owner().call(() -> agents.create(world.workspace(), draft(Provider.VAPI, greeting)));
    }

    private void edit(AgentId agent, String greeting) {
        world.owner()
                .run(() -> agents.update(world.workspace(), agent, get(agent).edit(), draft(Provider.VAPI, greeting)));
    }

    private void publish(AgentId agent) {
        world.owner().run(() -> agents.publish(world.workspace(), agent, ""));
    }

    private void remove(AgentId agent) {
        world.owner().run(() -> agents.remove(world.workspace(), agent));
    }

    private AgentDetails get(AgentId agent) {
        return world.owner().call(() -> agents.get(world.workspace(), agent));
    }

    private AgentDetails awaitState(AgentId agent, SyncState state) {
        await().atMost(SOON).untilAsserted(() -> assertThat(get(agent).state()).isEqualTo(state));
        return get(agent);
    }

    private void awaitAsked(int times) {
        await().atMost(SOON).until(() -> account().asked(Operation.PUBLISH) == times);
    }

    /** Until what came of the attempt is written down: from then on only the clock holds up the next one. */
    private void awaitFailureNoted(AgentId agent, int attempt) {
        await().atMost(SOON)
                .until(() -> sql.count(
                                "agent_deployment",
                                "agent_id = ? and sync_attempts = ? and sync_error is not null",
                                agent.value(),
                                attempt)
                        == 1);
    }

    private void awaitPauseOf(AgentId agent, Duration pause) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(sql.sql("select next_sync_at from agent_deployment where agent_id = ?")
                                .params(agent.value())
                                .query((row, number) -> row.getTimestamp(1).toInstant())
                                .single())
                        .isEqualTo(clock.instant().plus(pause)));
    }

    private static AgentDraft draft(Provider provider, String greeting) {
        return AgentDrafts.of(provider, "Agent", "openai/gpt-4o", greeting);
    }
}
