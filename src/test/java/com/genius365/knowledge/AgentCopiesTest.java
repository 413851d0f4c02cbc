package com.genius365.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.agent.AgentDetails;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentService;
import com.genius365.agent.SyncState;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.ConnectionService;
import com.genius365.knowledge.FakeKnowledge.Stores;
import com.genius365.provider.Provider;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What published agents have at their vendors stays there, and goes with them. */
@ApplicationTest
class AgentCopiesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG_ENOUGH = DocumentCopyBook.HANDED_OUT_FOR.plusMinutes(1);

    private final AgentService agents;
    private final ConnectionService connections;
    private final DocumentIntake intake;
    private final DocumentEditing editing;
    private final CopyRemoval removal;
    private final FakeVendorKnowledge vendor;
    private final TestClock clock;
    private final World world;

    AgentCopiesTest(
            AgentService agents,
            ConnectionService connections,
            DocumentIntake intake,
            DocumentEditing editing,
            CopyRemoval removal,
            Stores stores,
            TestClock clock,
            Worlds worlds) {
        this.agents = agents;
        this.connections = connections;
        this.intake = intake;
        this.editing = editing;
        this.removal = removal;
        this.vendor = stores.of(Provider.VAPI);
        this.clock = clock;
        this.world = worlds.create();
    }

    @Test
    void a_copy_stays_while_it_is_published_and_goes_when_it_is_not() {
        var connection = connect();
        var agent = create(List.of(document()));
        publish(agent, 1);
        var copies = at(connection);
        assertThat(copies).hasSize(1);

        removeUnusedLater();
        assertThat(at(connection)).isEqualTo(copies);

        // Calls still run on what is published, whatever stands in the form.
        edit(agent, List.of());
        removeUnusedLater();
        assertThat(at(connection)).isEqualTo(copies);

        publish(agent, 2);
        removeUnusedLater();
        assertThat(at(connection)).isEmpty();
    }

    @Test
    void a_copy_of_a_removed_agent_goes_too() {
        var connection = connect();
        var agent = create(List.of(document()));
        publish(agent, 1);
        assertThat(at(connection)).hasSize(1);

        world.owner().run(() -> agents.remove(world.workspace(), agent));

        await().atMost(SOON).until(() -> {
            removeUnusedLater();
            return at(connection).isEmpty();
        });
    }

    @Test
    void a_copy_that_another_agent_has_stays() {
        var connection = connect();
        var document = document();
        var first = create(List.of(document));
        var second = create(List.of(document));
        publish(first, 1);
        publish(second, 1);
        assertThat(at(connection)).hasSize(1);

        edit(first, List.of());
        publish(first, 2);
        removeUnusedLater();

        assertThat(at(connection)).hasSize(1);
    }

    /** Some are taken at once, and other tests have theirs. */
    private void removeUnusedLater() {
        clock.advance(LONG_ENOUGH);
        for (var round = 0; round < 3; round++) {
            removal.removeUnused();
        }
    }

    private Set<String> at(ConnectionId connection) {
        return vendor.of(connection.value()).keySet();
    }

    private ConnectionId connect() {
        return world.owner()
                .call(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(Provider.VAPI, "Main", "key-" + UUID.randomUUID(), "")));
    }

    private UUID document() {
        return world.owner().call(() -> {
            var id = intake.write(world.workspace(), new DocumentDraft("Hours", "", "", List.of(), "We open at nine."));
            editing.activate(world.workspace(), id);
            return id.value();
        });
    }

    private AgentId create(List<UUID> documents) {
        var draft =
                AgentDrafts.of(Provider.VAPI, "Nora", "openai/gpt-4o", "Hello").withDocuments(documents);
        return world.owner().call(() -> agents.create(world.workspace(), draft));
    }

    private void edit(AgentId agent, List<UUID> documents) {
        var now = get(agent);
        world.owner()
                .run(() -> agents.update(
                        world.workspace(), agent, now.edit(), now.draft().withDocuments(documents)));
    }

    private void publish(AgentId agent, int version) {
        world.owner().run(() -> agents.publish(world.workspace(), agent, ""));
        await().atMost(SOON).until(() -> {
            var now = get(agent);
            return now.state() == SyncState.SYNCED
                    && Integer.valueOf(version).equals(now.active().version());
        });
    }

    private AgentDetails get(AgentId agent) {
        return world.owner().call(() -> agents.get(world.workspace(), agent));
    }
}
