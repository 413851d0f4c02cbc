package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.ApplicationTest;
import com.genius365.common.Refusal;
import com.genius365.common.Vault;
import com.genius365.tenancy.HostDirectory;
import com.genius365.world.Browser;
import com.genius365.world.News;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class PasswordResetTest {

    private static final String NEW_PASSWORD = "Quiet-river-stone-42";

    private final PasswordReset reset;
    private final HostDirectory hosts;
    private final OwnerSql sql;
    private final TestClock clock;
    private final News news;
    private final Vault vault;
    private final World world;
    private final Person member;
    private final int port;

    PasswordResetTest(
            PasswordReset reset,
            HostDirectory hosts,
            OwnerSql sql,
            TestClock clock,
            News news,
            Vault vault,
            Worlds worlds,
            @LocalServerPort int port) {
        this.reset = reset;
        this.hosts = hosts;
        this.sql = sql;
        this.clock = clock;
        this.news = news;
        this.vault = vault;
        this.world = worlds.create();
        this.member = world.member();
        this.port = port;
    }

    @BeforeEach
    void forgetAttempts() {
        sql.sql("delete from rate_limit").update();
    }

    @Test
    void a_link_sets_a_new_password_and_the_old_one_opens_nothing() {
        var token = ask();
        assertThat(visit().call(() -> reset.accepts(token))).contains(member.email());

        visit().run(() -> reset.reset(token, NEW_PASSWORD));

        assertThat(signIn(Worlds.PASSWORD)).isEqualTo("/login?error");
        assertThat(signIn(NEW_PASSWORD)).isEqualTo("/");
        assertThat(news.all(PasswordChanged.class, it -> it.user().equals(member.userId())))
                .hasSize(1);
    }

    @Test
    void a_link_works_once() {
        var token = ask();
        visit().run(() -> reset.reset(token, NEW_PASSWORD));

        assertThat(visit().call(() -> reset.accepts(token))).isEmpty();
        assertThatThrownBy(() -> visit().run(() -> reset.reset(token, "Other-river-stone-42")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void of_many_who_use_a_link_at_the_same_time_one_sets_the_password() throws Exception {
        var token = ask();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = visitors.invokeAll(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            visit().run(() -> reset.reset(token, "Quiet-river-stone-4" + i));
                            return true;
                        } catch (Refusal refusal) {
                            return false;
                        }
                    })
                    .toList());

            assertThat(answers).filteredOn(it -> it.resultNow()).hasSize(1);
        }
    }

    @Test
    void a_link_works_for_an_hour() {
        var token = ask();

        clock.advance(Duration.ofHours(1).plusSeconds(1));

        assertThat(visit().call(() -> reset.accepts(token))).isEmpty();
        assertThatThrownBy(() -> visit().run(() -> reset.reset(token, NEW_PASSWORD)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_newer_link_puts_an_older_one_out_of_use() {
        var first = ask();
        visit().run(() -> reset.request(member.email()));
        org.awaitility.Awaitility.await()
                .until(() ->
                        news.all(PasswordResetRequested.class, it -> it.user().equals(member.userId()))
                                        .size()
                                == 2);

        assertThat(visit().call(() -> reset.accepts(first))).isEmpty();
    }

    @Test
    void a_link_of_one_agency_does_nothing_at_another() {
        var token = ask();

        assertThat(new Visit(hosts, "localhost").call(() -> reset.accepts(token)))
                .isEmpty();
    }

    @Test
    void a_weak_password_is_refused_and_the_link_still_works() {
        var token = ask();

        assertThatThrownBy(() -> visit().run(() -> reset.reset(token, "Password123!")))
                .isInstanceOf(Refusal.class);

        assertThatCode(() -> visit().run(() -> reset.reset(token, NEW_PASSWORD)))
                .doesNotThrowAnyException();
    }

    @Test
    void an_unknown_address_gets_the_same_answer_for_the_same_work() {
        visit().run(() -> reset.request(member.email()));
        visit().run(() -> reset.request("nobody@" + world.slug() + ".test"));
        visit().run(() -> reset.request(world.stranger().email()));

        // What is done before the answer is to note that it was asked; the address is looked up afterwards.
        assertThat(news.all(
                        PasswordResetAsked.class,
                        it -> it.partner().equals(world.partner().value())))
                .hasSize(3);
        news.await(PasswordResetRequested.class, it -> it.user().equals(member.userId()));
        assertThat(news.all(
                        PasswordResetRequested.class,
                        it -> it.user().equals(world.stranger().userId())))
                .isEmpty();
    }

    @Test
    void links_are_sent_three_times_an_hour_at_most_to_known_and_unknown_alike() {
        for (var address : new String[] {member.email(), "nobody@" + world.slug() + ".test"}) {
            for (var i = 0; i < 3; i++) {
                visit().run(() -> reset.request(address));
            }
            assertThatThrownBy(() -> visit().run(() -> reset.request(address))).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void the_token_is_kept_as_a_hash_only() {
        var token = ask();

        assertThat(sql.count(
                        "account_token",
                        "encode(token_hash, 'hex') = ? or encode(token_hash, 'escape') = ?",
                        token,
                        token))
                .isZero();
    }

    private String ask() {
        visit().run(() -> reset.request(member.email()));
        return vault.openToken(
                        news.await(PasswordResetRequested.class, it -> it.user().equals(member.userId()))
                                .token())
                .reveal();
    }

    private Visit visit() {
        return new Visit(hosts, world.host());
    }

    private String signIn(String password) {
        return Browser.location(new Browser(port)
                .post(world.host(), "/login", Map.of("username", member.email(), "password", password)));
    }
}
