package com.genius365.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.metrics.ApplicationStartup;

class DemoWelcomeTest {

    @Test
    void everyone_is_told_where_to_sign_in() {
        var text = new DemoWelcome(URI.create("http://localhost:8081"), "localhost").text(times());

        assertThat(text).contains(DemoAccount.PASSWORD);
        for (var account : DemoAccount.ALL) {
            var address = account.partner()
                    .map(partner -> "http://" + partner.slug() + ".localhost:8081")
                    .orElse("http://localhost:8081");
            assertThat(text.lines().filter(line -> line.contains(account.email())))
                    .singleElement()
                    .asString()
                    .endsWith(" " + address);
        }
    }

    @Test
    void the_steps_add_up() {
        assertThat(new DemoWelcome(URI.create("https://demo.example"), "demo.example").text(times()))
                .contains("https://acme.demo.example")
                .contains("Ready after 3.5 s: build 2.0 s, program 1.5 s.");
    }

    @Test
    void without_a_launcher_nothing_was_built() {
        var measured = StartTimes.measure(ApplicationStartup.DEFAULT, Optional.empty(), Duration.ofMillis(200));

        assertThat(measured.steps()).containsOnlyKeys("program", "demo data");
    }

    private static StartTimes times() {
        var steps = new LinkedHashMap<String, Duration>();
        steps.put("build", Duration.ofSeconds(2));
        steps.put("program", Duration.ofMillis(1_500));
        return new StartTimes(steps);
    }
}
