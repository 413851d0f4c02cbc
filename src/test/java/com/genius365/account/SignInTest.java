package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.world.Browser;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.Worlds;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class SignInTest {

    private static final String SESSION = "__Host-session";
    private static final String PLATFORM = "localhost";

    /** Leads on to one's workspaces. */
    private static final String HOME = "/";

    private final Worlds worlds;
    private final OwnerSql sql;
    private final int port;
    private final Browser browser;

    SignInTest(Worlds worlds, OwnerSql sql, @LocalServerPort int port) {
        this.worlds = worlds;
        this.sql = sql;
        this.port = port;
        this.browser = new Browser(port);
    }

    /** All tests come from one address, which would be closed after a while. */
    @BeforeEach
    @AfterEach
    void forgetAttempts() {
        sql.sql("delete from rate_limit").update();
    }

    @Test
    void the_right_password_opens_the_agencys_host_in_a_session_with_a_new_id() {
        var world = worlds.create();
        browser.get(world.host(), "/login");
        var before = browser.cookie(world.host(), SESSION);

        var answer = signIn(world.host(), world.member(), Worlds.PASSWORD);

        assertThat(Browser.location(answer)).isEqualTo(HOME);
        assertThat(browser.cookie(world.host(), SESSION)).isPresent().isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(browser.get(world.host(), "/select-workspace").statusCode()).isEqualTo(200);
        assertThat(sql.count(
                        "app_user",
                        "id = ? and last_login_at is not null",
                        world.member().userId().value()))
                .isEqualTo(1);
    }

    @Test
    void the_id_of_before_signing_in_opens_nothing() {
        var world = worlds.create();
        browser.get(world.host(), "/login");
        var fixed = browser.cookie(world.host(), SESSION).orElse("");
        signIn(world.host(), world.member(), Worlds.PASSWORD);

        var attacker = new Browser(port);
        attacker.setCookie(world.host(), SESSION, fixed);

        assertThat(Browser.location(attacker.get(world.host(), "/select-workspace")))
                .isEqualTo("/login");
    }

    @Test
    void an_address_is_the_same_however_it_is_typed() {
        var world = worlds.create();
        var typed = "  " + world.member().email().toUpperCase(Locale.ROOT) + " ";

        assertThat(Browser.location(signIn(world.host(), typed, Worlds.PASSWORD)))
                .isEqualTo(HOME);
    }

    @Test
    void a_wrong_password_an_unknown_address_and_another_agencys_account_look_the_same() {
        var world = worlds.create();
        var other = worlds.create();
        sql.sql("update app_user set is_active = false where id = ?")
                .params(world.viewer().userId().value())
                .update();

        var wrong = signIn(world.host(), world.member(), "Wrong-horse-battery");
        var unknown = signIn(world.host(), "nobody@" + world.slug() + ".test", Worlds.PASSWORD);
        var others = signIn(world.host(), other.member(), Worlds.PASSWORD);
        var strangers = signIn(world.host(), world.stranger(), Worlds.PASSWORD);
        var closed = signIn(world.host(), world.viewer(), Worlds.PASSWORD);
        var tooLong = signIn(world.host(), world.member(), "x".repeat(129));
        var elsewhere = signIn(PLATFORM, world.owner(), Worlds.PASSWORD);

        for (var answer : List.of(wrong, unknown, others, strangers, closed, tooLong, elsewhere)) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Browser.location(answer)).isEqualTo("/login?error");
            assertThat(answer.body()).isEmpty();
        }
        assertThat(Browser.location(browser.get(world.host(), "/select-workspace")))
                .isEqualTo("/login");
    }

    @Test
    void a_super_admin_signs_in_at_the_platform_only() {
        var world = worlds.create();
        var admin = worlds.person("super", world.slug(), worlds.platform());
        sql.sql("update app_user set is_super_admin = true where id = ?")
                .params(admin.userId().value())
                .update();

        assertThat(Browser.location(signIn(world.host(), admin, Worlds.PASSWORD)))
                .isEqualTo("/login?error");
        assertThat(Browser.location(signIn(PLATFORM, admin, Worlds.PASSWORD))).isEqualTo(HOME);
    }

    @Test
    void the_platforms_own_door_is_for_super_admins_only_and_leads_to_their_pages() {
        var slug = worlds.create().slug();
        var admin = worlds.person("chief", slug, worlds.platform());
        var other = worlds.person("other", slug, worlds.platform());
        sql.sql("update app_user set is_super_admin = true where id = ?")
                .params(admin.userId().value())
                .update();
        assertThat(Browser.location(browser.get(PLATFORM, "/super-admin"))).isEqualTo("/super-admin/login");

        assertThat(Browser.location(atTheirDoor(other, Worlds.PASSWORD))).isEqualTo("/super-admin/login?error");
        assertThat(Browser.location(atTheirDoor(admin, "Wrong-horse-battery"))).isEqualTo("/super-admin/login?error");
        assertThat(Browser.location(atTheirDoor(admin, Worlds.PASSWORD))).isEqualTo("/super-admin");
    }

    @Test
    void nobody_is_led_to_an_address_that_a_form_names() {
        var world = worlds.create();

        var answer = browser.post(
                world.host(),
                "/login?Saved-url=https://evil.test/",
                Map.of(
                        "username",
                        world.member().email(),
                        "password",
                        Worlds.PASSWORD,
                        "Saved-url",
                        "https://evil.test/"));

        assertThat(Browser.location(answer)).isEqualTo(HOME);
    }

    @Test
    void after_five_wrong_attempts_the_account_is_closed_even_to_the_right_password() {
        var world = worlds.create();
        for (var i = 0; i < 5; i++) {
            assertThat(Browser.location(signIn(world.host(), world.member(), "Wrong-horse-battery")))
                    .isEqualTo("/login?error");
        }

        assertThat(Browser.location(signIn(world.host(), world.member(), Worlds.PASSWORD)))
                .isEqualTo("/login?wait");
        assertThat(Browser.location(signIn(world.host(), world.admin(), Worlds.PASSWORD)))
                .as("someone else")
                .isEqualTo(HOME);
    }

    @Test
    void signing_in_right_is_not_counted_as_an_attempt() {
        var world = worlds.create();

        for (var i = 0; i < 7; i++) {
            assertThat(Browser.location(signIn(world.host(), world.member(), Worlds.PASSWORD)))
                    .isEqualTo(HOME);
        }
    }

    @Test
    void guessing_at_the_same_time_gets_no_more_attempts_than_guessing_in_turn() throws Exception {
        var world = worlds.create();

        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = visitors.invokeAll(IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(i -> () -> Browser.location(signIn(
                            new Browser(port), world.host(), world.member().email(), "Wrong-horse-" + i)))
                    .toList());

            assertThat(answers.stream().map(SignInTest::get).filter("/login?error"::equals))
                    .hasSize(5);
        }
    }

    @Test
    void an_address_that_tries_many_accounts_is_closed_to_all_of_them() {
        var world = worlds.create();
        for (var i = 0; i < 50; i++) {
            signIn(world.host(), "nobody-" + i + "@" + world.slug() + ".test", "Wrong-horse-battery");
        }

        assertThat(Browser.location(signIn(world.host(), world.member(), Worlds.PASSWORD)))
                .isEqualTo("/login?wait");
    }

    @Test
    void a_session_of_one_host_is_worth_nothing_on_another_and_ends_there() {
        var world = worlds.create();
        var other = worlds.create();
        signIn(world.host(), world.member(), Worlds.PASSWORD);
        var session = browser.cookie(world.host(), SESSION).orElseThrow();
        assertThat(browser.get(world.host(), "/select-workspace").statusCode()).isEqualTo(200);

        browser.setCookie(other.host(), SESSION, session);
        var answer = browser.get(other.host(), "/select-workspace");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).isEqualTo("/login");
        assertThat(Browser.location(browser.get(world.host(), "/select-workspace")))
                .isEqualTo("/login");
    }

    @Test
    void two_agencies_open_in_one_browser_keep_their_own_sessions() {
        var world = worlds.create();
        var other = worlds.create();

        signIn(world.host(), world.member(), Worlds.PASSWORD);
        signIn(other.host(), other.member(), Worlds.PASSWORD);

        assertThat(browser.get(world.host(), "/select-workspace").statusCode()).isEqualTo(200);
        assertThat(browser.get(other.host(), "/select-workspace").statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_sign_in_page() {
        var world = worlds.create();

        assertThat(Browser.location(browser.get(world.host(), "/select-workspace")))
                .isEqualTo("/login");
        assertThat(Browser.location(browser.get(world.host(), "/w/" + world.workspaceSlug() + "/calls")))
                .isEqualTo("/login");
    }

    private HttpResponse<String> atTheirDoor(Person person, String password) {
        return browser.post(
                PLATFORM, "/login", Map.of("username", person.email(), "password", password, "door", "super-admin"));
    }

    private HttpResponse<String> signIn(String host, Person person, String password) {
        return signIn(host, person.email(), password);
    }

    private HttpResponse<String> signIn(String host, String email, String password) {
        return signIn(browser, host, email, password);
    }

    private static HttpResponse<String> signIn(Browser browser, String host, String email, String password) {
        return browser.post(host, "/login", Map.of("username", email, "password", password));
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
