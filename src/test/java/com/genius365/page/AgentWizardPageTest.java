package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentFilter;
import com.genius365.agent.AgentNumbers;
import com.genius365.agent.AgentService;
import com.genius365.agent.AgentSummary;
import com.genius365.agent.SyncState;
import com.genius365.agent.UnfinishedAgentService;
import com.genius365.agent.UnfinishedAgentService.Unfinished;
import com.genius365.common.Ids;
import com.genius365.common.PageRequest;
import com.genius365.provider.Provider;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class AgentWizardPageTest {

    private final Tab tab;
    private final AgentService agents;
    private final UnfinishedAgentService unfinished;
    private final World world;

    AgentWizardPageTest(Tab tab, AgentService agents, UnfinishedAgentService unfinished, Worlds worlds) {
        this.tab = tab;
        this.agents = agents;
        this.unfinished = unfinished;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void looking_at_it_alone_keeps_nothing() {
        open(world.member(), "agents/new");

        assertThat(kept(world.member())).isEmpty();
        assertThat(tab.text()).doesNotContain("Saved");
    }

    @Test
    void a_step_that_is_not_right_is_not_left_by_next_and_its_field_says_why() {
        open(world.member(), "agents/new");

        tab.press("Next");

        assertThat(tab.get(TextField.class, "Name").isInvalid()).isTrue();
        assertThat(tab.get(TextField.class, "Name").getErrorMessage()).isEqualTo("Give the agent a name.");
    }

    @Test
    void what_is_typed_in_is_kept_and_there_when_one_comes_back() {
        open(world.member(), "agents/new");
        name("Nora");
        assertThat(tab.text()).contains("Saved");
        tab.press("Next");
        assertThat(tab.hasButton("Back")).isTrue();
        tab.close();

        var draft = kept(world.member()).getFirst();
        assertThat(draft.draft().name()).isEqualTo("Nora");
        assertThat(draft.step()).isEqualTo(1);
        open(world.member(), "agents/new?draft=" + draft.id());
        assertThat(tab.text()).contains("How it sounds on the phone.");
        tab.press("Back");
        assertThat(tab.get(TextField.class, "Name").getValue()).isEqualTo("Nora");
    }

    @Test
    void the_list_of_agents_offers_to_go_on_and_to_discard() {
        keep(world.member(), "Nora", "Be kind.");

        open(world.member(), "agents");
        assertThat(tab.text()).contains("Continue: Nora");

        _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Discard Nora"))
                .findFirst()
                .orElseThrow()
                .click();
        tab.confirm();

        assertThat(tab.text()).doesNotContain("Continue: Nora");
        assertThat(kept(world.member())).isEmpty();
    }

    @Test
    void what_somebody_else_began_is_neither_offered_nor_opened() {
        var theirs = keep(world.owner(), "Theirs", "Secret words.");

        open(world.member(), "agents");
        assertThat(tab.text()).doesNotContain("Theirs");
        tab.go(page("agents/new?step=prompt&draft=" + theirs));

        assertThat(tab.get(TextArea.class, "Prompt").getValue()).isEmpty();
        tab.go(page("agents/new?step=basics&draft=" + theirs));
        name("Mine");
        assertThat(kept(world.owner()).getFirst().draft().name()).isEqualTo("Theirs");
        assertThat(kept(world.member()).getFirst().draft().name()).isEqualTo("Mine");
    }

    @Test
    void the_review_names_what_is_not_right_and_makes_nothing_of_it() {
        var draft = keep(world.member(), "Nora", "");
        open(world.member(), "agents/new?step=review&draft=" + draft);

        assertThat(tab.text()).contains("Prompt: something is missing or not as it must be.");
        assertThat(button("Create").isEnabled()).isFalse();

        tab.press("Go to prompt");
        assertThat(tab.get(TextArea.class, "Prompt")).isNotNull();
    }

    @Test
    void the_review_says_what_the_engine_makes_of_it_and_then_it_is_made() {
        var draft = keep(world.member(), "Nora", "Be kind.");
        open(world.member(), "agents/new?step=review&draft=" + draft);
        assertThat(tab.text()).contains("At VAPI", "kept as", "Be kind.");

        tab.press("Create");

        assertThat(tab.text()).contains("Nora", "Not published");
        assertThat(agents()).extracting(AgentSummary::name).containsExactly("Nora");
        assertThat(kept(world.member())).isEmpty();
    }

    @Test
    void it_can_be_published_at_once() {
        var draft = keep(world.member(), "Nora", "Be kind.");
        open(world.member(), "agents/new?step=review&draft=" + draft);

        tab.press("Create and publish");

        assertThat(agents())
                .singleElement()
                .satisfies(agent -> assertThat(agent.state()).isNotEqualTo(SyncState.NOT_SYNCED));
    }

    @Test
    void addresses_that_somebody_made_up_begin_at_the_beginning() {
        open(world.member(), "agents/new?step=nonsense&draft=nonsense");

        assertThat(tab.get(TextField.class, "Name").getValue()).isEmpty();
    }

    @Test
    void every_step_opens_by_its_address() {
        var draft = keep(world.member(), "Nora", "Be kind.");
        for (var step : List.of(
                "basics", "voice", "prompt", "knowledge", "tools", "number", "call_settings", "analysis", "review")) {
            open(world.member(), "agents/new?step=" + step + "&draft=" + draft);

            assertThat(tab.showsAnError()).as(step).isFalse();
            assertThat(tab.hasButton("Next")).as(step).isEqualTo(!step.equals("review"));
            tab.close();
        }
    }

    private void name(String name) {
        var field = tab.get(TextField.class, "Name");
        field.setValue(name);
        tab.type(field);
    }

    private java.util.UUID keep(Person person, String name, String prompt) {
        var id = Ids.next();
        var usual = AgentDrafts.of(Provider.VAPI, name, "openai/gpt-4.1", "Hello");
        var script = usual.script();
        var draft = new AgentDraft(
                usual.basics(),
                new com.genius365.provider.AgentDefinition.Script(
                        prompt, script.greeting(), script.firstSpeaker(), script.style()),
                usual.settings(),
                usual.analysis(),
                usual.tools(),
                usual.documents(),
                usual.engine(),
                null);
        person.run(() -> unfinished.save(world.workspace(), id, draft, AgentNumbers.NONE, 2));
        return id;
    }

    private List<Unfinished> kept(Person person) {
        return person.call(() -> unfinished.list(world.workspace()));
    }

    private List<AgentSummary> agents() {
        return world.owner()
                .call(() -> agents.search(world.workspace(), AgentFilter.ALL, new PageRequest(0, 20)))
                .rows();
    }

    private static Button button(String text) {
        return _find(Button.class, spec -> spec.withText(text)).getFirst();
    }

    private void open(Person person, String address) {
        tab.open(person, world.host(), page(address));
    }

    private String page(String page) {
        return "w/" + world.workspaceSlug() + "/" + page;
    }
}
