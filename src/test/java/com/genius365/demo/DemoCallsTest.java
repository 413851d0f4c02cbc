package com.genius365.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.common.Ids;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Sentiment;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class DemoCallsTest {

    private static final Instant NOW = Instant.parse("2026-06-17T15:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"bright-dental", "harbor-hotel"})
    void a_workspace_has_calls_of_every_status_direction_and_sentiment(String file) throws IOException {
        var calls = calls(file);

        assertThat(calls).extracting(DemoCall::status).contains(CallStatus.values());
        assertThat(calls).extracting(DemoCall::direction).contains(CallDirection.values());
        assertThat(calls).extracting(DemoCall::sentiment).contains(Sentiment.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bright-dental", "city-motors", "harbor-hotel"})
    void calls_lie_in_the_last_weeks_and_their_ids_say_when(String file) throws IOException {
        var calls = calls(file);

        assertThat(calls).allSatisfy(call -> {
            assertThat(call.createdAt()).isBetween(NOW.minus(Duration.ofDays(43)), NOW);
            assertThat(call.id().getMostSignificantBits() >>> 16)
                    .isEqualTo(call.createdAt().toEpochMilli());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"bright-dental", "city-motors", "harbor-hotel"})
    void no_number_belongs_to_anyone(String file) throws IOException {
        var numbers = calls(file).stream()
                .flatMap(call -> Stream.of(call.fromNumber(), call.toNumber()))
                .filter(Objects::nonNull)
                .toList();

        assertThat(numbers).isNotEmpty().allMatch(number -> number.matches("\\+1\\d{3}55501\\d{2}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bright-dental", "city-motors", "harbor-hotel"})
    void nothing_that_was_to_be_filled_in_is_left(String file) throws IOException {
        var calls = calls(file);

        assertThat(calls)
                .noneMatch(call ->
                        call.transcript().stream().anyMatch(turn -> turn.text().contains("{")));
        assertThat(calls)
                .noneMatch(call -> call.summary() != null && call.summary().contains("{"));
    }

    @Test
    void the_same_workspace_has_the_same_calls_each_time() throws IOException {
        assertThat(calls("city-motors"))
                .extracting(DemoCall::createdAt, DemoCall::status, DemoCall::summary)
                .isEqualTo(calls("city-motors").stream()
                        .map(call ->
                                org.assertj.core.groups.Tuple.tuple(call.createdAt(), call.status(), call.summary()))
                        .toList());
    }

    @Test
    void a_call_that_was_answered_has_what_an_answered_call_has() throws IOException {
        var answered = calls("bright-dental").stream()
                .filter(call -> call.status() == CallStatus.COMPLETED)
                .toList();

        assertThat(answered).isNotEmpty().allSatisfy(call -> {
            var cost = Objects.requireNonNull(call.cost());
            assertThat(cost.minorUnits()).isPositive();
            assertThat(call.transcript()).isNotEmpty();
            assertThat(call.recordingUrl())
                    .isEqualTo("https://demo.test/sandbox/recordings/" + call.durationSeconds() + "/"
                            + call.externalId() + ".wav");
            assertThat(Duration.between(
                            Objects.requireNonNull(call.answeredAt()), Objects.requireNonNull(call.endedAt())))
                    .hasSeconds(Objects.requireNonNull(call.durationSeconds()));
            assertThat(call.endReason()).isNotNull();
        });
    }

    @Test
    void a_running_call_ends_with_the_person_it_was_made_to() throws IOException {
        var workspace = workspace("bright-dental");
        var live = new DemoCalls(workspace, "/")
                .until(NOW).stream()
                        .filter(call -> call.status() == CallStatus.RINGING)
                        .findFirst()
                        .orElseThrow();

        var end = new DemoCalls(workspace, "/").end(live);

        assertThat(end.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(end.id()).isEqualTo(live.id());
        assertThat(end.toNumber()).isEqualTo(live.toNumber());
        assertThat(end.externalId()).isEqualTo(live.externalId());
    }

    @Test
    void an_id_of_another_time_is_as_unique_as_one_of_now() {
        var ids = new HashSet<>(Stream.generate(() -> Ids.at(NOW)).limit(1_000).toList());

        assertThat(ids).hasSize(1_000).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    private static List<DemoCall> calls(String file) throws IOException {
        return new DemoCalls(workspace(file), "https://demo.test/sandbox/recordings/").until(NOW);
    }

    private static DemoWorkspace workspace(String file) throws IOException {
        try (var content = new ClassPathResource("demo/" + file + ".json").getInputStream()) {
            return JsonMapper.builder().build().readValue(content, DemoWorkspace.class);
        }
    }
}
