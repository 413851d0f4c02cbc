package com.genius365.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.provider.CallSnapshot;
import com.genius365.provider.ProviderEvent.CallDetailed;
import com.genius365.provider.ProviderEvent.CallEnded;
import com.genius365.provider.VoiceProviders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class DemoEventsTest {

    private static final Instant NOW = Instant.parse("2026-06-17T15:00:00Z");

    @Test
    void the_vendors_clients_read_in_them_what_the_log_says() {
        new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withUserConfiguration(Clients.class)
                .run(context -> {
                    var providers = context.getBean(VoiceProviders.class);
                    for (var file : List.of("bright-dental", "city-motors", "harbor-hotel")) {
                        calls(file).forEach(call -> check(call, providers));
                    }
                });
    }

    private static void check(DemoCall call, VoiceProviders providers) {
        var client = providers.get(call.provider());
        var bodies = DemoEvents.of(call).stream()
                .map(event -> event.body().toString().getBytes(StandardCharsets.UTF_8))
                .toList();
        if (call.endedAt() == null || call.externalId() == null) {
            assertThat(bodies).isEmpty();
            return;
        }
        var keys = new HashSet<String>();
        for (var body : bodies) {
            var told = client.identify(body);
            assertThat(told.externalCallId()).isEqualTo(call.externalId());
            assertThat(keys.add(told.key())).as("stored once").isTrue();
        }
        var last = client.read(bodies.getLast());
        var read = last instanceof CallDetailed detailed ? detailed.call() : ((CallEnded) last).call();
        assertThat(read.direction()).isEqualTo(call.direction());
        assertThat(read.status()).isEqualTo(call.status());
        assertThat(read.fromNumber()).isEqualTo(call.fromNumber());
        assertThat(read.toNumber()).isEqualTo(call.toNumber());
        assertThat(read.endReason()).isEqualTo(call.endReason());
        assertThat(read.endedAt()).isEqualTo(call.endedAt());
        if (call.answeredAt() != null) {
            assertThat(read.durationSeconds()).isEqualTo(call.durationSeconds());
            assertThat(read.recordingUrl()).isEqualTo(call.recordingUrl());
            assertThat(read.transcript())
                    .extracting(CallSnapshot.Turn::text)
                    .isEqualTo(call.transcript().stream()
                            .map(CallSnapshot.Turn::text)
                            .toList());
            assertThat(read.summary()).isEqualTo(call.summary());
            assertThat(read.sentiment()).isEqualTo(call.sentiment());
            assertThat(read.totalCost()).isEqualTo(call.cost());
            assertThat(read.costs()).isEqualTo(call.costs());
        }
    }

    private static List<DemoCall> calls(String file) {
        try (var content = new ClassPathResource("demo/" + file + ".json").getInputStream()) {
            var workspace = JsonMapper.builder().build().readValue(content, DemoWorkspace.class);
            return new DemoCalls(workspace, "https://demo.test/sandbox/recordings/").until(NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("com.genius365.provider")
    static class Clients {}
}
