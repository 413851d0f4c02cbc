package com.genius365.provider.retell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.ToolCalls.Answer;
import com.genius365.provider.ToolCalls.Use;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RetellToolCallsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RetellToolCalls calls = new RetellToolCalls();

    @Test
    void reads_name_call_and_arguments_and_the_id_of_the_use_from_the_conversation() {
        var reference = UUID.randomUUID();

        var asked = calls.read(bytes("""
                {"name": "check_stock", "args": {"article": "A-1"},
                 "call": {"call_id": "call-1", "agent_id": "agent-1", "metadata": {"app_reference": "%s"},
                   "transcript_with_tool_calls": [
                     {"role": "tool_call_invocation", "tool_call_id": "t1", "name": "check_stock"},
                     {"role": "agent", "content": "Hm"},
                     {"role": "tool_call_invocation", "tool_call_id": "t2", "name": "check_stock"},
                     {"role": "tool_call_invocation", "tool_call_id": "t3", "name": "other"}]}}""".formatted(reference)));

        assertThat(asked.externalCallId()).isEqualTo("call-1");
        assertThat(asked.externalAgentId()).isEqualTo("agent-1");
        assertThat(asked.reference()).isEqualTo(reference);
        assertThat(asked.uses()).singleElement().satisfies(use -> {
            assertThat(use.id()).startsWith("t2-");
            assertThat(use.arguments().path("article").asString()).isEqualTo("A-1");
        });
    }

    @Test
    void without_an_id_the_body_tells_one_use_from_another() {
        var body = "{\"name\":\"x\",\"call\":{\"call_id\":\"c\"},\"args\":{\"n\":%d}}";

        assertThat(id(body.formatted(1))).isEqualTo(id(body.formatted(1))).isNotEqualTo(id(body.formatted(2)));
    }

    @Test
    void refuses_what_is_no_call_of_a_function_without_quoting_it() {
        for (var body : List.of(
                "",
                "secret",
                "null",
                "[]",
                "{}",
                "{\"name\":\"secret\"}",
                "{\"call\":{\"call_id\":\"secret\"}}",
                "{\"name\":\"x\",\"call\":{\"call_id\":\"c\"},\"args\":\"secret\"}")) {
            assertThatThrownBy(() -> calls.read(bytes(body)))
                    .as(body)
                    .isInstanceOf(MalformedWebhookException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void answers_with_the_json_of_the_tool_or_makes_some_of_its_text() {
        assertThat(answer(false, "{\"free\": true}")).isEqualTo("{\"free\": true}");
        assertThat(answer(false, "[1]")).isEqualTo("[1]");
        assertThat(answer(false, "It is free")).isEqualTo("{\"result\":\"It is free\"}");
        assertThat(answer(true, "No answer")).isEqualTo("{\"error\":\"No answer\"}");
    }

    private String answer(boolean isFailed, String text) {
        var use = new Use("t1", "x", MAPPER.createObjectNode());
        return new String(calls.answer(List.of(new Answer(use, isFailed, text))), UTF_8);
    }

    private String id(String body) {
        return calls.read(bytes(body)).uses().getFirst().id();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
