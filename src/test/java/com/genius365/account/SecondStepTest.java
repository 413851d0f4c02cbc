package com.genius365.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.account.factor.SecondFactorCodes;
import com.genius365.account.factor.SecondFactors;
import com.genius365.common.Secret;
import com.genius365.tenancy.HostDirectory;
import com.genius365.world.Browser;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in over HTTP with a second factor. */
@ApplicationTest
class SecondStepTest {

    private static final String HOME = "/";

    private final SecondFactors factors;
    private final HostDirectory hosts;
    private final OwnerSql sql;
    private final TestClock clock;
    private final Browser browser;
    private final World world;

    SecondStepTest(
            SecondFactors factors,
            HostDirectory hosts,
            Worlds worlds,
            OwnerSql sql,
            TestClock clock,
            @LocalServerPort int port) {
        this.factors = factors;
        this.hosts = hosts;
        this.sql = sql;
        this.clock = clock;
        this.browser = new Browser(port);
        this.world = worlds.create();
    }

    @BeforeEach
    void forgetAttempts() {
        sql.sql("delete from rate_limit").update();
    }

    @Test
    void the_password_opens_nothing_until_the_code_has_come() {
        var key = addApp(world.member());

        assertThat(Browser.location(password(world.member()))).isEqualTo("/login/code");
        assertThat(browser.get(world.host(), "/login/code").statusCode()).isEqualTo(200);
        assertThat(Browser.location(browser.get(world.host(), "/select-workspace")))
                .isEqualTo("/login");
        assertThat(Browser.location(browser.get(world.host(), "/login/continue")))
                .isEqualTo("/login");

        assertThat(Browser.location(code("000000"))).isEqualTo("/login/code?error");
        assertThat(Browser.location(code(SecondFactorCodes.now(key, clock))))
                .as("the page that was wanted")
                .isEqualTo("/select-workspace?continue");
        assertThat(browser.get(world.host(), "/select-workspace").statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_without_a_password_before_it_opens_nothing() {
        addApp(world.member());

        assertThat(Browser.location(code("000000"))).isEqualTo("/login?late");
    }

    @Test
    void whoever_waits_too_long_begins_again() {
        var key = addApp(world.member());
        password(world.member());

        clock.advance(Duration.ofMinutes(11));

        assertThat(Browser.location(code(SecondFactorCodes.now(key, clock)))).isEqualTo("/login?late");
    }

    @Test
    void where_the_partner_requires_it_a_person_without_one_still_gets_in_to_set_it_up() {
        sql.sql("insert into partner_sign_in_policy values (?, true, now())")
                .params(world.partner().value())
                .update();

        assertThat(Browser.location(password(world.member()))).isEqualTo(HOME);
    }

    private Secret addApp(Person person) {
        var visit = new Visit(hosts, world.host());
        var enrolment = visit.as(person, factors::begin);
        visit.as(person, () -> factors.confirm(SecondFactorCodes.now(enrolment.key(), clock)));
        clock.advance(Duration.ofMinutes(5));
        return enrolment.key();
    }

    private HttpResponse<String> password(Person person) {
        return browser.post(world.host(), "/login", Map.of("username", person.email(), "password", Worlds.PASSWORD));
    }

    private HttpResponse<String> code(String code) {
        return browser.post(world.host(), "/login/code", Map.of("code", code));
    }
}
