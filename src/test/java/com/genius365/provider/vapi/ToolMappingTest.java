package com.genius365.provider.vapi;

import static com.genius365.provider.ProviderSamples.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AgentTool;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.http.VendorJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ToolMappingTest {

    private static final UUID ID = ProviderSamples.CALL;
    private static final UUID OTHER_ID = ProviderSamples.AGENT;

    private final JsonMapper json = VendorJson.mapper().build();

    @Test
    void a_function_is_asked_at_our_address_for_it_with_our_credential() {
        var tool = function("{\"type\": \"object\", \"properties\": {\"city\": {\"type\": \"string\"}}}", true);

        assertThat(tools(tool).get(1)).isEqualTo(json.readTree("""
                {"type": "function", "async": false,
                 "function": {"name": "weather", "description": "Tells the weather.",
                              "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}},
                 "server": {"url": "https://genius365.example/api/webhooks/vapi/7/tools/%s",
                            "credentialId": "credential-1", "timeoutSeconds": 5},
                 "messages": [{"type": "request-start", "content": "One moment."}]}""".formatted(ID)));
        assertThat(assistant(List.of(tool)).path("serverMessages").toString()).contains("tool-calls");
        assertThat(fate(tool)).isEqualTo(Fate.KEPT);
    }

    @Test
    void nothing_is_said_meanwhile_where_the_answer_is_not_awaited_and_that_is_said_before() {
        var tool = function("{\"type\": \"object\"}", false);

        assertThat(tools(tool).get(1).has("messages")).isFalse();
        assertThat(tools(tool).get(1).path("async").booleanValue()).isTrue();
        assertThat(fate(tool)).isEqualTo(Fate.APPROXIMATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"integer\", \"minimum\": 1}}}",
                "{\"type\": \"object\", \"properties\": {\"n\": {\"anyOf\": [{\"type\": \"string\"}]}}}",
                "{\"type\": \"object\", \"properties\": {\"n\": {\"type\": [\"string\", \"null\"]}}}",
                "{\"type\": \"object\", \"properties\": {}, \"additionalProperties\": false}",
                "{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"string\", \"format\": \"uri\"}}}",
                "{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"integer\", \"enum\": [1, 2]}}}"
            })
    void parameters_that_vapi_does_not_know_are_simplified_and_that_is_said_before(String parameters) {
        assertThat(fate(function(parameters, true))).isEqualTo(Fate.APPROXIMATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"object\"}",
                "{\"type\": \"object\", \"properties\": {}, \"required\": []}",
                "{\"type\": \"object\", \"properties\": {\"at\": {\"type\": \"string\", \"format\": \"date-time\"}}}",
                "{\"type\": \"object\", \"properties\": {\"l\": {\"type\": \"array\", \"items\": {\"type\": \"number\"}}}}",
                "{\"type\": \"object\", \"properties\": {\"o\": {\"type\": \"object\", \"properties\": {\"a\":"
                        + " {\"type\": \"string\", \"enum\": [\"x\"]}}, \"required\": [\"a\"]}}}"
            })
    void parameters_that_vapi_knows_are_kept(String parameters) {
        assertThat(fate(function(parameters, true))).isEqualTo(Fate.KEPT);
    }

    @Test
    void all_transfers_are_one_tool_and_told_apart_in_the_prompt() {
        var office = new AgentTool.Transfer(
                ID, "office", "For orders.", List.of(new AgentTool.Destination("+14155550100", "Mornings")));
        var desk = new AgentTool.Transfer(
                OTHER_ID,
                "desk",
                "For \"all\" else.\nReally.",
                List.of(new AgentTool.Destination("sip:d@x.example", "")));

        var assistant = assistant(List.of(office, desk));

        assertThat(assistant.path("model").path("tools").get(1)).isEqualTo(json.readTree("""
                {"type": "transferCall", "destinations": [
                  {"type": "number", "number": "+14155550100", "description": "Mornings"},
                  {"type": "sip", "sipUri": "sip:d@x.example", "description": ""}]}"""));
        assertThat(prompt(assistant))
                .contains(
                        "Tool transferCall: {\"name\":\"office\",\"when\":\"For orders.\",\"to\":[\"+14155550100\"]}\n");
        assertThat(AssistantReading.read(assistant, List.of()).definition().tools())
                .containsExactly(office, desk);
    }

    @Test
    void a_second_message_for_machines_and_a_calendar_are_left_out_and_that_is_said_before() {
        var first = new AgentTool.LeaveVoicemail(ID, "first", "At a beep.", "Call us.");
        var second = new AgentTool.LeaveVoicemail(OTHER_ID, "second", "At a beep.", "Call them.");
        var calendar = new AgentTool.CalendarBooking(
                ID, "book", "Books.", new Secret("cal_1"), 1, "Europe/Berlin", AgentTool.CalendarBooking.Step.BOOK);
        var all = List.of(first, second, calendar);

        assertThat(assistant(all).path("model").path("tools")).hasSize(2);
        assertThat(assistant(all).toString()).doesNotContain("cal_1").doesNotContain("Call them.");
        assertThat(ToolMapping.report(definition(all)))
                .extracting("item", "fate")
                .containsExactly(tuple("first", Fate.KEPT), tuple("second", Fate.DROPPED), tuple("book", Fate.DROPPED));
    }

    @Test
    void knowledge_at_the_vendor_is_looked_up_by_a_query() {
        var definition = definition(List.of()).with(List.of(), new AgentKnowledge(List.of("file-1"), List.of()));

        JsonNode assistant = json.valueToTree(AssistantMapping.map(definition, TARGET));

        assertThat(assistant
                        .path("model")
                        .path("tools")
                        .get(1)
                        .path("knowledgeBases")
                        .get(0)
                        .path("fileIds")
                        .toString())
                .isEqualTo("[\"file-1\"]");
        assertThat(prompt(assistant)).contains("query tool");
    }

    @Test
    void the_headers_of_a_server_are_sent_and_never_printed() {
        var server = new AgentTool.McpServer(
                ID, "more", "Has more.", "https://mcp.example.com", Map.of("X-Key", new Secret("s3cret")), null);

        assertThat(tools(server)
                        .get(1)
                        .path("server")
                        .path("headers")
                        .path("X-Key")
                        .stringValue())
                .isEqualTo("s3cret");
        assertThat(AssistantMapping.map(definition(List.of(server)), TARGET).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void a_difference_does_not_show_the_keys_of_a_server() {
        var server = new AgentTool.McpServer(
                ID, "more", "Has more.", "https://mcp.example.com", Map.of("X-Key", new Secret("s3cret")), null);
        var wanted = assistant(List.of(server));
        var live = json.readTree(wanted.toString().replace("s3cret", "other"));
        var without = assistant(List.of());

        assertThat(AssistantDrift.differences(wanted, live)).hasSize(1);
        assertThat(AssistantDrift.differences(wanted, live).toString())
                .doesNotContain("s3cret")
                .doesNotContain("other");
        assertThat(AssistantDrift.differences(without, live).toString()).doesNotContain("other");
    }

    private AgentTool.Function function(String parameters, boolean isAwaited) {
        return new AgentTool.Function(
                ID,
                "weather",
                "Tells the weather.",
                json.readTree(parameters),
                Duration.ofSeconds(5),
                "One moment.",
                isAwaited);
    }

    private static AgentDefinition definition(List<? extends AgentTool> tools) {
        var usual = ProviderSamples.definition("openai/gpt-4.1");
        return usual.with(List.copyOf(tools), usual.knowledge());
    }

    private JsonNode assistant(List<? extends AgentTool> tools) {
        return json.valueToTree(AssistantMapping.map(definition(tools), TARGET));
    }

    private JsonNode tools(AgentTool tool) {
        return assistant(List.of(tool)).path("model").path("tools");
    }

    private static String prompt(JsonNode assistant) {
        return assistant.path("model").path("messages").path(0).path("content").asString();
    }

    private static Fate fate(AgentTool tool) {
        return ToolMapping.report(definition(List.of(tool))).getFirst().fate();
    }
}
