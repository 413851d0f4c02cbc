package com.genius365.provider.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.ToolCalls.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VapiToolCallsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final VapiToolCalls calls = new VapiToolCalls();

    @Test
    void reads_the_documented_form() {
        var reference = UUID.randomUUID();

        var asked = calls.read(bytes("""
                {"message": {"type": "tool-calls",
                  "call": {"id": "call-1", "assistantId": "assistant-1",
                           "assistantOverrides": {"metadata": {"app_reference": "%s"}}},
                  "toolWithToolCallList": [],
                  "toolCallList": [{"id": "abc", "name": "check_stock", "parameters": {"article": "A-1"}},
                                   {"id": "def", "name": "other"}]}}""".formatted(reference)));

        assertThat(asked.externalCallId()).isEqualTo("call-1");
        assertThat(asked.externalAgentId()).isEqualTo("assistant-1");
        assertThat(asked.reference()).isEqualTo(reference);
        assertThat(asked.uses()).hasSize(2);
        assertThat(asked.uses().getFirst().tool()).isEqualTo("check_stock");
        assertThat(asked.uses().getFirst().arguments().path("article").asString())
                .isEqualTo("A-1");
        assertThat(asked.uses().getLast().arguments().isEmpty()).isTrue();
    }

    @Test
    void reads_the_form_of_the_model_with_arguments_as_text() {
        var asked = calls.read(bytes("""
                {"message": {"type": "tool-calls", "call": {"id": "call-1"},
                  "toolCallList": [{"id": "abc", "type": "function",
                    "function": {"name": "check_stock", "arguments": "{\\"article\\": \\"A-1\\"}"}}]}}"""));

        assertThat(asked.externalAgentId()).isNull();
        assertThat(asked.reference()).isNull();
        assertThat(asked.uses().getFirst().tool()).isEqualTo("check_stock");
        assertThat(asked.uses().getFirst().arguments().path("article").asString())
                .isEqualTo("A-1");
    }

    @Test
    void refuses_what_is_no_call_of_a_tool_without_quoting_it() {
        for (var body : List.of(
                "",
                "secret",
                "null",
                "[]",
                "{}",
                "{\"message\":{\"type\":\"status-update\"}}",
                "{\"message\":{\"type\":\"tool-calls\"}}",
                "{\"message\":{\"type\":\"tool-calls\",\"toolCallList\":[{\"name\":\"secret\"}]}}",
                "{\"message\":{\"type\":\"tool-calls\",\"toolCallList\":[{\"id\":\"a\",\"name\":\"b\",\"parameters\":\"secret\"}]}}",
                "{\"message\":{\"type\":\"tool-calls\",\"toolCallList\":[{\"id\":\"a\",\"name\":\"b\",\"parameters\":[1]}]}}")) {
            assertThatThrownBy(() -> calls.read(bytes(body)))
                    .as(body)
                    .isInstanceOf(MalformedWebhookException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void answers_each_use_in_one_line() {
        var uses = calls.read(bytes("""
                {"message": {"type": "tool-calls", "call": {"id": "c"}, "toolCallList": [
                  {"id": "a", "name": "x", "parameters": {}}, {"id": "b", "name": "y", "parameters": {}}]}}""")).uses();

        var answer = calls.answer(List.of(
                new Answer(uses.getFirst(), false, "{\n  \"free\": true\r\n}"),
                new Answer(uses.getLast(), true, "No answer within 5 seconds.")));

        assertThat(MAPPER.readTree(answer)).isEqualTo(MAPPER.readTree("""
                {"results": [{"toolCallId": "a", "name": "x", "result": "{ \\"free\\": true }"},
                             {"toolCallId": "b", "name": "y", "error": "No answer within 5 seconds."}]}"""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
