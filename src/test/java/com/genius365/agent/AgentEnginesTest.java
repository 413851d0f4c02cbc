package com.genius365.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionService;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.FakeAccount;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions, drift, standbys, and agents that were made at a vendor. */
@ApplicationTest
class AgentEnginesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PageRequest FIRST = new PageRequest(0, 50);

    private final AgentService agents;
    private final AgentVersionService versions;
    private final LiveAgentService live;
    private final UnfinishedAgentService unfinished;
    private final Agents callables;
    private final DriftCheck drift;
    private final ConnectionService connections;
    private final OwnerSql sql;
    private final TestClock clock;
    private final Fakes fakes;
    private final Worlds worlds;
    private final World world;

    private String key = "";

    AgentEnginesTest(
            AgentService agents,
            AgentVersionService versions,
            LiveAgentService live,
            UnfinishedAgentService unfinished,
            Agents callables,
            DriftCheck drift,
            ConnectionService connections,
            OwnerSql sql,
            TestClock clock,
            Fakes fakes,
            Worlds worlds) {
        this.agents = agents;
        this.versions = versions;
        this.live = live;
        this.unfinished = unfinished;
        this.callables = callables;
        this.drift = drift;
        this.connections = connections;
        this.sql = sql;
        this.clock = clock;
        this.fakes = fakes;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @BeforeEach
    void takeAKey() {
        key = "key-" + UUID.randomUUID();
    }

    @Test
    void each_publishing_is_a_version_with_author_and_note() {
        connect(Provider.VAPI);
        var agent = create(draft("Hello"));

        publish(agent, "The first one");
        awaitVersion(agent, 1);
        edit(agent, draft("Good day"));
        publish(agent, "");
        awaitVersion(agent, 2);

        var list = world.owner()
                .call(() -> versions.list(world.workspace(), agent, FIRST))
                .rows();
        assertThat(list).extracting(AgentVersionSummary::number).containsExactly(2, 1);
        assertThat(list.getLast().note()).isEqualTo("The first one");
        assertThat(list.getLast().author()).isEqualTo(world.owner().userId().value());
        assertThat(version(agent, 1).script().greeting()).isEqualTo("Hello");
        assertThat(version(agent, 2).script().greeting()).isEqualTo("Good day");
        assertThatThrownBy(() -> version(agent, 3)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_vendor_gets_the_version_and_not_what_was_edited_meanwhile() {
        connect(Provider.VAPI);
        var agent = create(draft("Hello"));
        var gate = account(Provider.VAPI).close();

        publish(agent, "");
        edit(agent, draft("Not published"));
        gate.countDown();

        awaitVersion(agent, 1);
        assertThat(greetings(Provider.VAPI)).containsExactly("Hello");
        assertThat(get(agent).isEdited()).isTrue();
    }

    @Test
    void an_old_version_is_restored_by_an_edit() {
        connect(Provider.VAPI);
        var agent = create(draft("Hello"));
        publish(agent, "");
        awaitVersion(agent, 1);
        edit(agent, draft("Good day"));
        publish(agent, "");
        awaitVersion(agent, 2);

        edit(agent, version(agent, 1));
        publish(agent, "Back to the first");
        awaitVersion(agent, 3);

        assertThat(greetings(Provider.VAPI)).containsExactly("Hello");
    }

    @Test
    void what_somebody_changed_at_the_vendor_is_shown_and_can_be_undone() {
        connect(Provider.VAPI);
        var agent = published(draft("Hello"));
        changeAtVendor(agent, "Howdy");

        check();

        var state = get(agent).active();
        assertThat(state.state()).isEqualTo(SyncState.DRIFTED);
        assertThat(state.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.ours()).contains("Hello");
            assertThat(difference.theirs()).contains("Howdy");
        });

        world.owner().run(() -> agents.reapply(world.workspace(), agent, Provider.VAPI));

        await().atMost(SOON).until(() -> get(agent).state() == SyncState.SYNCED);
        assertThat(greetings(Provider.VAPI)).containsExactly("Hello");
        assertThat(get(agent).version()).isEqualTo(1);
    }

    @Test
    void what_somebody_changed_at_the_vendor_can_be_taken() {
        connect(Provider.VAPI);
        var agent = published(draft("Hello"));
        changeAtVendor(agent, "Howdy");

        var reading = world.owner().call(() -> live.theirs(world.workspace(), agent, Provider.VAPI));
        edit(agent, reading.draft());
        publish(agent, "Theirs");
        awaitVersion(agent, 2);
        check();

        assertThat(get(agent).draft().script().greeting()).isEqualTo("Howdy");
        assertThat(get(agent).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void a_person_compares_without_waiting_for_the_job() {
        connect(Provider.VAPI);
        var agent = published(draft("Hello"));

        var before = world.owner().call(() -> live.compare(world.workspace(), agent, Provider.VAPI));
        changeAtVendor(agent, "Howdy");
        var after = world.owner().call(() -> live.compare(world.workspace(), agent, Provider.VAPI));

        assertThat(before).isTrue();
        assertThat(after).isFalse();
        assertThat(get(agent).state()).isEqualTo(SyncState.DRIFTED);
    }

    @Test
    void what_was_never_published_cannot_be_compared() {
        connect(Provider.VAPI);
        var agent = create(draft("Hello"));

        assertThatThrownBy(() -> world.owner().call(() -> live.compare(world.workspace(), agent, Provider.VAPI)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Publish this agent first");
    }

    @Test
    void an_agent_deleted_at_the_vendor_has_drifted() {
        connect(Provider.VAPI);
        var agent = published(draft("Hello"));
        account(Provider.VAPI).forgetAgent(String.valueOf(get(agent).remoteId()));

        check();

        assertThat(get(agent).state()).isEqualTo(SyncState.DRIFTED);
        assertThat(get(agent).active().differences().getFirst().theirs()).contains("deleted");
    }

    @Test
    void what_we_would_say_otherwise_today_is_said_and_is_nobodys_drift() {
        connect(Provider.VAPI);
        var agent = published(draft("Hello"));
        sql.sql("update agent_deployment set fingerprint = 'of an older program' where agent_id = ?")
                .params(agent.value())
                .update();

        check();

        await().atMost(SOON).until(() -> account(Provider.VAPI).asked(Operation.PUBLISH) == 2);
        await().atMost(SOON).until(() -> get(agent).state() == SyncState.SYNCED);
        assertThat(get(agent).version()).isEqualTo(1);
    }

    @Test
    void what_somebody_changed_there_is_not_overwritten_because_we_would_say_it_otherwise() {
        connect(Provider.VAPI);
        var agent = published(draft("Hello"));
        sql.sql(
                        "update agent_deployment set fingerprint = 'of an older program', sync_state = 'DRIFTED' where agent_id = ?")
                .params(agent.value())
                .update();

        check();

        assertThat(get(agent).state()).isEqualTo(SyncState.DRIFTED);
        assertThat(account(Provider.VAPI).asked(Operation.PUBLISH)).isEqualTo(1);
    }

    @Test
    void a_standby_is_published_too_and_takes_the_calls_when_it_is_switched_to() {
        var vapi = connect(Provider.VAPI);
        var retell = connect(Provider.RETELL);
        var agent = published(draft("Hello"));
        assertThat(callable(agent).connection()).isEqualTo(vapi);

        edit(agent, get(agent).draft().withStandby(retell()));
        publish(agent, "");
        awaitVersion(agent, 2);
        await().atMost(SOON).until(() -> {
            var standby = get(agent).standby();
            return standby != null && standby.state() == SyncState.SYNCED;
        });
        assertThat(greetings(Provider.RETELL)).containsExactly("Hello");
        assertThat(callable(agent).connection()).isEqualTo(vapi);

        edit(agent, withGreeting(get(agent).draft(), "Not published"));
        world.owner().run(() -> agents.switchOver(world.workspace(), agent));

        assertThat(callable(agent).connection()).isEqualTo(retell);
        var details = get(agent);
        assertThat(details.active().provider()).isEqualTo(Provider.RETELL);
        assertThat(details.draft().engine().provider()).isEqualTo(Provider.RETELL);
        assertThat(details.isEdited()).isTrue();
        awaitVersion(agent, 3);
        assertThat(greetings(Provider.RETELL)).containsExactly("Hello");
        assertThat(account(Provider.RETELL).created()).isEqualTo(1);
        assertThat(account(Provider.VAPI).created()).isEqualTo(1);
        check();
        assertThat(get(agent).state()).isEqualTo(SyncState.SYNCED);
    }

    @Test
    void a_version_from_before_a_switch_does_not_switch_back_when_it_is_restored() {
        connect(Provider.VAPI);
        var retell = connect(Provider.RETELL);
        var agent = create(draft("Hello").withStandby(retell()));
        publish(agent, "");
        awaitVersion(agent, 1);
        await().atMost(SOON).until(() -> {
            var standby = get(agent).standby();
            return standby != null && standby.state() == SyncState.SYNCED;
        });
        world.owner().run(() -> agents.switchOver(world.workspace(), agent));

        edit(agent, version(agent, 1));

        assertThat(callable(agent).connection()).isEqualTo(retell);
        assertThat(get(agent).draft().engine().provider()).isEqualTo(Provider.RETELL);
    }

    @Test
    void an_edit_never_changes_who_takes_calls() {
        var vapi = connect(Provider.VAPI);
        connect(Provider.RETELL);
        connect(Provider.SYNTHFLOW);
        var agent = create(draft("Hello").withStandby(retell()));
        publish(agent, "");
        awaitVersion(agent, 1);
        await().atMost(SOON)
                .until(() -> Objects.requireNonNull(get(agent).standby()).state() == SyncState.SYNCED);

        edit(agent, get(agent).draft().switched());
        assertThat(get(agent).active().provider()).isEqualTo(Provider.VAPI);
        assertThat(get(agent).draft().engine().provider()).isEqualTo(Provider.VAPI);

        var vapiAsStandby = get(agent).draft().engine();
        edit(agent, draft("Good day").withEngine(synthflow()).withStandby(vapiAsStandby));
        assertThat(get(agent).active().provider()).isEqualTo(Provider.VAPI);
        assertThat(Objects.requireNonNull(get(agent).standby()).provider()).isEqualTo(Provider.SYNTHFLOW);
        assertThat(get(agent).draft().script().greeting()).isEqualTo("Good day");

        for (var elsewhere : List.of(
                draft("Hello").withEngine(retell()),
                draft("Hello").withEngine(retell()).withStandby(synthflow()))) {
            assertThatThrownBy(() -> edit(agent, elsewhere))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("lives at VAPI");
        }
        assertThat(get(agent).active().provider()).isEqualTo(Provider.VAPI);
        assertThat(callable(agent).connection()).isEqualTo(vapi);
        publish(agent, "");
        awaitVersion(agent, 2);
        assertThat(callable(agent).connection()).isEqualTo(vapi);
    }

    @Test
    void what_the_vendor_does_not_have_as_we_say_it_stays_when_theirs_is_taken() {
        connect(Provider.VAPI);
        var name = "The receptionist of Acme Dental in Springfield";
        var agent = published(AgentDrafts.of(Provider.VAPI, name, "openai/gpt-4o", "Hello"));
        var id = String.valueOf(get(agent).remoteId());
        var live = Objects.requireNonNull(account(Provider.VAPI).agents().get(id));
        account(Provider.VAPI).putAgent(id, withGreeting(live, "Howdy"));

        var taken = world.owner().call(() -> live(agent)).draft();

        assertThat(taken.name()).isEqualTo(name);
        assertThat(taken.script().greeting()).isEqualTo("Howdy");
        assertThat(taken.tools()).isEqualTo(get(agent).draft().tools());
    }

    @Test
    void a_standby_that_was_not_published_cannot_be_switched_to() {
        connect(Provider.VAPI);
        connect(Provider.RETELL);
        var agent = published(draft("Hello"));
        edit(agent, get(agent).draft().withStandby(retell()));

        assertThatThrownBy(() -> world.owner().run(() -> agents.switchOver(world.workspace(), agent)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not published");
        assertThat(get(agent).active().provider()).isEqualTo(Provider.VAPI);
    }

    @Test
    void a_standby_that_is_taken_away_is_removed_at_its_vendor_and_the_agent_stays() {
        connect(Provider.VAPI);
        connect(Provider.RETELL);
        var agent = create(draft("Hello").withStandby(retell()));
        publish(agent, "");
        await().atMost(SOON).until(() -> account(Provider.RETELL).agents().size() == 1);
        awaitVersion(agent, 1);

        edit(agent, draft("Hello"));

        // It is taken from the vendor with the next thing that is published.
        publish(agent, "");
        await().atMost(SOON).until(() -> account(Provider.RETELL).agents().isEmpty());
        assertThat(get(agent).standby()).isNull();
        assertThat(account(Provider.VAPI).agents()).hasSize(1);
    }

    @Test
    void the_engine_that_calls_run_on_cannot_be_taken_away() {
        connect(Provider.VAPI);
        var agent = published(draft("Hello"));

        assertThatThrownBy(() -> edit(agent, draft("Hello").withEngine(retell())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("standby");
    }

    @Test
    void an_agent_of_the_vendor_is_taken_over_and_not_made_again() {
        connect(Provider.VAPI);
        account(Provider.VAPI).putAgent("theirs-1", made("Reception"));

        var found = world.owner().call(() -> live.list(world.workspace(), Provider.VAPI));
        assertThat(found)
                .singleElement()
                .satisfies(it -> assertThat(it.isOurs()).isFalse());
        var reading = world.owner().call(() -> live.read(world.workspace(), Provider.VAPI, "theirs-1"));
        var agent = world.owner()
                .call(() -> live.adopt(world.workspace(), Provider.VAPI, "theirs-1", reading.draft(), true));
        publish(agent, "");
        awaitVersion(agent, 1);

        assertThat(get(agent).remoteId()).isEqualTo("theirs-1");
        assertThat(account(Provider.VAPI).created()).isZero();
        assertThat(world.owner().call(() -> live.list(world.workspace(), Provider.VAPI)))
                .singleElement()
                .satisfies(it -> assertThat(it.isOurs()).isTrue());
        assertThatThrownBy(() -> world.owner()
                        .run(() -> live.adopt(world.workspace(), Provider.VAPI, "theirs-1", reading.draft(), true)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
    }

    @Test
    void a_copy_leaves_the_vendors_own_alone() {
        connect(Provider.VAPI);
        account(Provider.VAPI).putAgent("theirs-1", made("Reception"));
        var reading = world.owner().call(() -> live.read(world.workspace(), Provider.VAPI, "theirs-1"));

        var agent = world.owner()
                .call(() -> live.adopt(world.workspace(), Provider.VAPI, "theirs-1", reading.draft(), false));
        publish(agent, "");
        awaitVersion(agent, 1);

        assertThat(get(agent).remoteId()).isNotEqualTo("theirs-1");
        assertThat(account(Provider.VAPI).agents()).hasSize(2);
    }

    @Test
    void what_is_not_finished_is_its_writers_own() {
        var id = UUID.randomUUID();
        world.owner()
                .run(() -> unfinished.save(
                        world.workspace(), id, AgentDraft.empty(Provider.VAPI, "de-DE"), AgentNumbers.NONE, 2));
        world.owner().run(() -> unfinished.save(world.workspace(), id, draft("Hello"), AgentNumbers.NONE, 3));

        var stranger = worlds.create();
        assertThat(world.owner().call(() -> unfinished.list(world.workspace())))
                .singleElement()
                .satisfies(it -> assertThat(it.step()).isEqualTo(3));
        assertThat(world.viewer().call(() -> unfinished.list(world.workspace())))
                .isEmpty();
        world.viewer().run(() -> unfinished.discard(world.workspace(), id));
        stranger.owner().run(() -> unfinished.save(stranger.workspace(), id, draft("Taken"), AgentNumbers.NONE, 0));
        assertThat(world.owner().call(() -> unfinished.find(world.workspace(), id)))
                .get()
                .satisfies(it -> assertThat(it.draft().script().greeting()).isEqualTo("Hello"));

        world.owner().run(() -> unfinished.discard(world.workspace(), id));
        assertThat(world.owner().call(() -> unfinished.list(world.workspace()))).isEmpty();
    }

    private LiveAgentService.Reading live(AgentId agent) {
        return live.theirs(world.workspace(), agent, Provider.VAPI);
    }

    private ConnectionId connect(Provider provider) {
        return world.owner()
                .call(() -> connections.connect(world.workspace(), new ConnectionDraft(provider, "Main", key, "")));
    }

    private FakeAccount account(Provider provider) {
        return fakes.account(provider, key);
    }

    private List<String> greetings(Provider provider) {
        return account(provider).agents().values().stream()
                .map(it -> it.script().greeting())
                .toList();
    }

    private AgentId published(AgentDraft draft) {
        var agent = create(draft);
        publish(agent, "");
        awaitVersion(agent, 1);
        return agent;
    }

    private AgentId create(AgentDraft draft) {
        return world.owner().call(() -> agents.create(world.workspace(), draft));
    }

    private void edit(AgentId agent, AgentDraft draft) {
        world.owner()
                .run(() -> agents.update(world.workspace(), agent, get(agent).edit(), draft));
    }

    private void publish(AgentId agent, String note) {
        world.owner().run(() -> agents.publish(world.workspace(), agent, note));
    }

    private AgentDetails get(AgentId agent) {
        return world.owner().call(() -> agents.get(world.workspace(), agent));
    }

    private AgentDraft version(AgentId agent, int number) {
        return world.owner().call(() -> versions.get(world.workspace(), agent, number));
    }

    private Agents.CallableAgent callable(AgentId agent) {
        return callables.callable(world.workspace(), agent);
    }

    private void awaitVersion(AgentId agent, int number) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(get(agent).active().version()).isEqualTo(number);
            assertThat(get(agent).state()).isEqualTo(SyncState.SYNCED);
        });
    }

    private void check() {
        clock.advance(Duration.ofMinutes(61));
        drift.checkDue();
    }

    private void changeAtVendor(AgentId agent, String greeting) {
        var id = String.valueOf(get(agent).remoteId());
        var ours = Objects.requireNonNull(account(Provider.VAPI).agents().get(id));
        account(Provider.VAPI).putAgent(id, withGreeting(ours, greeting));
    }

    private static AgentDefinition withGreeting(AgentDefinition of, String greeting) {
        return new AgentDefinition(
                of.reference(),
                of.basics(),
                of.voice(),
                script(of.script(), greeting),
                of.model(),
                of.settings(),
                of.analysis(),
                of.tools(),
                of.knowledge());
    }

    private static AgentDraft withGreeting(AgentDraft of, String greeting) {
        return new AgentDraft(
                of.basics(),
                script(of.script(), greeting),
                of.settings(),
                of.analysis(),
                of.tools(),
                of.documents(),
                of.engine(),
                of.standby());
    }

    private static AgentDefinition.Script script(AgentDefinition.Script of, String greeting) {
        return new AgentDefinition.Script(of.prompt(), greeting, of.firstSpeaker(), of.style());
    }

    private static AgentDraft draft(String greeting) {
        return AgentDrafts.of(Provider.VAPI, "Agent", "openai/gpt-4o", greeting);
    }

    private static AgentEngine retell() {
        return AgentDrafts.of(Provider.RETELL, "Agent", "gpt-4.1", "").engine();
    }

    private static AgentEngine synthflow() {
        return AgentDrafts.of(Provider.SYNTHFLOW, "Agent", "gpt-4.1", "").engine();
    }

    private static AgentDefinition made(String name) {
        var draft = AgentDrafts.of(Provider.VAPI, name, "openai/gpt-4o", "Hi");
        return draft.definition(new UUID(1, 1), draft.engine(), List.of(), AgentKnowledge.none());
    }
}
