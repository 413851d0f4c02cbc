package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.agent.AgentFilter;
import com.genius365.agent.AgentService;
import com.genius365.agent.AgentSummary;
import com.genius365.common.PageRequest;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderSamples;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class AgentImportPageTest {

    private final Tab tab;
    private final ConnectionService connections;
    private final AgentService agents;
    private final Fakes fakes;
    private final World world;

    AgentImportPageTest(Tab tab, ConnectionService connections, AgentService agents, Fakes fakes, Worlds worlds) {
        this.tab = tab;
        this.connections = connections;
        this.agents = agents;
        this.fakes = fakes;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_agent_of_the_providers_account_is_chosen_looked_at_and_imported() {
        var key = "key-" + UUID.randomUUID();
        world.owner()
                .run(() -> connections.connect(world.workspace(), new ConnectionDraft(Provider.VAPI, "Main", key, "")));
        fakes.account(Provider.VAPI, key).putAgent("theirs-1", ProviderSamples.definition("openai/gpt-4o"));

        tab.open(world.owner(), world.host(), "w/" + world.workspaceSlug() + "/agents");
        tab.press("Import");
        _get(ComboBox.class, spec -> spec.withLabel("Provider")).setValue(Provider.VAPI);
        var agents = (ComboBox<Object>) _get(ComboBox.class, spec -> spec.withLabel("Agent"));
        tab.until(agents::isEnabled);
        agents.setValue(agents.getListDataView().getItem(0));
        tab.until(() -> tab.text().contains("Name here") || tab.text().contains("kept as it is"));
        tab.pressLast("Import");
        tab.until(() -> !agentNames().isEmpty());

        assertThat(agentNames()).containsExactly("Front desk");
    }

    private List<String> agentNames() {
        return world
                .owner()
                .call(() -> agents.search(world.workspace(), AgentFilter.ALL, new PageRequest(0, 20)))
                .rows()
                .stream()
                .map(AgentSummary::name)
                .toList();
    }

    @Test
    void whoever_may_not_make_agents_is_offered_no_import() {
        tab.open(world.viewer(), world.host(), "w/" + world.workspaceSlug() + "/agents");

        assertThat(tab.hasButton("Import")).isFalse();
    }
}
