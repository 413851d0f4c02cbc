package com.genius365.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.access.Feature;
import com.genius365.account.EmailConfirmationRequested;
import com.genius365.agent.AgentFilter;
import com.genius365.agent.AgentService;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.tenancy.HostDirectory;
import com.genius365.world.Browser;
import com.genius365.world.News;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the platform does with partners and with people. */
@ApplicationTest
class PartnerServiceTest {

    private static final PageRequest FIRST = new PageRequest(0, 20);

    private final PartnerService partners;
    private final UserService users;
    private final PlatformService platform;
    private final AgentService agents;
    private final HostDirectory hosts;
    private final OwnerSql sql;
    private final News news;
    private final Worlds worlds;
    private final World world;
    private final Person superAdmin;

    PartnerServiceTest(
            PartnerService partners,
            UserService users,
            PlatformService platform,
            AgentService agents,
            HostDirectory hosts,
            OwnerSql sql,
            News news,
            Worlds worlds) {
        this.partners = partners;
        this.users = users;
        this.platform = platform;
        this.agents = agents;
        this.hosts = hosts;
        this.sql = sql;
        this.news = news;
        this.worlds = worlds;
        this.world = worlds.create();
        this.superAdmin = worlds.superAdmin();
    }

    @Test
    void the_hosts_of_a_suspended_partner_stop_answering_and_answer_again(@LocalServerPort int port) {
        var browser = new Browser(port);
        assertThat(browser.get(world.host(), "/login").statusCode()).isEqualTo(200);

        superAdmin.run(() -> partners.suspend(world.partner()));
        await().atMost(Duration.ofSeconds(10)).until(() -> hosts.isClosed(world.host()));

        var closed = browser.get(world.host(), "/login");
        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(closed.body()).isEqualTo("This site is not available.");
        assertThatThrownBy(this::listAgents).isInstanceOf(NotFoundException.class);

        superAdmin.run(() -> partners.resume(world.partner()));
        await().atMost(Duration.ofSeconds(10)).until(() -> !hosts.isClosed(world.host()));
        assertThat(browser.get(world.host(), "/login").statusCode()).isEqualTo(200);
        listAgents();
    }

    @Test
    void what_is_deleted_stays_so_and_keeps_its_address() {
        superAdmin.run(() -> partners.delete(world.partner()));
        superAdmin.run(() -> partners.delete(world.partner()));

        await().atMost(Duration.ofSeconds(10)).until(() -> hosts.isClosed(world.host()));
        assertThatThrownBy(() -> superAdmin.run(() -> partners.resume(world.partner())))
                .isInstanceOf(Refusal.class);
        assertThat(found(world.slug(), null)).isZero();
        assertThat(found(world.slug(), PartnerState.DELETED)).isEqualTo(1);
        assertThat(sql.count("workspace", "partner_id = ?", world.partner().value()))
                .isEqualTo(2);
    }

    @Test
    void the_platform_itself_is_protected() {
        var itself = worlds.platform();

        assertThatThrownBy(() -> superAdmin.run(() -> partners.suspend(itself))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> superAdmin.run(() -> partners.delete(itself))).isInstanceOf(Refusal.class);
        assertThat(sql.count("partner", "is_platform and status = 'ACTIVE'")).isEqualTo(1);
    }

    @Test
    void a_partner_is_shown_with_what_belongs_to_it() {
        superAdmin.run(() -> partners.changePlan(world.partner(), "professional"));

        var partner = superAdmin.call(() -> partners.get(world.partner()));

        assertThat(partner.summary().plan()).isEqualTo("Professional");
        assertThat(partner.workspaces())
                .extracting(PartnerDetails.Workspace::id)
                .containsExactlyInAnyOrder(world.workspace(), world.otherWorkspace());
        assertThat(partner.people())
                .extracting(PartnerDetails.Member::name)
                .containsExactlyInAnyOrder("partner-owner", "partner-admin", "partner-member");
        assertThat(partner.address()).contains(world.slug());
        assertThatThrownBy(() -> superAdmin.run(() -> partners.changePlan(world.partner(), "nonsense")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_a_partner_does_not_have_its_clients_do_not_have() {
        superAdmin.run(() -> partners.switchFeatures(world.partner(), Set.of(Feature.CALLS)));
        assertThatThrownBy(this::listAgents).hasMessageContaining("not switched on");

        superAdmin.run(() -> partners.switchFeatures(world.partner(), EnumSet.allOf(Feature.class)));
        listAgents();
    }

    @Test
    void an_account_that_is_switched_off_does_nothing_more() {
        superAdmin.run(() -> users.disable(world.owner().userId()));
        assertThatThrownBy(this::listAgents).isInstanceOf(NotFoundException.class);

        superAdmin.run(() -> users.enable(world.owner().userId()));
        listAgents();
    }

    @Test
    void of_two_super_admins_who_switch_each_other_off_one_stays() throws Exception {
        assertThatThrownBy(() -> superAdmin.run(() -> users.disable(superAdmin.userId())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("your own");
        var second = worlds.person("second-super", world.slug(), worlds.platform());
        sql.sql("update app_user set is_super_admin = id in (?, ?)")
                .params(superAdmin.userId().value(), second.userId().value())
                .update();
        var together = new CountDownLatch(1);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = people.submit(() -> disable(together, superAdmin, second));
            var other = people.submit(() -> disable(together, second, superAdmin));
            together.countDown();
            one.get();
            other.get();
        }

        assertThat(sql.count("app_user", "is_super_admin and is_active")).isEqualTo(1);
        sql.sql("update app_user set is_super_admin = false where id = ?")
                .params(second.userId().value())
                .update();
    }

    private boolean disable(CountDownLatch together, Person by, Person whom) throws InterruptedException {
        together.await();
        try {
            by.run(() -> users.disable(whom.userId()));
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    @Test
    void people_are_found_by_name_and_address_and_told_apart_by_their_partner() {
        var found = superAdmin.call(() -> users.search("OWNER@" + world.slug() + ".test", FIRST));

        assertThat(found.rows()).extracting(UserSummary::name).containsExactlyInAnyOrder("owner", "partner-owner");
        assertThat(found.rows().getFirst().places()).contains("Owner");
        assertThat(superAdmin.call(() -> users.search("%", FIRST)).rows()).isEmpty();
    }

    @Test
    void the_platform_is_counted() {
        var figures = superAdmin.call(platform::figures);

        assertThat(figures.partners()).isPositive();
        assertThat(figures.workspaces()).isGreaterThanOrEqualTo(2);
        assertThat(figures.newestPartners()).isNotEmpty();
    }

    @Test
    void nobody_of_a_partner_sees_the_platform() {
        for (var person : new Person[] {world.partnerOwner(), world.owner(), world.stranger()}) {
            assertThatThrownBy(() -> person.run(() -> partners.get(world.partner())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> person.run(() -> users.search("", FIRST))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> person.run(platform::figures)).isInstanceOf(NotFoundException.class);
        }
    }

    private long found(String text, @org.jspecify.annotations.Nullable PartnerState state) {
        return superAdmin.call(() -> partners.search(new PartnerFilter(text, null, state), FIRST)).rows().stream()
                .filter(partner -> partner.id().equals(world.partner()))
                .count();
    }

    @Test
    void whoever_has_not_confirmed_is_written_to_again_three_times_an_hour() {
        var person = world.viewer();
        sql.sql("update app_user set confirmed_at = null where id = ?")
                .params(person.userId().value())
                .update();

        for (var i = 0; i < 3; i++) {
            superAdmin.run(() -> users.resendConfirmation(person.userId()));
        }

        assertThat(news.all(EmailConfirmationRequested.class, it -> it.user().equals(person.userId())))
                .hasSize(3)
                .allMatch(it -> it.email().equals(person.email()));
        assertThatThrownBy(() -> superAdmin.run(() -> users.resendConfirmation(person.userId())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("three times");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> sql.count(
                                "audit_entry",
                                "action like '%UserService.resendConfirmation' and subject = ? and subject_name like ?",
                                person.userId().toString(),
                                "%" + person.email() + "%")
                        == 3);
    }

    @Test
    void nobody_else_is_written_to_and_nobody_else_may() {
        assertThatThrownBy(() -> superAdmin.run(
                        () -> users.resendConfirmation(world.viewer().userId())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("confirmed already");
        assertThatThrownBy(() -> world.partnerOwner()
                        .run(() -> users.resendConfirmation(world.viewer().userId())))
                .isInstanceOf(NotFoundException.class);
    }

    private void listAgents() {
        world.owner().run(() -> agents.search(world.workspace(), AgentFilter.ALL, FIRST));
    }
}
