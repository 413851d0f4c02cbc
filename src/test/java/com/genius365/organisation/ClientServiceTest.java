package com.genius365.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.access.Feature;
import com.genius365.access.Permission;
import com.genius365.agent.AgentDrafts;
import com.genius365.agent.AgentFilter;
import com.genius365.agent.AgentService;
import com.genius365.agent.SyncState;
import com.genius365.common.Ids;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.tenancy.WorkspaceDirectory;
import com.genius365.tenancy.WorkspaceLimit;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import jakarta.validation.ConstraintViolationException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ApplicationTest
class ClientServiceTest {

    private static final PageRequest FIRST = new PageRequest(0, 20);

    private final ClientService clients;
    private final AgentService agents;
    private final WorkspaceDirectory directory;
    private final OwnerSql sql;
    private final TestClock clock;
    private final World world;
    private final World theirs;

    ClientServiceTest(
            ClientService clients,
            AgentService agents,
            WorkspaceDirectory directory,
            OwnerSql sql,
            TestClock clock,
            Worlds worlds) {
        this.clients = clients;
        this.agents = agents;
        this.directory = directory;
        this.sql = sql;
        this.clock = clock;
        this.world = worlds.create();
        this.theirs = worlds.create();
    }

    @Test
    void an_agency_sees_its_own_clients_and_sums_of_them() {
        agent(world, "ERROR");
        call(world, clock.instant(), 61);
        call(world, clock.instant(), 0);
        call(world, clock.instant().minus(Duration.ofDays(32)), 600);
        agent(theirs, "SYNCED");
        call(theirs, clock.instant(), 6000);

        var found = world.partnerMember().call(() -> clients.search(world.partner(), ClientFilter.ALL, FIRST));

        assertThat(found.total()).isEqualTo(2);
        var client = found.rows().getFirst();
        assertThat(client.id()).isEqualTo(world.workspace());
        assertThat(client.owner()).map(ClientOwner::name).contains("owner");
        assertThat(client.usage()).isEqualTo(new ClientUsage(4, 1, 1, 2, 2, 2, 0));
        assertThat(found.rows().getLast().usage()).isEqualTo(new ClientUsage(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void the_month_is_the_clients_own() {
        sql.sql("update workspace set time_zone = 'Pacific/Kiritimati' where id = ?")
                .params(world.workspace().value())
                .update();
        var zone = ZoneId.of("Pacific/Kiritimati");
        var monthStart = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(zone)
                .toInstant();
        call(world, monthStart, 30);
        call(world, monthStart.minusSeconds(1), 30);

        assertThat(get(world.workspaceSlug()).summary().usage().callsThisMonth())
                .isEqualTo(1);
    }

    @Test
    void clients_are_found_by_name_owner_and_status() {
        assertThat(search("CLIENT-", null)).isEqualTo(1);
        assertThat(search("owner@" + world.slug(), null)).isEqualTo(1);
        assertThat(search("100%", null)).isZero();
        assertThat(search("", ClientStatus.SUSPENDED)).isZero();

        world.partnerAdmin().run(() -> clients.suspend(world.partner(), world.otherWorkspace()));

        assertThat(search("", ClientStatus.SUSPENDED)).isEqualTo(1);
        assertThat(search("", null)).isEqualTo(2);
    }

    @Test
    void an_admin_makes_a_client_and_a_member_does_not() {
        var draft = new ClientDraft("Zoë & Söhne", "zoe-sohne", "");
        assertThatThrownBy(() -> world.partnerMember().run(() -> clients.create(world.partner(), draft)))
                .isInstanceOf(AccessDeniedException.class);

        var id = world.partnerAdmin().call(() -> clients.create(world.partner(), draft));

        assertThat(get("zoe-sohne").summary().id()).isEqualTo(id);
        assertThat(get("zoe-sohne").summary().owner()).isEmpty();
        assertThat(directory.find(world.partnerAdmin().userId(), world.partner(), "zoe-sohne"))
                .map(grant -> grant.allows(Permission.AGENT_DELETE))
                .contains(true);
    }

    @Test
    void whoever_is_to_own_a_client_is_invited_with_it() {
        var draft = new ClientDraft("With owner", "with-owner", "new@owner.test");

        world.partnerAdmin().run(() -> clients.create(world.partner(), draft));

        assertThat(get("with-owner").summary().owner())
                .contains(new ClientOwner("new@owner.test", "new@owner.test", true));
        assertThat(get("with-owner").summary().usage().users()).isEqualTo(1);
        assertThatThrownBy(() -> world.partnerAdmin()
                        .run(() -> clients.create(world.partner(), new ClientDraft("No", "not-made", "no address"))))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(suggest("not-made")).isEqualTo("not-made");
    }

    @Test
    void an_address_is_suggested_from_the_name_and_is_not_given_twice() {
        assertThat(suggest("Zoë & Söhne GmbH")).isEqualTo("zoe-sohne-gmbh");
        assertThat(suggest("  Straße 7  ")).isEqualTo("strasse-7");
        assertThat(suggest("日本")).isEmpty();
        assertThat(suggest(world.workspaceSlug())).isEqualTo(world.workspaceSlug() + "-2");
        assertThat(suggest("x".repeat(300))).hasSize(59);

        assertThatThrownBy(() -> create("Again", world.workspaceSlug()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Another client has the address");
        assertThatThrownBy(() -> create("Bad", "-no-")).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> create(" ", "fine")).isInstanceOf(ConstraintViolationException.class);
        create("Theirs has it too", theirs.workspaceSlug());
    }

    @Test
    void a_suspended_client_is_closed_to_everyone_until_it_is_resumed() {
        world.partnerAdmin().run(() -> clients.suspend(world.partner(), world.workspace()));
        world.partnerAdmin().run(() -> clients.suspend(world.partner(), world.workspace()));

        assertThatThrownBy(this::listAgents).isInstanceOf(NotFoundException.class);
        assertThat(directory.isClosedFor(world.viewer().userId(), world.partner(), world.workspaceSlug()))
                .isTrue();
        assertThat(directory.isClosedFor(world.stranger().userId(), world.partner(), world.workspaceSlug()))
                .isFalse();

        world.partnerAdmin().run(() -> clients.resume(world.partner(), world.workspace()));

        listAgents();
    }

    @Test
    void only_an_owner_archives_and_what_was_archived_can_be_restored_for_thirty_days() {
        assertThatThrownBy(() -> world.partnerAdmin().run(() -> clients.archive(world.partner(), world.workspace())))
                .isInstanceOf(AccessDeniedException.class);
        world.partnerOwner().run(() -> clients.archive(world.partner(), world.workspace()));

        assertThatThrownBy(this::listAgents).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.partnerAdmin().run(() -> clients.resume(world.partner(), world.workspace())))
                .hasMessageContaining("Restore it first");
        assertThat(search("", null)).isEqualTo(1);
        assertThat(search("", ClientStatus.ARCHIVED)).isEqualTo(1);
        assertThat(suggest(world.workspaceSlug())).isNotEqualTo(world.workspaceSlug());
        assertThat(get(world.workspaceSlug()).restorableUntil())
                .contains(clock.instant().plus(Duration.ofDays(30)));

        world.partnerOwner().run(() -> clients.restore(world.partner(), world.workspace()));
        listAgents();

        world.partnerOwner().run(() -> clients.archive(world.partner(), world.workspace()));
        sql.sql("update workspace set archived_at = ? where id = ?")
                .params(
                        Timestamp.from(
                                clock.instant().minus(Duration.ofDays(30)).minusSeconds(1)),
                        world.workspace().value())
                .update();
        assertThatThrownBy(() -> world.partnerOwner().run(() -> clients.restore(world.partner(), world.workspace())))
                .hasMessageContaining("more than 30 days ago");
    }

    @Test
    void limits_are_set_within_bounds() {
        var limit = new WorkspaceLimit(3, 0, 5, 1);
        world.partnerAdmin().run(() -> clients.limit(world.partner(), world.workspace(), limit));

        assertThat(get(world.workspaceSlug()).summary().limit()).isEqualTo(limit);
        assertThatThrownBy(() -> world.partnerAdmin()
                        .run(() -> clients.limit(world.partner(), world.workspace(), new WorkspaceLimit(0, 1, 1, 1))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void what_the_agency_does_not_have_it_cannot_switch_on() {
        world.partnerAdmin()
                .run(() -> clients.switchFeatures(
                        world.partner(), world.workspace(), Set.of(Feature.CALLS, Feature.LEADS)));

        assertThat(get(world.workspaceSlug()).features()).containsExactly(Feature.CALLS);
        assertThatThrownBy(this::listAgents).isInstanceOf(AccessDeniedException.class);

        sql.sql("update partner set features_on = '{LEADS}' where id = ?")
                .params(world.partner().value())
                .update();
        assertThat(get(world.workspaceSlug()).features()).containsExactlyInAnyOrder(Feature.CALLS, Feature.LEADS);
    }

    @Test
    void nothing_reaches_another_agencys_client() {
        var owner = world.partnerOwner();
        var other = theirs.workspace();

        assertThatThrownBy(() -> owner.run(() -> clients.suspend(world.partner(), other)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> owner.run(() -> clients.resume(world.partner(), other)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> owner.run(() -> clients.archive(world.partner(), other)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> owner.run(() -> clients.restore(world.partner(), other)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> owner.run(() -> clients.limit(world.partner(), other, WorkspaceLimit.DEFAULT)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> owner.run(() -> clients.switchFeatures(world.partner(), other, Set.of())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> owner.run(() -> clients.get(world.partner(), theirs.workspaceSlug())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> owner.run(() -> clients.get(theirs.partner(), theirs.workspaceSlug())))
                .isInstanceOf(NotFoundException.class);
        assertThat(sql.count("workspace", "id = ? and status = 'ACTIVE' and features_off = '{}'", other.value()))
                .isEqualTo(1);
    }

    @Test
    void what_an_agency_does_to_a_client_stands_in_the_clients_own_log() {
        world.partnerAdmin().run(() -> clients.suspend(world.partner(), world.workspace()));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> sql.count(
                                "audit_entry",
                                "workspace_id = ? and user_id = ? and action = 'PARTNER_WORKSPACE_EDIT ClientService.suspend'",
                                world.workspace().value(),
                                world.partnerAdmin().userId().value())
                        == 1);
    }

    private long search(String text, @org.jspecify.annotations.Nullable ClientStatus status) {
        return world.partnerAdmin()
                .call(() -> clients.search(world.partner(), new ClientFilter(text, status), FIRST))
                .total();
    }

    private String suggest(String name) {
        return world.partnerAdmin().call(() -> clients.suggestSlug(world.partner(), name));
    }

    private void create(String name, String slug) {
        world.partnerAdmin().run(() -> clients.create(world.partner(), new ClientDraft(name, slug, "")));
    }

    private ClientDetails get(String slug) {
        return world.partnerAdmin().call(() -> clients.get(world.partner(), slug));
    }

    private void listAgents() {
        world.owner().run(() -> agents.search(world.workspace(), AgentFilter.ALL, FIRST));
    }

    private void agent(World of, String state) {
        AgentDrafts.insert(sql, of.partner().value(), of.workspace().value(), "Agent", SyncState.valueOf(state));
    }

    private void call(World of, Instant at, int seconds) {
        sql.sql("""
                        insert into call (id, partner_id, workspace_id, connection_id, provider, direction, status,
                                          created_at, duration_seconds, version)
                        values (?, ?, ?, ?, 'VAPI', 'OUTBOUND', 'COMPLETED', ?, ?, 0)""")
                .params(
                        Ids.next(),
                        of.partner().value(),
                        of.workspace().value(),
                        Ids.next(),
                        Timestamp.from(at),
                        seconds)
                .update();
    }
}
