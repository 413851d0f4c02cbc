package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentService;
import com.genius365.agent.AgentVersionService;
import com.genius365.agent.SyncState;
import com.genius365.common.PageRequest;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.provider.Provider;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class AgentPageTest {

    private final Tab tab;
    private final AgentService agents;
    private final AgentVersionService versions;
    private final ConnectionService connections;
    private final World world;

    AgentPageTest(
            Tab tab, AgentService agents, AgentVersionService versions, ConnectionService connections, Worlds worlds) {
        this.tab = tab;
        this.agents = agents;
        this.versions = versions;
        this.connections = connections;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void a_part_is_opened_by_its_address_and_a_made_up_one_is_the_first() {
        var agent = create("Nora");

        open(world.member(), "agents/" + agent + "?part=prompt");
        assertThat(tab.get(TextArea.class, "Prompt").getValue()).isEqualTo("Be kind.");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Name"))).isEmpty();

        tab.go(page("agents/" + agent + "?part=nonsense"));
        assertThat(tab.get(TextField.class, "Name").getValue()).isEqualTo("Nora");
    }

    @Test
    void saving_leads_to_what_is_wrong_in_another_part() {
        var agent = create("Nora");
        open(world.member(), "agents/" + agent);
        type("Name", "");
        _get(Tabs.class).setSelectedIndex(2);

        tab.press("Save");

        assertThat(tab.get(TextField.class, "Name").isInvalid()).isTrue();
        assertThat(tab.text()).contains("see the marked fields");
        assertThat(tab.hasButton("Discard")).isTrue();
        assertThat(get(agent).draft().name()).isEqualTo("Nora");
    }

    @Test
    void publishing_says_first_what_becomes_of_it_and_takes_a_note() {
        connect();
        var agent = create("Nora");
        open(world.member(), "agents/" + agent);

        tab.press("Publish");
        assertThat(tab.text()).contains("kept as");
        assertThat(get(agent).state()).isEqualTo(SyncState.NOT_SYNCED);
        tab.get(TextArea.class, "What is new").setValue("The first one");
        publishNow();

        tab.until(() -> get(agent).state() == SyncState.SYNCED);
        tab.until(() -> tab.text().contains("Published"));
        assertThat(versions(agent)).isEqualTo("The first one");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void what_stands_unsaved_is_saved_before_it_is_published() {
        connect();
        var agent = create("Nora");
        open(world.member(), "agents/" + agent);
        type("Name", "Nora the second");

        tab.press("Publish");
        publishNow();

        tab.until(() -> get(agent).state() == SyncState.SYNCED);
        assertThat(get(agent).draft().name()).isEqualTo("Nora the second");
    }

    @Test
    void an_agent_that_lives_at_its_vendor_keeps_its_engine() {
        connect();
        var agent = create("Nora");
        open(world.member(), "agents/" + agent);
        assertThat(engine().isReadOnly()).isFalse();

        world.owner().run(() -> agents.publish(world.workspace(), agent, ""));
        tab.until(() -> get(agent).state() == SyncState.SYNCED);
        tab.close();

        open(world.member(), "agents/" + agent);
        assertThat(engine().isReadOnly()).isTrue();
    }

    @Test
    void what_somebody_else_saved_is_shown_at_once_where_nobody_types() {
        var agent = create("Nora");
        open(world.member(), "agents/" + agent);

        var edit = get(agent).edit();
        world.owner().run(() -> agents.update(world.workspace(), agent, edit, draft("Milo")));
        touch(agent);

        tab.until(() -> tab.get(TextField.class, "Name").getValue().equals("Milo"));
    }

    @Test
    void what_is_being_typed_stays_while_the_state_changes() {
        connect();
        var agent = create("Nora");
        open(world.member(), "agents/" + agent);
        type("Name", "Half a na");

        world.owner().run(() -> agents.publish(world.workspace(), agent, ""));

        tab.until(() -> tab.text().contains("Published"));
        assertThat(tab.get(TextField.class, "Name").getValue()).isEqualTo("Half a na");
        assertThat(tab.text()).contains("Unsaved changes");
    }

    @Test
    void discarding_brings_back_what_is_stored() {
        var agent = create("Nora");
        open(world.member(), "agents/" + agent);
        type("Name", "Something else");

        tab.press("Discard");

        assertThat(tab.get(TextField.class, "Name").getValue()).isEqualTo("Nora");
        assertThat(tab.text()).doesNotContain("Unsaved changes");
    }

    @Test
    void a_viewer_can_change_no_part() {
        var agent = create("Nora");
        for (var part : new String[] {"basics", "voice", "prompt", "call_settings", "analysis"}) {
            open(world.viewer(), "agents/" + agent + "?part=" + part);

            assertThat(_find(
                            TextField.class,
                            spec -> spec.withPredicate(it -> !it.getLabel().isEmpty())))
                    .as(part)
                    .allMatch(TextField::isReadOnly);
            assertThat(_find(TextArea.class)).as(part).allMatch(TextArea::isReadOnly);
            assertThat(_find(RadioButtonGroup.class)).as(part).allMatch(it -> it.isReadOnly());
            tab.close();
        }
    }

    private RadioButtonGroup<?> engine() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Engine"));
    }

    private void publishNow() {
        _find(Button.class).stream()
                .filter(button -> button.getText().equals("Publish now")
                        || button.getText().equals("Publish without it"))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void type(String label, String text) {
        var field = tab.get(TextField.class, label);
        field.setValue(text);
        tab.type(field);
    }

    /** Publishing is announced; a mere edit is seen with the next announcement. */
    private void touch(AgentId agent) {
        world.owner().run(() -> agents.publish(world.workspace(), agent, ""));
    }

    private void connect() {
        world.owner()
                .run(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(Provider.VAPI, "Ours", "key-" + UUID.randomUUID(), "")));
    }

    private String versions(AgentId agent) {
        return world.owner()
                .call(() -> versions.list(world.workspace(), agent, new PageRequest(0, 1)))
                .rows()
                .getFirst()
                .note();
    }

    private AgentId create(String name) {
        return world.owner().call(() -> agents.create(world.workspace(), draft(name)));
    }

    private com.genius365.agent.AgentDetails get(AgentId agent) {
        return world.owner().call(() -> agents.get(world.workspace(), agent));
    }

    private static com.genius365.agent.AgentDraft draft(String name) {
        return AgentDrafts.of(Provider.VAPI, name, "openai/gpt-4.1", "");
    }

    private void open(Person person, String address) {
        tab.open(person, world.host(), page(address));
    }

    private String page(String page) {
        return "w/" + world.workspaceSlug() + "/" + page;
    }
}
