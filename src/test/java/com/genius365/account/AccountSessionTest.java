package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.account.session.AccountPrincipal;
import com.genius365.account.session.AccountSessions;
import com.genius365.tenancy.HostDirectory;
import com.genius365.world.Browser;
import com.genius365.world.News;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions over HTTP: remembered, listed, ended from elsewhere. */
@ApplicationTest
class AccountSessionTest {

    private static final String SESSION = "__Host-session";
    private static final String REMEMBER = "__Host-remember";
    private static final String NEW_PASSWORD = "Quiet-river-stone-42";

    private final OwnSessions ownSessions;
    private final OwnPassword ownPassword;
    private final PasswordReset reset;
    private final AccountSessions sessions;
    private final HostDirectory hosts;
    private final OwnerSql sql;
    private final News news;
    private final com.genius365.common.Vault vault;
    private final int port;
    private final Browser browser;
    private final World world;
    private final Person member;

    AccountSessionTest(
            OwnSessions ownSessions,
            OwnPassword ownPassword,
            PasswordReset reset,
            AccountSessions sessions,
            HostDirectory hosts,
            Worlds worlds,
            OwnerSql sql,
            News news,
            com.genius365.common.Vault vault,
            @LocalServerPort int port) {
        this.ownSessions = ownSessions;
        this.ownPassword = ownPassword;
        this.reset = reset;
        this.sessions = sessions;
        this.hosts = hosts;
        this.sql = sql;
        this.news = news;
        this.vault = vault;
        this.port = port;
        this.browser = new Browser(port);
        this.world = worlds.create();
        this.member = world.member();
    }

    @BeforeEach
    void forgetAttempts() {
        sql.sql("delete from rate_limit").update();
    }

    @Test
    void a_browser_that_is_to_remember_opens_a_session_by_its_cookie_alone() {
        var answer = signIn(browser, true);

        assertThat(String.join("\n", answer.headers().allValues("Set-Cookie")))
                .containsPattern(REMEMBER + "=[0-9a-f]{64}; Path=/; Max-Age=2592000;.*Secure; HttpOnly; SameSite=Lax");
        var later = new Browser(port);
        later.setCookie(world.host(), REMEMBER, remembered());
        assertThat(later.get(world.host(), "/select-workspace").statusCode()).isEqualTo(200);
        assertThat(later.cookie(world.host(), SESSION)).isPresent();
    }

    @Test
    void a_browser_that_is_not_to_remember_gets_no_such_cookie() {
        signIn(browser, false);

        assertThat(browser.cookie(world.host(), REMEMBER)).isEmpty();
    }

    @Test
    void what_a_browser_remembers_counts_on_its_host_only_and_for_thirty_days() {
        signIn(browser, true);
        var elsewhere = new Browser(port);
        elsewhere.setCookie("localhost", REMEMBER, remembered());
        assertThat(opens(elsewhere, "localhost")).isFalse();

        assertThat(opensByCookie(remembered())).isTrue();
        sql.sql("update account_session set remembered_until = remembered_until - interval '30 days' where user_id = ?")
                .params(member.userId().value())
                .update();

        assertThat(opensByCookie(remembered())).isFalse();
    }

    @Test
    void the_cookie_of_a_browser_is_not_in_the_database() {
        signIn(browser, true);

        assertThat(sql.count("account_session", "encode(remember_hash, 'hex') = ?", remembered()))
                .isZero();
        assertThat(sql.count(
                        "account_session",
                        "user_id = ? and remember_hash is not null",
                        member.userId().value()))
                .isEqualTo(1);
    }

    @Test
    void a_change_of_the_password_ends_what_browsers_remember_and_all_other_sessions_but_not_the_one_at_hand() {
        signIn(browser, true);
        var other = new Browser(port);
        signIn(other, true);
        assertThat(opens(other, world.host())).isTrue();

        new Visit(hosts, world.host()).runIn(session(browser), () -> ownPassword.change(Worlds.PASSWORD, NEW_PASSWORD));

        assertThat(opens(browser, world.host())).as("at hand").isTrue();
        assertThat(opens(other, world.host())).as("other").isFalse();
        assertThat(opensByCookie(remembered())).as("remembered").isFalse();
        assertThat(opensByCookie(other.cookie(world.host(), REMEMBER).orElseThrow()))
                .isFalse();
        assertThat(news.all(PasswordChanged.class, it -> it.user().equals(member.userId())))
                .hasSize(1);
    }

    @Test
    void a_password_that_was_reset_ends_every_session() {
        signIn(browser, true);
        var visit = new Visit(hosts, world.host());
        visit.run(() -> reset.request(member.email()));
        var asked = news.await(PasswordResetRequested.class, it -> it.user().equals(member.userId()));

        visit.run(() -> reset.reset(vault.openToken(asked.token()).reveal(), NEW_PASSWORD));

        assertThat(opens(browser, world.host())).isFalse();
        assertThat(opensByCookie(remembered())).isFalse();
    }

    @Test
    void signing_out_everywhere_ends_all_sessions_the_one_at_hand_among_them() {
        signIn(browser, true);
        var other = new Browser(port);
        signIn(other, false);

        new Visit(hosts, world.host()).runIn(session(browser), ownSessions::endAll);

        assertThat(opens(browser, world.host())).isFalse();
        assertThat(opens(other, world.host())).isFalse();
    }

    @Test
    void one_session_is_ended_from_another_and_nobody_ends_a_strangers() {
        signIn(browser, false);
        var session = session(browser);

        new Visit(hosts, world.host()).runAs(world.admin(), () -> ownSessions.end(session.session()));
        assertThat(opens(browser, world.host())).isTrue();

        new Visit(hosts, world.host()).runAs(member, () -> ownSessions.end(session.session()));
        assertThat(opens(browser, world.host())).isFalse();
    }

    @Test
    void an_ended_session_is_told_to_the_page_in_words_it_understands() {
        signIn(browser, false);
        new Visit(hosts, world.host()).runIn(session(browser), ownSessions::endAll);

        var answer = browser.post(world.host(), "/?v-r=uidl&v-uiId=0", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("sessionExpired");
    }

    @Test
    void sessions_are_listed_with_device_and_address_and_the_one_at_hand_is_marked() {
        signIn(browser, false);
        signIn(new Browser(port), true);

        new Visit(hosts, world.host())
                .runIn(
                        session(browser),
                        () -> assertThat(ownSessions.list())
                                .hasSize(2)
                                .allSatisfy(it -> assertThat(it.address()).isEqualTo("127.0.0.1"))
                                .anySatisfy(it -> assertThat(it.isCurrent()).isTrue())
                                .anySatisfy(it -> assertThat(it.isRemembered()).isTrue()));
    }

    @Test
    void the_first_sign_in_is_no_news_but_one_from_another_device_is() {
        var person = new AccountSessions.Proven(member.userId(), world.partner(), member.email(), member.displayName());
        var firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        var visit = new Visit(hosts, world.host());

        visit.call(() -> sessions.open(person, world.host(), firefox, false));
        visit.call(() -> sessions.open(person, world.host(), firefox, false));
        assertThat(heard()).isZero();

        visit.call(() -> sessions.open(person, world.host(), "Mozilla/5.0 (iPhone) Safari/605", false));
        assertThat(heard()).isEqualTo(1);
        assertThat(news.all(NewSignIn.class, it -> it.user().equals(member.userId()))
                        .getFirst()
                        .device())
                .isEqualTo("Safari on iPhone");

        new Visit(hosts, world.host()).call(() -> sessions.open(person, world.host(), firefox, false));
        assertThat(heard()).as("from another address").isEqualTo(2);
    }

    private long heard() {
        return news.all(NewSignIn.class, it -> it.user().equals(member.userId()))
                .size();
    }

    /** The newest of the member's, as the browser is in it. */
    private AccountPrincipal session(Browser of) {
        assertThat(opens(of, world.host())).isTrue();
        var id = of == browser
                ? sql.sql("select id from account_session where user_id = ? order by created_at, id limit 1")
                        .params(member.userId().value())
                        .query(UUID.class)
                        .single()
                : UUID.randomUUID();
        return new AccountPrincipal(
                member.userId().value(), world.partner().value(), id, world.host(), member.email(), "member");
    }

    private String remembered() {
        return browser.cookie(world.host(), REMEMBER).orElseThrow();
    }

    private boolean opensByCookie(String token) {
        var later = new Browser(port);
        later.setCookie(world.host(), REMEMBER, token);
        return opens(later, world.host());
    }

    private static boolean opens(Browser browser, String host) {
        return browser.get(host, "/select-workspace").statusCode() == 200;
    }

    private HttpResponse<String> signIn(Browser with, boolean remember) {
        var fields = new java.util.HashMap<>(Map.of("username", member.email(), "password", Worlds.PASSWORD));
        if (remember) {
            fields.put("remember-me", "on");
        }
        return with.post(world.host(), "/login", fields);
    }
}
