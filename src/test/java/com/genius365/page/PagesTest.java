package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentFilter;
import com.genius365.agent.AgentService;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.PageRequest;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.provider.Provider;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class PagesTest {

    private final Tab tab;
    private final AgentService agents;
    private final ConnectionService connections;
    private final World world;

    PagesTest(Tab tab, Worlds worlds, AgentService agents, ConnectionService connections) {
        this.tab = tab;
        this.agents = agents;
        this.connections = connections;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void whoever_has_one_workspace_is_led_straight_into_it() {
        open(world.owner(), "select-workspace");

        assertThat(tab.text()).contains("No agents yet").doesNotContain("Choose a workspace");
    }

    @Test
    void whoever_has_several_workspaces_chooses() {
        open(world.partnerOwner(), "select-workspace");

        assertThat(tab.text()).contains("Choose a workspace", "Agency access");
    }

    @Test
    void whoever_has_none_is_told_what_to_do() {
        open(world.partnerMember(), "select-workspace");

        assertThat(tab.text()).contains("No workspace yet");
    }

    @Test
    void an_agent_is_made_by_whoever_may() {
        open(world.member(), page("agents/new"));

        tab.get(TextField.class, "Name").setValue("Nora");
        tab.type(tab.get(TextField.class, "Name"));
        tab.press("Next");
        tab.press("Next");
        tab.get(TextArea.class, "Prompt").setValue("You answer the phone.");
        for (var step = 0; step < 6; step++) {
            tab.press("Next");
        }
        tab.press("Create");

        assertThat(tab.text()).contains("Nora", "Not published");
        assertThat(agents()).isEqualTo(1);
    }

    @Test
    void an_agent_without_a_name_is_not_made_and_the_field_says_why() {
        open(world.member(), page("agents/new"));

        tab.press("Next");

        assertThat(tab.get(TextField.class, "Name").isInvalid()).isTrue();
        assertThat(tab.get(TextField.class, "Name").getErrorMessage()).isEqualTo("Give the agent a name.");
        tab.go(page("agents/new?step=review"));
        tab.press("Go to basics");
        assertThat(agents()).isZero();
    }

    @Test
    void a_viewer_sees_agents_and_nothing_to_change_them_with() {
        var agent = world.owner().call(() -> agents.create(world.workspace(), draft("Nora")));

        open(world.viewer(), page("agents"));
        assertThat(tab.text()).contains("Nora");
        assertThat(tab.hasButton("New agent")).isFalse();

        tab.go(page("agents/" + agent));
        assertThat(tab.hasButton("Publish")).isFalse();
        assertThat(tab.hasButton("Delete")).isFalse();
        assertThat(tab.hasButton("Call")).isFalse();
        assertThat(tab.get(TextField.class, "Name").isReadOnly()).isTrue();
    }

    @Test
    void a_viewer_who_types_the_address_of_making_one_is_told_that_the_role_does_not_allow_it() {
        open(world.viewer(), page("agents/new"));

        assertThat(tab.text()).contains("No access");
    }

    @Test
    void a_stranger_finds_nothing_at_the_address_of_a_workspace() {
        for (var address : new String[] {"agents", "calls", "integrations", "agents/new"}) {
            open(world.stranger(), page(address));

            assertThat(tab.text()).contains("Page not found").doesNotContain("No access");
            tab.close();
        }
    }

    @Test
    void a_page_of_a_thing_that_is_not_there_says_so() {
        open(world.owner(), page("agents/01a206e5-a0ea-7454-8e79-5d62fab2ee7b"));

        assertThat(tab.text()).contains("Not found");
    }

    @Test
    void an_edit_is_saved_and_waits_to_be_published() {
        var agent = world.owner().call(() -> agents.create(world.workspace(), draft("Nora")));
        open(world.member(), page("agents/" + agent));

        var name = tab.get(TextField.class, "Name");
        name.setValue("Nora the second");
        tab.type(name);
        tab.press("Save");

        assertThat(tab.text()).contains("Nora the second").doesNotContain("Unsaved changes");
    }

    @Test
    void an_edit_of_what_someone_else_changed_meanwhile_is_refused() {
        var agent = world.owner().call(() -> agents.create(world.workspace(), draft("Nora")));
        open(world.member(), page("agents/" + agent));
        world.owner().run(() -> agents.update(world.workspace(), agent, 1, draft("Milo")));

        var name = tab.get(TextField.class, "Name");
        name.setValue("Ines");
        tab.type(name);

        assertThatThrownBy(() -> tab.press("Save")).isInstanceOf(ChangedMeanwhileException.class);
        assertThat(world.owner()
                        .call(() -> agents.get(world.workspace(), agent))
                        .draft()
                        .name())
                .isEqualTo("Milo");
    }

    @Test
    void a_list_is_searched_by_its_address() {
        world.owner().run(() -> agents.create(world.workspace(), draft("Nora")));
        world.owner().run(() -> agents.create(world.workspace(), draft("100% Milo")));

        open(world.viewer(), page("agents?q=0%25&page=-1&provider=nonsense"));

        assertThat(tab.text()).contains("100% Milo").doesNotContain("Nora");
    }

    @Test
    void a_workspace_without_calls_says_what_will_come() {
        open(world.viewer(), page("calls"));

        assertThat(tab.text()).contains("No calls yet");
    }

    @Test
    void a_viewer_sees_connections_and_only_the_end_of_their_keys() {
        world.owner()
                .run(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(Provider.VAPI, "Our VAPI", "a-secret-key-98765", "")));

        open(world.viewer(), page("integrations"));

        assertThat(tab.text()).contains("Our VAPI", "Key ends in 8765").doesNotContain("a-secret-key");
        assertThat(tab.hasButton("Connect VAPI")).isFalse();
        assertThat(tab.hasButton("Test")).isFalse();
    }

    @Test
    void every_engine_can_be_connected() {
        open(world.owner(), page("integrations"));

        assertThat(tab.hasButton("Connect VAPI")).isTrue();
        assertThat(tab.hasButton("Connect Retell")).isTrue();
        assertThat(tab.hasButton("Connect Synthflow")).isTrue();
    }

    @Test
    void synthflow_is_not_connected_without_the_id_of_its_workspace() {
        open(world.owner(), page("integrations"));

        tab.press("Connect Synthflow");
        var key = tab.get(PasswordField.class, "API key");
        key.setValue("a-key-of-synthflow");
        tab.press("Connect");

        assertThat(tab.get(PasswordField.class, "Workspace ID").isInvalid()).isTrue();
        assertThat(key.isInvalid()).isFalse();
    }

    private void open(Person person, String address) {
        tab.open(person, world.host(), address);
    }

    private String page(String page) {
        return "w/" + world.workspaceSlug() + "/" + page;
    }

    private long agents() {
        return world.owner()
                .call(() -> agents.search(world.workspace(), AgentFilter.ALL, new PageRequest(0, 20)))
                .total();
    }

    private static AgentDraft draft(String name) {
        return AgentDrafts.of(Provider.VAPI, name, "openai/gpt-4.1", "");
    }
}
