package com.genius365.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.access.ActionDetails.Change;
import com.genius365.access.UserId;
import com.genius365.access.WorkspaceRole;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentService;
import com.genius365.common.Ids;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionDraft;
import com.genius365.integration.ConnectionService;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Provider;
import com.genius365.world.Browser;
import com.genius365.world.OwnerSql;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class AuditTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final ConnectionService connections;
    private final AgentService agents;
    private final AuditService audit;
    private final OwnerSql sql;
    private final Worlds worlds;
    private final World world;
    private final int port;

    AuditTest(
            Worlds worlds,
            ConnectionService connections,
            AgentService agents,
            AuditService audit,
            OwnerSql sql,
            @LocalServerPort int port) {
        this.agents = agents;
        this.audit = audit;
        this.worlds = worlds;
        this.port = port;
        this.connections = connections;
        this.sql = sql;
        this.world = worlds.create();
    }

    @Test
    void what_asks_a_vendor_and_so_has_no_transaction_of_its_own_is_logged_too() {
        world.owner()
                .run(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(Provider.VAPI, "VAPI", "audited-key-1234", "")));

        awaitOne("INTEGRATION_EDIT ConnectionService.connect", world.owner().userId(), false);
    }

    @Test
    void what_the_agencys_team_does_in_a_clients_workspace_is_logged_as_that() {
        world.partnerAdmin()
                .run(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(Provider.RETELL, "Retell", "audited-key-5678", "")));

        awaitOne(
                "INTEGRATION_EDIT ConnectionService.connect",
                world.partnerAdmin().userId(),
                true);
    }

    @Test
    void what_was_there_before_and_after_is_logged_and_no_key_ever_is() {
        var agent = world.owner().call(() -> agents.create(world.workspace(), draft("Nora", 300)));
        world.owner().run(() -> agents.update(world.workspace(), agent, 1, draft("Milo", 300)));
        world.owner()
                .run(() -> connections.connect(
                        world.workspace(), new ConnectionDraft(Provider.VAPI, "Our VAPI", "a-very-secret-key", "")));

        awaitOne("AGENT_EDIT AgentService.update", world.owner().userId(), false);
        awaitOne("INTEGRATION_EDIT ConnectionService.connect", world.owner().userId(), false);
        var page = ofWorkspace(AuditFilter.ALL);
        var edit = entry(page, "AgentService.update");
        assertThat(edit.action()).isEqualTo("Edited an agent");
        assertThat(edit.subject()).isEqualTo(agent.toString());
        assertThat(edit.subjectName()).isEqualTo("Milo");
        assertThat(edit.person()).isEqualTo("owner");
        assertThat(edit.changes()).containsExactly(new Change("name", "Nora", "Milo", false));
        assertThat(entry(page, "ConnectionService.connect").changes()).contains(new Change("apiKey", null, null, true));
        assertThat(sql.count("audit_entry", "details::text like '%a-very-secret-key%'"))
                .isZero();
    }

    @Test
    void what_did_not_happen_is_not_logged() {
        assertThatThrownBy(() -> world.owner()
                        .run(() -> agents.update(world.workspace(), AgentId.next(), 1, draft("Milo", 300))))
                .isInstanceOf(NotFoundException.class);

        world.owner().run(() -> agents.create(world.workspace(), draft("Nora", 300)));
        awaitOne("AGENT_EDIT AgentService.create", world.owner().userId(), false);
        assertThat(sql.count(
                        "audit_entry",
                        "workspace_id = ? and action like '%update'",
                        world.workspace().value()))
                .isZero();
    }

    @Test
    void a_person_is_still_named_when_the_account_is_gone() {
        var gone = worlds.person("gone", world.slug(), world.partner());
        worlds.join(gone, world.partner(), world.workspace(), WorkspaceRole.MEMBER);
        gone.run(() -> agents.create(world.workspace(), draft("Nora", 300)));
        awaitOne("AGENT_EDIT AgentService.create", gone.userId(), false);

        sql.sql("delete from workspace_member where user_id = ?")
                .params(gone.userId().value())
                .update();
        sql.sql("delete from app_user where id = ?")
                .params(gone.userId().value())
                .update();

        var entry = entry(ofWorkspace(AuditFilter.ALL), "AgentService.create");
        assertThat(entry.person()).isEqualTo("gone");
        assertThat(entry.personEmail()).isEqualTo(gone.email());
    }

    @Test
    void who_signs_in_and_who_tries_in_vain_is_logged_without_what_was_typed() {
        var browser = new Browser(port);
        browser.post(world.host(), "/login", Map.of("username", world.owner().email(), "password", "Wrong-password-1"));
        browser.post(world.host(), "/login", Map.of("username", "My-password-in-the-wrong-field", "password", "x"));
        browser.post(world.host(), "/login", Map.of("username", world.owner().email(), "password", Worlds.PASSWORD));

        await().atMost(SOON)
                .until(() -> sql.count(
                                "audit_entry",
                                "partner_id = ? and action like 'SIGN%'",
                                world.partner().value())
                        == 3);
        assertThat(sql.count(
                        "audit_entry",
                        "action = 'SIGNED_IN' and user_id = ? and address is not null",
                        world.owner().userId().value()))
                .isEqualTo(1);
        assertThat(sql.count(
                        "audit_entry",
                        "action = 'SIGN_IN_FAILED' and user_id = ?",
                        world.owner().userId().value()))
                .isEqualTo(1);
        assertThat(sql.count(
                        "audit_entry",
                        "action = 'SIGN_IN_FAILED' and partner_id = ? and person_email is null",
                        world.partner().value()))
                .isEqualTo(1);
    }

    @Test
    void a_workspace_sees_its_own_entries_and_a_partner_those_of_all_its_workspaces() {
        var other = worlds.create();
        insert(world, world.workspace().value(), "A");
        insert(world, world.otherWorkspace().value(), "B");
        insert(world, null, "C");
        insert(other, other.workspace().value(), "D");

        assertThat(keys(ofWorkspace(AuditFilter.ALL))).containsExactly("A");
        assertThat(keys(world.partnerAdmin()
                        .call(() -> audit.ofPartner(world.partner(), AuditFilter.ALL, AuditCursor.newest(100)))))
                .containsExactlyInAnyOrder("A", "B", "C");
        assertThat(keys(world.partnerAdmin()
                        .call(() -> audit.ofPartner(
                                world.partner(),
                                new AuditFilter(
                                        null, null, world.otherWorkspace().value(), null, null, null),
                                AuditCursor.newest(100)))))
                .containsExactly("B");
    }

    @Test
    void the_database_shows_a_partner_only_its_own_entries() {
        var other = worlds.create();
        insert(world, world.workspace().value(), "A");
        insert(other, null, "D");

        var seen = world.partnerAdmin().call(() -> audit.choicesOfPartner(world.partner())).actions().stream()
                .map(AuditChoices.ActionChoice::key)
                .toList();

        assertThat(seen).containsExactly("A");
    }

    @Test
    void of_whoever_runs_the_platform_an_agency_learns_the_name_and_nothing_else() {
        var boss = worlds.person("boss", world.slug(), worlds.platform());
        sql.sql("insert into audit_entry (id, at, partner_id, workspace_id, user_id, action, person_name, person_email,"
                        + " person_partner_id, address) values (?, now(), ?, ?, ?, 'X', 'Boss', ?, ?, '203.0.113.9')")
                .params(
                        Ids.next(),
                        world.partner().value(),
                        world.workspace().value(),
                        boss.userId().value(),
                        boss.email(),
                        worlds.platform().value())
                .update();

        var entry = entry(ofWorkspace(AuditFilter.ALL), "X");

        assertThat(entry.person()).isEqualTo("Boss (support)");
        assertThat(entry.personEmail()).isNull();
        assertThat(entry.address()).isNull();
        assertThat(world.owner()
                        .call(() -> audit.choicesOfWorkspace(world.workspace()))
                        .people())
                .extracting(AuditChoices.Choice::name)
                .containsExactly("Boss (support)");
    }

    @Test
    void one_reads_on_beside_the_entry_one_has_seen() {
        for (var i = 0; i < 7; i++) {
            insert(world, world.workspace().value(), "N" + i);
        }

        var first = page(AuditCursor.newest(3));
        var second = page(AuditCursor.olderThan(first.rows().getLast().id(), 3));
        var third = page(AuditCursor.olderThan(second.rows().getLast().id(), 3));
        var back = page(AuditCursor.newerThan(third.rows().getFirst().id(), 3));

        assertThat(keys(first)).containsExactly("N6", "N5", "N4");
        assertThat(first.hasNewer()).isFalse();
        assertThat(first.hasOlder()).isTrue();
        assertThat(keys(second)).containsExactly("N3", "N2", "N1");
        assertThat(keys(third)).containsExactly("N0");
        assertThat(third.hasOlder()).isFalse();
        assertThat(keys(back)).containsExactly("N3", "N2", "N1");
        assertThat(back.hasNewer()).isTrue();
    }

    @Test
    void an_export_has_all_rows_and_no_formula() throws IOException {
        for (var i = 0; i < 1_203; i++) {
            insert(world, world.workspace().value(), "ROW_" + i);
        }
        sql.sql("update audit_entry set subject_name = '=HYPERLINK(1)' where workspace_id = ? and action = 'ROW_7'")
                .params(world.workspace().value())
                .update();
        var out = new StringBuilder();

        AuditCsv.write(this::page, out);

        var lines = out.toString().split("\r\n");
        assertThat(lines).hasSize(1_204);
        assertThat(lines[0]).startsWith("\uFEFFTime (UTC),Person");
        assertThat(out.toString()).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
    }

    @Test
    void an_export_is_logged_itself_and_not_without_end() {
        world.owner().run(() -> audit.beginExportOfWorkspace(world.workspace()));

        awaitOne("AUDIT_EXPORTED", world.owner().userId(), false);
        assertThatThrownBy(() -> world.owner().run(() -> {
                    for (var i = 0; i < 10; i++) {
                        audit.beginExportOfWorkspace(world.workspace());
                    }
                }))
                .isInstanceOf(Refusal.class);
    }

    private AuditPage ofWorkspace(AuditFilter filter) {
        return world.owner().call(() -> audit.ofWorkspace(world.workspace(), filter, AuditCursor.newest(100)));
    }

    private AuditPage page(AuditCursor cursor) {
        return world.owner().call(() -> audit.ofWorkspace(world.workspace(), AuditFilter.ALL, cursor));
    }

    private static List<String> keys(AuditPage page) {
        return page.rows().stream().map(AuditEntry::key).toList();
    }

    private static AuditEntry entry(AuditPage page, String key) {
        return page.rows().stream()
                .filter(entry -> entry.key().endsWith(key))
                .findFirst()
                .orElseThrow();
    }

    private void insert(World whose, @Nullable UUID workspace, String action) {
        sql.sql("insert into audit_entry (id, at, partner_id, workspace_id, user_id, action)"
                        + " values (?, now(), ?, cast(nullif(?, '') as uuid), ?, ?)")
                .params(
                        Ids.next(),
                        whose.partner().value(),
                        workspace == null ? "" : workspace.toString(),
                        whose.owner().userId().value(),
                        action)
                .update();
    }

    private static AgentDraft draft(String name, int seconds) {
        var usual = AgentDrafts.of(Provider.VAPI, name, "openai/gpt-4.1", "");
        var settings = usual.settings();
        return new AgentDraft(
                usual.basics(),
                usual.script(),
                new AgentDefinition.CallSettings(
                        seconds,
                        settings.silenceSeconds(),
                        settings.voicemail(),
                        settings.voicemailMessage(),
                        settings.isRecorded(),
                        settings.endCallPhrases(),
                        settings.transferNumber()),
                usual.analysis(),
                usual.tools(),
                usual.documents(),
                usual.engine(),
                usual.standby());
    }

    private void awaitOne(String action, UserId user, boolean viaPartner) {
        await().atMost(SOON)
                .until(() -> sql.count(
                                "audit_entry",
                                "workspace_id = ? and user_id = ? and action = ? and via_partner = ?",
                                world.workspace().value(),
                                user.value(),
                                action,
                                viaPartner)
                        == 1);
    }
}
