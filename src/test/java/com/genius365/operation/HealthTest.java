package com.genius365.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.UUID;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class HealthTest {

    private final JsonMapper mapper;
    private final MeterRegistry meters;
    private final int port;
    private final int managementPort;

    HealthTest(
            JsonMapper mapper,
            MeterRegistry meters,
            @LocalServerPort int port,
            @LocalManagementPort int managementPort) {
        this.mapper = mapper;
        this.meters = meters;
        this.port = port;
        this.managementPort = managementPort;
    }

    @Test
    void whoever_asks_is_told_that_it_works_and_nothing_else() throws IOException {
        try (var answer = get(port, "/api/health")) {
            var health = mapper.readTree(answer.body().string());

            assertThat(answer.code()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(health.propertyNames())
                    .containsExactly("status", "version", "database", "oldestUnappliedWebhookSeconds");
            assertThat(health.path("status").asString()).isEqualTo("up");
            assertThat(health.path("database").asString()).isEqualTo("up");
        }
    }

    @Test
    void each_request_has_an_id_and_none_is_taken_from_outside() throws IOException {
        var forged = UUID.randomUUID().toString();
        var request = new Request.Builder()
                .url("http://localhost:" + port + "/api/health")
                .header(RequestIdFilter.HEADER, forged);

        try (var answer = new OkHttpClient().newCall(request.build()).execute()) {
            assertThat(answer.headers(RequestIdFilter.HEADER))
                    .hasSize(1)
                    .first()
                    .satisfies(id -> {
                        assertThat(UUID.fromString(id)).isNotNull();
                        assertThat(id).isNotEqualTo(forged);
                    });
        }
    }

    @Test
    void the_age_of_the_oldest_webhook_is_measured() throws IOException {
        assertThat(meters.get("genius365.webhook.oldest.unapplied").gauge().value())
                .isNotNegative();
        try (var answer = get(managementPort, "/actuator/prometheus")) {
            assertThat(answer.code()).isEqualTo(200);
            assertThat(answer.body().string()).contains("genius365_webhook_oldest_unapplied_seconds");
        }
    }

    @Test
    void metrics_are_not_to_be_had_where_people_come_in() throws IOException {
        try (var answer = get(port, "/actuator/prometheus")) {
            assertThat(answer.body().string()).doesNotContain("genius365_webhook");
        }
    }

    private static Response get(int port, String path) throws IOException {
        var request = new Request.Builder().url("http://localhost:" + port + path);
        return new OkHttpClient().newCall(request.build()).execute();
    }
}
