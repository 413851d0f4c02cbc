package com.genius365.provider.synthflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.ToolCalls.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynthflowToolCallsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String BODY = "{\"call_id\": \"call-1\", \"arguments\": {\"city\": \"Bonn\"}}";

    private final SynthflowToolCalls calls = at(NOW);

    @Test
    void reads_the_call_and_the_arguments() {
        var asked = calls.read(bytes(BODY));

        assertThat(asked.externalCallId()).isEqualTo("call-1");
        assertThat(asked.uses())
                .singleElement()
                .satisfies(use ->
                        assertThat(use.arguments().path("city").asString()).isEqualTo("Bonn"));
    }

    @Test
    void what_is_asked_again_later_is_asked_anew() {
        assertThat(id(calls, BODY)).isEqualTo(id(at(NOW.plusSeconds(5)), BODY));
        assertThat(id(calls, BODY)).isNotEqualTo(id(at(NOW.plusSeconds(60)), BODY));
        assertThat(id(calls, BODY)).isNotEqualTo(id(calls, BODY.replace("Bonn", "Ulm")));
    }

    @Test
    void refuses_what_is_no_use_of_an_action_without_quoting_it() {
        for (var body : List.of("", "secret", "null", "[]", "{}", "{\"call_id\":\"secret\"}")) {
            assertThatThrownBy(() -> calls.read(bytes(body)))
                    .as(body)
                    .isInstanceOf(MalformedWebhookException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void answers_with_json() {
        var use = calls.read(bytes(BODY)).uses().getFirst();

        assertThat(new String(calls.answer(List.of(new Answer(use, false, "Sunny"))), UTF_8))
                .isEqualTo("{\"result\":\"Sunny\"}");
        assertThat(new String(calls.answer(List.of(new Answer(use, true, "Too late"))), UTF_8))
                .isEqualTo("{\"error\":\"Too late\"}");
    }

    private static SynthflowToolCalls at(Instant now) {
        return new SynthflowToolCalls(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String id(SynthflowToolCalls calls, String body) {
        return calls.read(bytes(body)).uses().getFirst().id();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
