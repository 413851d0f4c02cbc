package com.genius365.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.access.PartnerId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.tenancy.HostDirectory;
import com.genius365.tenancy.PartnerAddressDirectory;
import com.genius365.world.Browser;
import com.genius365.world.News;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class DomainLifeTest {

    private final DomainService domains;
    private final DomainVerifier verifier;
    private final FakeDns dns;
    private final HostDirectory hosts;
    private final PartnerAddressDirectory addresses;
    private final TestClock clock;
    private final News news;
    private final OwnerSql sql;
    private final Worlds worlds;
    private final World world;
    private final Browser browser;

    DomainLifeTest(
            DomainService domains,
            DomainVerifier verifier,
            FakeDns dns,
            HostDirectory hosts,
            PartnerAddressDirectory addresses,
            TestClock clock,
            News news,
            OwnerSql sql,
            Worlds worlds,
            @LocalServerPort int port) {
        this.domains = domains;
        this.verifier = verifier;
        this.dns = dns;
        this.hosts = hosts;
        this.addresses = addresses;
        this.clock = clock;
        this.news = news;
        this.sql = sql;
        this.worlds = worlds;
        this.world = worlds.create();
        this.browser = new Browser(port);
    }

    /** A name whose servers are silent would keep each later check waiting. */
    @AfterEach
    void forgetTheNames() {
        sql.sql("delete from partner_domain").update();
    }

    @Test
    void a_name_answers_once_its_record_is_there_and_not_before() {
        var id = add(world, name());

        checkUntil(world, id, it -> it.finding() == Finding.NO_RECORD);
        assertThat(hosts.partnerOf(name()).isPlatform()).isTrue();
        assertThat(ask(name())).isEqualTo(404);

        prove(world, id);
        checkUntil(world, id, it -> it.state() == DomainState.VERIFIED);
        assertThat(get(world, id).pointsHere()).isTrue();
        Awaitility.await().until(() -> hosts.partnerOf(name()).id().equals(world.partner()));
        assertThat(ask(name())).isEqualTo(200);
        assertThat(news.await(DomainVerified.class, it -> it.hostname().equals(name())))
                .isNotNull();
    }

    @Test
    void a_wrong_value_is_shown_and_proves_nothing() {
        var id = add(world, name());
        dns.text("_verify." + name(), "v=spf1 -all", "verification=somebody-elses");
        dns.alias(name(), "elsewhere.example");

        var seen = checkUntil(world, id, it -> it.finding() == Finding.WRONG_VALUE);

        assertThat(seen.found()).contains("verification=somebody-elses");
        assertThat(seen.pointsHere()).isFalse();
        assertThat(seen.pointsTo()).isEqualTo("elsewhere.example");
        assertThat(seen.state()).isEqualTo(DomainState.WAITING);
    }

    @Test
    void what_strangers_write_into_a_record_is_cut_to_size() {
        var id = add(world, name());
        var manyTexts = new String[30];
        Arrays.fill(manyTexts, "<script>\u0007" + "x".repeat(100));
        dns.text("_verify." + name(), manyTexts);

        var seen = checkUntil(world, id, it -> it.finding() != Finding.NOT_CHECKED);

        assertThat(seen.found().length()).isLessThanOrEqualTo(400);
        assertThat(seen.found()).doesNotContain("\u0007");
    }

    @Test
    void a_name_that_was_verified_is_lost_after_days_without_its_record() {
        var id = verified(world, name());
        world.partnerOwner().run(() -> domains.makePrimary(world.partner(), id));
        assertThat(addresses.of(world.partner())).isEqualTo("https://" + name());
        dns.nothing("_verify." + name());

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        checkUntil(world, id, it -> it.state() == DomainState.FAILING);
        assertThat(hosts.partnerOf(name()).id()).isEqualTo(world.partner());
        for (var i = 0; i < 9; i++) {
            clock.advance(Duration.ofHours(6).plusMinutes(1));
            verifier.checkDue();
        }

        var lost = checkUntil(world, id, it -> it.state() == DomainState.LOST);
        assertThat(lost.isPrimary()).isFalse();
        assertThat(addresses.of(world.partner())).isEqualTo("https://" + world.host());
        Awaitility.await().until(() -> hosts.partnerOf(name()).isPlatform());
        assertThat(ask(name())).isEqualTo(404);
        assertThat(news.await(DomainLost.class, it -> it.hostname().equals(name()))
                        .reason())
                .contains("no TXT record");
        assertThat(news.all(DomainLost.class, it -> it.hostname().equals(name())))
                .hasSize(1);
    }

    @Test
    void a_lost_name_comes_back_with_its_record() {
        var id = verified(world, name());
        lose(id);

        prove(world, id);
        clock.advance(Duration.ofDays(1));

        checkUntil(world, id, it -> it.state() == DomainState.VERIFIED);
    }

    @Test
    void name_servers_that_do_not_answer_cost_nobody_a_name() {
        var id = verified(world, name());
        dns.fail("_verify." + name());

        for (var i = 0; i < 40; i++) {
            clock.advance(Duration.ofHours(3));
            verifier.checkDue();
        }

        assertThat(checkUntil(world, id, it -> it.finding() == Finding.NO_ANSWER)
                        .state())
                .isEqualTo(DomainState.VERIFIED);
        assertThat(hosts.partnerOf(name()).id()).isEqualTo(world.partner());
    }

    @Test
    void name_servers_that_say_nothing_at_all_are_no_answer_either() {
        dns.silence("_verify." + name());

        var id = add(world, name());

        checkUntil(world, id, it -> it.finding() == Finding.NO_ANSWER);
    }

    @Test
    void one_missing_record_is_forgiven() {
        var id = verified(world, name());
        dns.nothing("_verify." + name());
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        checkUntil(world, id, it -> it.state() == DomainState.FAILING);

        prove(world, id);
        clock.advance(Duration.ofHours(6).plusMinutes(1));

        checkUntil(world, id, it -> it.state() == DomainState.VERIFIED);
    }

    @Test
    void a_claim_of_somebody_else_is_neither_seen_nor_in_the_way() {
        var other = worlds.create();
        var theirs = add(other, name());

        var mine = verified(world, name());

        assertThat(list(world)).hasSize(1);
        assertThat(get(world, mine).proofValue())
                .isNotEqualTo(get(other, theirs).proofValue());
        assertThat(get(other, theirs).state()).isEqualTo(DomainState.WAITING);
        assertThat(hosts.partnerOf(name()).id()).isEqualTo(world.partner());
    }

    @Test
    void who_proves_a_name_later_gets_it_once_the_first_ones_record_is_gone() {
        var mine = verified(world, name());
        var other = worlds.create();
        var theirs = add(other, name());
        dns.text(
                "_verify." + name(),
                get(world, mine).proofValue(),
                get(other, theirs).proofValue());
        checkUntil(other, theirs, it -> it.finding() == Finding.NOT_FREE);
        assertThat(hosts.partnerOf(name()).id()).isEqualTo(world.partner());

        dns.text("_verify." + name(), get(other, theirs).proofValue());
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        checkUntil(world, mine, it -> it.state() != DomainState.VERIFIED);
        clock.advance(Duration.ofHours(13));

        checkUntil(other, theirs, it -> it.state() == DomainState.VERIFIED);
        assertThat(get(world, mine).state()).isEqualTo(DomainState.LOST);
        Awaitility.await().until(() -> hosts.partnerOf(name()).id().equals(other.partner()));
    }

    @Test
    void a_name_is_added_once_and_only_where_it_is_ones_own() {
        add(world, name());

        assertRefused(() -> domains.add(world.partner(), name().toUpperCase(java.util.Locale.ROOT)), "already");
        assertRefused(() -> domains.add(world.partner(), "other.localhost"), "cannot be used");
        assertRefused(() -> domains.add(world.partner(), "genius365.test"), "cannot be used");
        assertRefused(() -> domains.add(world.partner(), "co.uk"), "Nobody can own");
    }

    @Test
    void only_a_verified_name_becomes_the_primary_one_and_it_is_kept_while_there_are_others() {
        var waiting = add(world, "waiting." + name());
        assertRefused(() -> domains.makePrimary(world.partner(), waiting), "verified");
        var first = verified(world, "one." + name());
        var second = verified(world, "two." + name());
        world.partnerOwner().run(() -> domains.makePrimary(world.partner(), first));

        assertRefused(() -> domains.remove(world.partner(), first), "primary");
        world.partnerOwner().run(() -> domains.makePrimary(world.partner(), second));
        world.partnerOwner().run(() -> domains.remove(world.partner(), first));
        world.partnerOwner().run(() -> domains.remove(world.partner(), second));

        assertThat(list(world)).extracting(DomainSummary::id).containsExactly(waiting);
        Awaitility.await().until(() -> hosts.partnerOf("two." + name()).isPlatform());
    }

    @Test
    void nobody_touches_the_names_of_another_organisation() {
        var other = worlds.create();
        var theirs = verified(other, name());

        for (var attempt : java.util.List.<Consumer<PartnerId>>of(
                it -> domains.remove(it, theirs),
                it -> domains.makePrimary(it, theirs),
                it -> domains.check(it, theirs))) {
            assertThatThrownBy(() -> world.partnerOwner().run(() -> attempt.accept(world.partner())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(get(other, theirs).state()).isEqualTo(DomainState.VERIFIED);
    }

    @Test
    void checking_now_is_not_for_hammering() {
        var id = add(world, name());

        assertThatThrownBy(() -> {
                    for (var i = 0; i < 10; i++) {
                        world.partnerOwner().run(() -> domains.check(world.partner(), id));
                    }
                })
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("try again");
    }

    @Test
    void certificates_are_for_agencies_that_are_there() {
        assertThat(ask(world.host())).isEqualTo(200);
        assertThat(ask("nobody.localhost")).isEqualTo(404);
        assertThat(ask("")).isEqualTo(404);
        assertThat(ask("a".repeat(5_000))).isEqualTo(404);
        assertThat(ask("%00")).isEqualTo(404);
        assertThat(browser.get("localhost", "/api/domains/ask").statusCode()).isEqualTo(404);
        sql.sql("update partner set status = 'SUSPENDED' where id = ?")
                .params(world.partner().value())
                .update();
        assertThat(ask(world.host())).isEqualTo(404);
    }

    private void assertRefused(Runnable work, String sentence) {
        assertThatThrownBy(() -> world.partnerOwner().run(work::run))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    private int ask(String host) {
        return browser.get("localhost", "/api/domains/ask?domain=" + host).statusCode();
    }

    private void lose(DomainId id) {
        dns.nothing("_verify." + name());
        for (var i = 0; i < 12; i++) {
            clock.advance(Duration.ofHours(25));
            verifier.checkDue();
        }
        checkUntil(world, id, it -> it.state() == DomainState.LOST);
    }

    private DomainId verified(World owner, String name) {
        var id = add(owner, name);
        prove(owner, id);
        clock.advance(Duration.ofMinutes(2));
        checkUntil(owner, id, it -> it.state() == DomainState.VERIFIED);
        return id;
    }

    private void prove(World owner, DomainId id) {
        var domain = get(owner, id);
        dns.text(domain.proofName(), domain.proofValue());
        dns.alias(domain.hostname(), domain.target());
    }

    /** The name differs from test to test, since all share the name server. */
    private String name() {
        return "voice." + world.slug() + ".example";
    }

    private DomainId add(World owner, String name) {
        return owner.partnerOwner().call(() -> domains.add(owner.partner(), name));
    }

    private DomainSummary get(World owner, DomainId id) {
        return list(owner).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private java.util.List<DomainSummary> list(World owner) {
        return owner.partnerMember().call(() -> domains.list(owner.partner()));
    }

    /** The program looks by itself too; whoever comes first. */
    private DomainSummary checkUntil(World owner, DomainId id, Predicate<DomainSummary> isSo) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            verifier.checkDue();
            if (isSo.test(get(owner, id))) {
                return true;
            }
            sql.sql("update partner_domain set next_check_at = ? where id = ? and verified_at is null")
                    .params(java.sql.Timestamp.from(clock.instant()), id.value())
                    .update();
            return false;
        });
        return get(owner, id);
    }
}
