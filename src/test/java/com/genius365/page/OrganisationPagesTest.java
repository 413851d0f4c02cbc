package com.genius365.page;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.access.WorkspaceRole;
import com.genius365.agent.AgentFilter;
import com.genius365.agent.AgentService;
import com.genius365.common.PageRequest;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.integration.ConnectionUse;
import com.genius365.integration.PartnerConnectionService;
import com.genius365.provider.Provider;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class OrganisationPagesTest {

    private final Tab tab;
    private final ConnectionService connections;
    private final PartnerConnectionService partnerConnections;
    private final AgentService agents;
    private final Worlds worlds;
    private final OwnerSql sql;
    private final World world;

    OrganisationPagesTest(
            Tab tab,
            ConnectionService connections,
            PartnerConnectionService partnerConnections,
            AgentService agents,
            Worlds worlds,
            OwnerSql sql) {
        this.tab = tab;
        this.connections = connections;
        this.partnerConnections = partnerConnections;
        this.agents = agents;
        this.worlds = worlds;
        this.sql = sql;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void settings_of_a_workspace_are_saved_and_read_by_everyone() {
        open(world.admin(), page("settings"));
        tab.get(TextField.class, "Name").setValue("Bright Dental");
        typed(tab.get(TextField.class, "Name"));
        zone().setValue(ZoneId.of("Europe/Berlin"));
        tab.press("Add variable");
        fill("Name", "opening_hours");
        fill("Value", "9 to 5");

        tab.press("Save changes");

        assertThat(sql.sql("select name || ' ' || time_zone from workspace where id = ?")
                        .params(world.workspace().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Bright Dental Europe/Berlin");
        assertThat(sql.sql("select name || '=' || value from workspace_variable where workspace_id = ?")
                        .params(world.workspace().value())
                        .query(String.class)
                        .list())
                .containsExactly("opening_hours=9 to 5");
        tab.close();
        open(world.viewer(), page("settings"));
        assertThat(tab.get(TextField.class, "Name").getValue()).isEqualTo("Bright Dental");
        assertThat(tab.get(TextField.class, "Name").isReadOnly()).isTrue();
        assertThat(tab.hasButton("Save changes")).isFalse();
        assertThat(tab.hasButton("Archive workspace")).isFalse();
    }

    @Test
    void a_variable_that_no_prompt_could_name_is_marked_and_not_saved() {
        open(world.admin(), page("settings"));
        for (var name : List.of("", "Opening Hours", "1st", "{{x}}")) {
            tab.press("Add variable");
            fill("Name", name);
        }

        tab.press("Save changes");

        assertThat(_find(TextField.class, spec -> spec.withPredicate(OrganisationPagesTest::isName)))
                .allMatch(TextField::isInvalid);
        assertThat(sql.count(
                        "workspace_variable",
                        "workspace_id = ?",
                        world.workspace().value()))
                .isZero();
    }

    @Test
    void time_zones_are_found_by_city_and_by_their_offset() {
        open(world.admin(), page("settings"));

        var label = zone().getItemLabelGenerator();
        assertThat(zone().getListDataView().getItems().map(label::apply))
                .contains("America/New York (UTC-05:00)", "Asia/Kolkata (UTC+05:30)", "UTC")
                .hasSizeGreaterThan(300);
    }

    @Test
    void an_owner_archives_a_workspace_and_is_out_of_it() {
        open(world.owner(), page("settings"));
        tab.press("Archive workspace");

        var dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        MockVaadin.clientRoundtrip(false);

        assertThat(sql.count(
                        "workspace",
                        "id = ? and status = 'ARCHIVED' and archived_at is not null",
                        world.workspace().value()))
                .isEqualTo(1);
        assertThat(tab.text()).contains("Your workspace is paused");
        tab.go(page("agents"));
        assertThat(tab.text()).contains("This workspace is paused");
    }

    @Test
    void an_admin_cannot_archive() {
        open(world.admin(), page("settings"));

        assertThat(tab.hasButton("Archive workspace")).isFalse();
    }

    @Test
    void settings_of_the_organisation_are_changed_by_admins_and_read_by_its_team() {
        open(world.partnerAdmin(), "org/settings");
        assertThat(tab.text()).contains(world.slug());
        tab.get(TextField.class, "Name").setValue("Acme & Partners");
        typed(tab.get(TextField.class, "Name"));
        tab.press("Save changes");

        tab.close();
        open(world.partnerMember(), "org/settings");
        assertThat(tab.get(TextField.class, "Name").getValue()).isEqualTo("Acme & Partners");
        assertThat(tab.get(TextField.class, "Name").isReadOnly()).isTrue();
        assertThat(tab.hasButton("Save changes")).isFalse();
        tab.close();
        open(world.owner(), "org/settings");
        assertThat(tab.text()).contains("Page not found");
    }

    @Test
    void whoever_has_an_organisation_chooses_between_it_and_the_workspaces() {
        worlds.join(world.partnerAdmin(), world.partner(), world.workspace(), WorkspaceRole.OWNER);

        open(world.partnerAdmin(), "select-workspace");

        assertThat(tab.text())
                .contains("Your organisation", "Your workspaces", "Clients", "Agency access", "Owner")
                .doesNotContain("Genius365");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("org/overview");
    }

    @Test
    void workspaces_are_put_in_the_order_in_which_they_were_opened() {
        open(world.partnerAdmin(), "w/other-" + number() + "/agents");
        tab.go("select-workspace?order=recent");
        assertThat(tab.text().indexOf("other-")).isLessThan(tab.text().indexOf("client-"));

        tab.go("select-workspace");
        assertThat(tab.text().indexOf("other-")).isGreaterThan(tab.text().indexOf("client-"));
        assertThat(_get(Select.class, spec -> spec.withCount(1)).isVisible()).isTrue();
    }

    @Test
    void an_agency_without_clients_is_told_what_comes_first() {
        sql.sql("update workspace set status = 'ARCHIVED' where partner_id = ?")
                .params(world.partner().value())
                .update();

        open(world.partnerAdmin(), "select-workspace");
        assertThat(tab.hasButton("Create your first client")).isTrue();
        tab.close();
        open(world.partnerMember(), "select-workspace");
        assertThat(tab.text()).contains("no client is assigned to you yet");
        assertThat(tab.hasButton("Create your first client")).isFalse();
        tab.close();
        open(world.owner(), "select-workspace");
        assertThat(tab.text()).contains("Ask your agency to open it again");
    }

    @Test
    void connections_of_the_partner_are_shown_with_who_uses_them() {
        var id = world.partnerAdmin()
                .call(() -> partnerConnections.connect(
                        world.partner(), new ConnectionDraft(Provider.VAPI, "Shared", "key-of-the-agency-4321", "")));
        open(world.partnerMember(), "org/integrations");
        assertThat(tab.text()).contains("Shared", "Key ends in 4321", "No client uses it yet");
        assertThat(tab.hasButton("Test")).isFalse();
        assertThat(tab.hasButton("Connect VAPI")).isFalse();

        world.partnerAdmin()
                .run(() -> partnerConnections.assign(
                        world.partner(), id, List.of(new ConnectionUse(world.workspace(), true))));
        tab.close();
        open(world.partnerAdmin(), "org/integrations");
        assertThat(tab.text()).contains("Used by " + world.workspaceSlug());
        assertThat(tab.hasButton("Test")).isTrue();
        tab.close();
        open(world.viewer(), page("integrations"));
        assertThat(tab.text()).contains("Shared", "Provided by your agency");
    }

    @Test
    void what_comes_first_in_a_workspace_is_ticked_and_can_be_hidden() {
        open(world.owner(), page("agents"));
        assertThat(tab.text()).contains("Getting started", "1 of 4 done", "Connect a voice provider", "Call yourself");

        world.owner()
                .run(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(Provider.VAPI, "Own", "a-key-of-ours-1234", "")));
        tab.go(page("agents"));
        assertThat(tab.text()).contains("2 of 4 done");
        tab.press("Hide this");
        assertThat(tab.text()).doesNotContain("Getting started");
        tab.close();
        open(world.admin(), page("agents"));
        assertThat(tab.text()).doesNotContain("Getting started");
    }

    @Test
    void what_comes_first_is_shown_to_those_who_may_do_it() {
        open(world.viewer(), page("agents"));
        assertThat(tab.text()).doesNotContain("Getting started");
        tab.close();

        open(world.member(), page("agents"));
        assertThat(tab.text()).contains("Getting started", "0 of 2 done").doesNotContain("Connect a voice provider");
        assertThat(tab.hasButton("Hide this")).isFalse();
    }

    @Test
    void the_address_of_getting_started_leads_into_the_workspace() {
        open(world.owner(), "workspace-onboarding");

        assertThat(tab.text()).contains("Getting started");
        assertThat(world.owner()
                        .call(() -> agents.search(world.workspace(), AgentFilter.ALL, new PageRequest(0, 1)))
                        .total())
                .isZero();
    }

    private String number() {
        return world.workspaceSlug().substring("client-".length());
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ZoneId> zone() {
        return _get(ComboBox.class, spec -> spec.withLabel("Time zone"));
    }

    private static boolean isName(TextField field) {
        return field.getAriaLabel().filter("Name"::equals).isPresent();
    }

    private static void fill(String ariaLabel, String value) {
        var fields = _find(
                TextField.class,
                spec -> spec.withPredicate(
                        field -> field.getAriaLabel().filter(ariaLabel::equals).isPresent()));
        fields.getLast().setValue(value);
    }

    private static void typed(TextField field) {
        ComponentUtil.fireEvent(
                field, new AbstractField.ComponentValueChangeEvent<>(field, field, field.getEmptyValue(), true));
    }

    private void open(Person person, String address) {
        tab.open(person, world.host(), address);
        assertThat(UI.getCurrent()).isNotNull();
    }

    private String page(String page) {
        return "w/" + world.workspaceSlug() + "/" + page;
    }
}
