package com.genius365.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.common.Ids;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@ApplicationTest
@Import(Tab.class)
class AuditPagesTest {

    private static final String CHANGES =
            "{\"changes\": [{\"field\": \"voiceSpeed\", \"before\": \"1.0\", \"after\": \"1.2\","
                    + " \"isSecret\": false}, {\"field\": \"apiKey\", \"before\": null, \"after\": null, \"isSecret\": true}]}";

    private final Tab tab;
    private final OwnerSql sql;
    private final Worlds worlds;
    private final World world;

    AuditPagesTest(Tab tab, OwnerSql sql, Worlds worlds) {
        this.tab = tab;
        this.sql = sql;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @AfterEach
    void closeTheTab() {
        tab.close();
    }

    @Test
    void a_workspace_in_which_nothing_happened_says_what_will_come() {
        open(world.admin(), page(""));

        assertThat(tab.text()).contains("Nothing happened yet");
    }

    @Test
    void an_admin_reads_what_was_done_with_before_and_after() {
        insert(world.workspace().value(), world.owner(), "AGENT_EDIT AgentService.update", CHANGES);

        open(world.admin(), page(""));
        assertThat(GridRows.text()).contains("Edited an agent", "Nora · 2 changes", "owner");

        GridRows.press("Edited an agent");
        assertThat(tab.get(Dialog.class).isOpened()).isTrue();
        assertThat(tab.text())
                .contains(
                        "Voice speed", "1.0", "1.2", "Api key", "Replaced. Secrets are not kept here.", "203.0.113.7");
    }

    @Test
    void a_log_is_narrowed_by_its_address() {
        insert(world.workspace().value(), world.owner(), "AGENT_EDIT AgentService.update", "{}");
        insert(world.workspace().value(), world.member(), "CALL_START CallStarter.start", "{}");

        open(world.admin(), page("?person=" + world.member().userId().value()));
        assertThat(GridRows.text()).contains("Started a call").doesNotContain("Edited an agent");

        tab.go(page("?action=AGENT_EDIT+AgentService.update"));
        assertThat(GridRows.text()).contains("Edited an agent").doesNotContain("Started a call");

        tab.go(page("?from=2030-01-01"));
        assertThat(tab.text()).contains("No entry matches");

        tab.go(page("?person=nonsense&action=nonsense&older=nonsense&newer=nonsense&from=nonsense&to=nonsense"));
        assertThat(GridRows.text()).contains("Edited an agent", "Started a call");
    }

    @Test
    void one_goes_on_to_older_entries_and_back() {
        for (var i = 0; i < 30; i++) {
            insert(world.workspace().value(), world.owner(), "ENTRY_NUMBER_" + i, "{}");
        }
        open(world.admin(), page(""));
        assertThat(GridRows.text()).contains("Entry number 29").doesNotContain("Entry number 4");

        tab.press("Older");
        assertThat(GridRows.text()).contains("Entry number 4").doesNotContain("Entry number 29");

        tab.press("Newer");
        assertThat(GridRows.text()).contains("Entry number 29").doesNotContain("Entry number 4");
    }

    @Test
    void an_agency_reads_the_log_of_all_its_workspaces_and_chooses_among_them() {
        insert(world.workspace().value(), world.owner(), "AGENT_EDIT AgentService.update", "{}");
        insert(world.otherWorkspace().value(), world.partnerAdmin(), "CALL_START CallStarter.start", "{}");

        open(world.partnerAdmin(), "org/audit");
        assertThat(GridRows.text()).contains("Edited an agent", "Started a call");

        tab.go("org/audit?workspace=" + world.otherWorkspace().value());
        assertThat(GridRows.text()).contains("Started a call").doesNotContain("Edited an agent");
        assertThat(boxes()).hasSize(3);
    }

    @Test
    void the_platform_reads_all_and_narrows_it_to_an_agency() {
        var boss = worlds.person("boss", world.slug(), worlds.platform());
        sql.sql("update app_user set is_super_admin = true where id = ?")
                .params(boss.userId().value())
                .update();
        insert(world.workspace().value(), world.owner(), "AGENT_EDIT AgentService.update", "{}");

        tab.open(boss, "genius365.test", "super-admin/audit?partner=" + world.partner());

        assertThat(GridRows.text()).contains("Edited an agent", world.slug());
        assertThat(boxes()).hasSize(4);
        sql.sql("update app_user set is_super_admin = false where id = ?")
                .params(boss.userId().value())
                .update();
    }

    @Test
    void nobody_else_reads_it() {
        open(world.member(), page(""));
        assertThat(tab.text()).contains("No access");
        tab.close();

        open(world.stranger(), page(""));
        assertThat(tab.text()).contains("Page not found");
        tab.close();

        open(world.partnerMember(), "org/audit");
        assertThat(tab.text()).contains("No access");
        tab.close();

        open(world.owner(), "org/audit");
        assertThat(tab.text()).doesNotContain("Export CSV");
        tab.close();

        open(world.partnerOwner(), "super-admin/audit");
        assertThat(tab.text()).doesNotContain("Export CSV");
    }

    private static List<?> boxes() {
        return com.github.mvysny.kaributesting.v10.LocatorJ._find(ComboBox.class);
    }

    private void open(Person person, String address) {
        tab.open(person, world.host(), address);
    }

    private String page(String query) {
        return "w/" + world.workspaceSlug() + "/audit" + query;
    }

    private void insert(UUID workspace, Person person, String action, String details) {
        sql.sql("insert into audit_entry (id, at, partner_id, workspace_id, user_id, action, subject_name, address,"
                        + " person_name, person_email, person_partner_id, details)"
                        + " values (?, now(), ?, ?, ?, ?, 'Nora', '203.0.113.7', ?, ?, ?, cast(? as jsonb))")
                .params(
                        Ids.next(),
                        world.partner().value(),
                        workspace,
                        person.userId().value(),
                        action,
                        person.displayName(),
                        person.email(),
                        person.partnerId().value(),
                        details)
                .update();
    }
}
