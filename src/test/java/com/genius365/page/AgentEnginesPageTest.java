package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.agent.AgentDetails;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentDrift;
import com.genius365.agent.AgentEngine;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentService;
import com.genius365.agent.SyncState;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.provider.FakeAccount;
import com.genius365.provider.FakeVendors.Fakes;
import com.genius365.provider.Provider;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What the page of an agent shows of its versions and of the providers it runs at. */
@ApplicationTest
@Import(Tab.class)
class AgentEnginesPageTest {

    private static final int BASICS = 0;
    private static final int PROMPT = 2;
    private static final int VERSIONS = 8;

    private final Tab tab;
    private final AgentService agents;
    private final ConnectionService connections;
    private final Fakes fakes;
    private final TestClock clock;
    private final ApplicationContext context;
    private final World world;
    private final String key = "key-" + UUID.randomUUID();

    AgentEnginesPageTest(
            Tab tab,
            AgentService agents,
            ConnectionService connections,
            Fakes fakes,
            TestClock clock,
            ApplicationContext context,
            Worlds worlds) {
        this.tab = tab;
        this.agents = agents;
        this.connections = connections;
        this.fakes = fakes;
        this.clock = clock;
        this.context = context;
        this.world = worlds.create();
        connect(Provider.VAPI);
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void versions_are_listed_with_author_note_and_where_they_are() {
        var agent = published("Hello");
        edit(agent, greeting(agent, "Good day"));
        publish(agent, "Politer", 2);

        open(world.viewer(), agent, "versions");

        assertThat(tab.text())
                .containsSubsequence("Version 2", "At VAPI", world.owner().displayName(), "Politer", "Version 1");
        assertThat(tab.hasButton("Look at")).isTrue();
        assertThat(tab.hasButton("Compare")).isTrue();
        assertThat(tab.hasButton("Restore")).isFalse();
    }

    @Test
    void an_agent_that_was_never_published_has_no_versions() {
        var agent = create(draft("Hello"));

        open(world.viewer(), agent, "versions");

        assertThat(tab.text()).contains("Nothing published yet");
    }

    @Test
    void a_version_is_looked_at_as_it_was() {
        var agent = published("Hello");
        edit(agent, greeting(agent, "Good day"));
        open(world.viewer(), agent, "versions");

        tab.press("Look at");

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Version 1");
        assertThat(tab.text()).contains("Be kind.", "Hello");
        assertThat(tab.hasButton("Edit")).isFalse();
        tab.press("Close");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void a_version_is_compared_with_what_stands_here() {
        var agent = published("Hello");
        open(world.viewer(), agent, "versions");
        tab.press("Compare");
        assertThat(tab.text()).contains("What stands here now is the same.");
        tab.press("Close");
        tab.close();

        edit(agent, greeting(agent, "Good day"));
        open(world.viewer(), agent, "versions");
        tab.press("Compare");

        assertThat(columns()).containsExactly("Version 1", "Now");
        assertThat(tab.text()).containsSubsequence("Script › Greeting", "Hello", "Good day");
        assertThat(tab.text()).doesNotContain("What stands here now is the same.");
    }

    @Test
    void a_restored_version_is_put_into_the_form_and_calls_stay_as_they_are() {
        var agent = published("Hello");
        edit(agent, greeting(agent, "Good day"));
        publish(agent, "", 2);
        open(world.member(), agent, "versions");

        tab.press("Restore", 1);
        assertThat(tab.text()).contains("Where the agent runs and the numbers it has stay");
        tab.confirm();

        assertThat(tab.text()).contains("Unsaved changes");
        assertThat(greetingField()).isEqualTo("Hello");
        assertThat(get(agent).draft().script().greeting()).isEqualTo("Good day");
        tab.press("Save");
        assertThat(get(agent).draft().script().greeting()).isEqualTo("Hello");
        assertThat(get(agent).isEdited()).isTrue();
        assertThat(get(agent).version()).isEqualTo(2);
        assertThat(greetingAt(Provider.VAPI)).isEqualTo("Good day");
    }

    @Test
    void a_version_from_before_a_switch_is_restored_where_the_agent_runs_now() {
        var agent = withStandby("Hello");
        world.owner().run(() -> agents.switchOver(world.workspace(), agent));
        awaitVersion(agent, 2);
        open(world.member(), agent, "versions");

        tab.press("Restore", 1);
        tab.confirm();
        tab.press("Save");

        var now = get(agent);
        assertThat(now.active().provider()).isEqualTo(Provider.RETELL);
        assertThat(now.draft().engine().provider()).isEqualTo(Provider.RETELL);
        assertThat(Objects.requireNonNull(now.standby()).provider()).isEqualTo(Provider.VAPI);
    }

    @Test
    void restoring_asks_before_it_takes_the_place_of_what_somebody_types() {
        var agent = published("Hello");
        open(world.member(), agent, "basics");
        type("Nora the second");
        part(VERSIONS);

        tab.press("Restore");
        tab.confirm();

        assertThat(_get(ConfirmDialog.class).getElement().getProperty("header")).isEqualTo("Replace what you typed?");
        cancel();
        part(BASICS);
        assertThat(name()).isEqualTo("Nora the second");
    }

    @Test
    void a_standby_is_chosen_with_what_becomes_of_the_agent_there_and_saved() {
        connect(Provider.RETELL);
        var agent = published("Hello");
        open(world.member(), agent, "providers");

        tab.press("Add a standby");
        assertThat(tab.text()).contains("What becomes of the agent at Retell");
        tab.press("Use as standby");

        assertThat(tab.text()).contains("Unsaved changes");
        assertThat(get(agent).standby()).isNull();
        tab.press("Save");
        assertThat(Objects.requireNonNull(get(agent).standby()).provider()).isEqualTo(Provider.RETELL);
        assertThat(tab.text()).contains("Standby", "Takes the calls");
        assertThat(button("Switch to Retell").isEnabled()).isFalse();
    }

    @Test
    void publishing_says_what_becomes_of_it_at_each_provider() {
        connect(Provider.RETELL);
        var agent = create(draft("Hello").withStandby(retell()));
        open(world.member(), agent, "providers");

        tab.press("Publish");

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Publish “Nora” at VAPI and Retell");
        assertThat(tab.text()).containsSubsequence("At VAPI", "At Retell");
    }

    @Test
    void calls_are_switched_by_hand_after_the_report_is_read() {
        var agent = withStandby("Hello");
        open(world.member(), agent, "providers");

        tab.press("Switch to Retell");
        assertThat(tab.text()).contains("What was published, at Retell", "stay there");
        assertThat(get(agent).active().provider()).isEqualTo(Provider.VAPI);
        tab.confirm();

        assertThat(get(agent).active().provider()).isEqualTo(Provider.RETELL);
        tab.until(() -> tab.hasButton("Switch to VAPI"));
        assertThat(tab.hasButton("Switch to Retell")).isFalse();
    }

    @Test
    void a_switch_that_is_not_confirmed_changes_nothing() {
        var agent = withStandby("Hello");
        open(world.member(), agent, "providers");

        tab.press("Switch to Retell");
        cancel();

        assertThat(get(agent).active().provider()).isEqualTo(Provider.VAPI);
    }

    @Test
    void a_standby_is_removed_after_a_question() {
        var agent = withStandby("Hello");
        open(world.member(), agent, "providers");

        tab.press("Remove standby");
        assertThat(get(agent).standby()).isNotNull();
        tab.confirm();

        assertThat(get(agent).standby()).isNull();
        assertThat(tab.hasButton("Add a standby")).isTrue();
    }

    @Test
    void what_somebody_changed_at_the_provider_stands_beside_ours() {
        var agent = drifted("Hello", "Howdy");

        open(world.viewer(), agent, "providers");

        assertThat(tab.text()).contains("Somebody changed this agent at VAPI.", "Hello", "Howdy");
        assertThat(columns()).containsExactly("Published here", "At VAPI");
        assertThat(tab.hasButton("Take theirs")).isFalse();
        assertThat(tab.hasButton("Bring back ours")).isFalse();
    }

    @Test
    void theirs_is_put_into_the_form_and_changes_nothing_before_it_is_saved() {
        var agent = drifted("Hello", "Howdy");
        open(world.member(), agent, "providers");

        tab.press("Take theirs");

        tab.until(() -> tab.text().contains("Unsaved changes"));
        assertThat(greetingField()).isEqualTo("Howdy");
        assertThat(get(agent).draft().script().greeting()).isEqualTo("Hello");
        tab.press("Save");
        publish(agent, "", 2);
        assertThat(get(agent).draft().script().greeting()).isEqualTo("Howdy");
        assertThat(greetingAt(Provider.VAPI)).isEqualTo("Howdy");
    }

    @Test
    void ours_is_brought_back_after_a_question() {
        var agent = drifted("Hello", "Howdy");
        open(world.member(), agent, "providers");

        tab.press("Bring back ours");
        assertThat(greetingAt(Provider.VAPI)).isEqualTo("Howdy");
        tab.confirm();

        tab.until(() -> get(agent).state() == SyncState.SYNCED);
        tab.until(() -> !tab.text().contains("Somebody changed this agent"));
        assertThat(greetingAt(Provider.VAPI)).isEqualTo("Hello");
    }

    @Test
    void drift_is_shown_at_once_where_the_page_is_open() {
        var agent = published("Hello");
        open(world.member(), agent, "providers");
        assertThat(tab.hasButton("Take theirs")).isFalse();

        drift(agent, "Howdy");

        tab.until(() -> tab.hasButton("Take theirs"));
    }

    @Test
    void leaving_asks_and_whoever_stays_keeps_what_was_typed() {
        var agent = create(draft("Hello"));
        open(world.member(), agent, "basics");
        type("Half a na");

        tab.go(page("agents"));
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("header")).isEqualTo("Leave without saving?");
        cancel();

        assertThat(name()).isEqualTo("Half a na");
        assertThat(tab.text()).contains("Unsaved changes");
        // It asks as often as somebody goes, and lets go of who wants to.
        tab.go(page("agents"));
        tab.confirm();
        assertThat(tab.text()).doesNotContain("Unsaved changes");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Name"))).isEmpty();
        assertThat(get(agent).draft().name()).isEqualTo("Nora");
    }

    private AgentId drifted(String ours, String theirs) {
        var agent = published(ours);
        drift(agent, theirs);
        return agent;
    }

    private void drift(AgentId agent, String theirs) {
        AgentDrift.greet(account(Provider.VAPI), String.valueOf(get(agent).remoteId()), theirs);
        clock.advance(Duration.ofMinutes(61));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            AgentDrift.check(context);
            return get(agent).state() == SyncState.DRIFTED;
        });
    }

    private AgentId withStandby(String greeting) {
        connect(Provider.RETELL);
        var agent = create(draft(greeting).withStandby(retell()));
        publish(agent, "", 1);
        return agent;
    }

    private AgentId published(String greeting) {
        var agent = create(draft(greeting));
        publish(agent, "", 1);
        return agent;
    }

    private AgentId create(AgentDraft draft) {
        return world.owner().call(() -> agents.create(world.workspace(), draft));
    }

    private AgentDraft greeting(AgentId agent, String greeting) {
        var now = get(agent).draft();
        return new AgentDraft(
                now.basics(),
                draft(greeting).script(),
                now.settings(),
                now.analysis(),
                now.tools(),
                now.documents(),
                now.engine(),
                now.standby());
    }

    private void edit(AgentId agent, AgentDraft draft) {
        world.owner()
                .run(() -> agents.update(world.workspace(), agent, get(agent).edit(), draft));
    }

    private void publish(AgentId agent, String note, int version) {
        world.owner().run(() -> agents.publish(world.workspace(), agent, note));
        awaitVersion(agent, version);
    }

    private void awaitVersion(AgentId agent, int version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(agent).engines().stream()
                        .allMatch(it -> it.state() == SyncState.SYNCED
                                && Integer.valueOf(version).equals(it.version())));
    }

    private AgentDetails get(AgentId agent) {
        return world.owner().call(() -> agents.get(world.workspace(), agent));
    }

    private String greetingAt(Provider provider) {
        return account(provider).agents().values().iterator().next().script().greeting();
    }

    private FakeAccount account(Provider provider) {
        return fakes.account(provider, key);
    }

    private void connect(Provider provider) {
        world.owner().run(() -> connections.connect(world.workspace(), new ConnectionDraft(provider, "Main", key, "")));
    }

    private void type(String name) {
        var field = tab.get(TextField.class, "Name");
        field.setValue(name);
        tab.type(field);
    }

    private String name() {
        return tab.get(TextField.class, "Name").getValue();
    }

    private String greetingField() {
        part(PROMPT);
        return _find(TextArea.class, spec -> spec.withLabel("Greeting")).stream()
                .map(TextArea::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static void part(int index) {
        _get(Tabs.class).setSelectedIndex(index);
    }

    private static void cancel() {
        var dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.CancelEvent(dialog, true));
        dialog.close();
        MockVaadin.clientRoundtrip(false);
    }

    private static List<String> columns() {
        return _find(NativeTableHeaderCell.class).stream()
                .map(NativeTableHeaderCell::getText)
                .distinct()
                .toList();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static AgentDraft draft(String greeting) {
        return AgentDrafts.of(Provider.VAPI, "Nora", "openai/gpt-4.1", greeting);
    }

    private static AgentEngine retell() {
        return AgentDrafts.of(Provider.RETELL, "Nora", "gpt-4.1", "").engine();
    }

    private void open(Person person, AgentId agent, String part) {
        tab.open(person, world.host(), address(agent, part));
    }

    private String address(AgentId agent, String part) {
        return page("agents/" + agent + "?part=" + part);
    }

    private String page(String page) {
        return "w/" + world.workspaceSlug() + "/" + page;
    }
}
