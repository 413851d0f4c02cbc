package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.access.Impersonation;
import com.genius365.access.Impersonations;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.SyncState;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The pages of an agency about its clients, and looking at one of them. */
@ApplicationTest
@Import(Tab.class)
class ClientPagesTest {

    private final Tab tab;
    private final OwnerSql sql;
    private final Impersonations impersonations;
    private final World world;

    ClientPagesTest(Tab tab, OwnerSql sql, Impersonations impersonations, Worlds worlds) {
        this.tab = tab;
        this.sql = sql;
        this.impersonations = impersonations;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void the_list_says_when_what_is_archived_is_deleted_and_the_overview_what_keeps_it() {
        sql.sql("""
                        update workspace set status = 'ARCHIVED', archived_at = now() + interval '300 days',
                               removal_begun_at = now() - interval '2 days'
                        where id = ?""").params(world.otherWorkspace().value()).update();

        open(world.partnerMember(), "org/clients?status=archived");
        assertThat(GridRows.text()).contains("Deleted on ");
        tab.go("org/overview");

        assertThat(tab.text()).contains("Being deleted; a provider still refuses");
    }

    @Test
    void the_overview_shows_figures_and_what_needs_attention() {
        AgentDrafts.insert(sql, world.partner().value(), world.workspace().value(), "Nora", SyncState.ERROR);

        open(world.partnerMember(), "org/overview");

        assertThat(tab.text())
                .contains("Clients by activity", world.workspaceSlug(), "An agent could not be published");
    }

    @Test
    void nobody_but_the_team_finds_the_overview_or_the_clients() {
        for (var address : new String[] {"org/overview", "org/clients", "org/clients/" + world.workspaceSlug()}) {
            open(world.owner(), address);
            assertThat(tab.text()).contains("Page not found").doesNotContain("No access");
            tab.close();
        }
    }

    @Test
    void a_member_of_the_team_sees_clients_and_nothing_to_change_them_with() {
        open(world.partnerMember(), "org/clients");
        assertThat(tab.hasButton("New client")).isFalse();

        tab.go("org/clients/" + world.workspaceSlug());

        assertThat(tab.text()).contains("Limits", "0 of 10");
        for (var button : new String[] {"Suspend", "Archive", "Change limits", "Save pages", "Look as a member"}) {
            assertThat(tab.hasButton(button)).as(button).isFalse();
        }
        assertThat(tab.hasButton("Open workspace")).isFalse();
    }

    @Test
    void a_client_is_made_and_its_page_opens() {
        open(world.partnerAdmin(), "org/clients");

        tab.press("New client");
        tab.press("Create client");
        assertThat(tab.get(TextField.class, "Name").isInvalid()).isTrue();
        tab.get(TextField.class, "Name").setValue("Zoë & Söhne");
        assertThat(tab.get(TextField.class, "Address").getValue()).isEqualTo("zoe-sohne");
        tab.press("Create client");

        assertThat(tab.text()).contains("Zoë & Söhne", "Nobody yet", "/w/zoe-sohne");
    }

    @Test
    void an_address_that_is_taken_is_said_at_its_field() {
        open(world.partnerAdmin(), "org/clients");

        tab.press("New client");
        tab.get(TextField.class, "Name").setValue("Another");
        tab.get(TextField.class, "Address").setValue(world.workspaceSlug());

        assertThat(tab.get(TextField.class, "Address").isInvalid()).isTrue();
    }

    @Test
    void a_client_is_suspended_after_a_question_and_its_people_are_told() {
        open(world.partnerAdmin(), "org/clients/" + world.workspaceSlug());

        tab.press("Suspend");
        tab.confirm();

        assertThat(tab.text()).contains("Its people cannot get in");
        assertThat(tab.hasButton("Resume")).isTrue();
        tab.close();
        open(world.owner(), "w/" + world.workspaceSlug() + "/agents");
        assertThat(tab.text()).contains("This workspace is paused");
        tab.close();
        open(world.owner(), "select-workspace");
        assertThat(tab.text()).contains("Your workspace is paused");
        tab.close();
        open(world.stranger(), "w/" + world.workspaceSlug() + "/agents");
        assertThat(tab.text()).contains("Page not found");
    }

    @Test
    void limits_are_changed_within_bounds() {
        open(world.partnerAdmin(), "org/clients/" + world.workspaceSlug());

        tab.press("Change limits");
        tab.get(IntegerField.class, "Users").setValue(0);
        tab.press("Change limits", 1);
        assertThat(tab.get(IntegerField.class, "Users").isInvalid()).isTrue();
        tab.get(IntegerField.class, "Users").setValue(3);
        tab.press("Change limits", 1);

        assertThat(tab.text()).contains("4 of 3");
    }

    @Test
    void a_page_that_is_switched_off_says_whom_to_ask() {
        sql.sql("update workspace set features_off = '{AGENTS}' where id = ?")
                .params(world.workspace().value())
                .update();

        open(world.owner(), "w/" + world.workspaceSlug() + "/agents");

        assertThat(tab.text()).contains("Not switched on");
    }

    @Test
    void whoever_looks_as_an_owner_sees_what_an_owner_sees_and_nothing_to_change_it_with() {
        open(world.partnerAdmin(), "org/clients/" + world.workspaceSlug());
        tab.press("Look as a member");
        tab.press("Start looking");
        assertThat(tab.get(TextArea.class, "Reason").isInvalid()).isTrue();
        tab.get(TextArea.class, "Reason").setValue("They asked for help.");
        assertThat(tab.get(Checkbox.class, "I have to change something").getValue())
                .isFalse();

        tab.press("Start looking");

        assertThat(tab.text()).contains("No agents yet").doesNotContain("New agent");
        assertThat(impersonations.find()).map(Impersonation::personName).contains("owner");
        tab.go("w/" + world.workspaceSlug() + "/agents/new");
        assertThat(tab.text()).contains("No access");
        impersonations.end();
        tab.go("w/" + world.workspaceSlug() + "/agents");
        assertThat(tab.hasButton("New agent")).isTrue();
    }

    private void open(Person person, String address) {
        tab.open(person, world.host(), address);
    }
}
