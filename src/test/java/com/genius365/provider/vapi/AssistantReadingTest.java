package com.genius365.provider.vapi;

import static com.genius365.provider.ProviderSamples.TARGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Field;
import com.genius365.provider.AgentDefinition.FieldType;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Pitch;
import com.genius365.provider.AgentDefinition.Voice;
import com.genius365.provider.AgentDefinition.Voicemail;
import com.genius365.provider.AgentTool;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.http.VendorJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AssistantReadingTest {

    private final JsonMapper json = VendorJson.mapper().build();
    private final LiveAgent foreign = AssistantReading.read(
            json.readTree(ProviderSamples.recordedText(AssistantReadingTest.class, "assistant-foreign.json")),
            List.of());

    @Test
    void an_agent_made_at_the_vendor_becomes_one_of_ours() {
        var definition = foreign.definition();

        assertThat(foreign.remote().id()).isEqualTo("9a4f0001-0000-4000-8000-000000000001");
        assertThat(definition.basics().name()).isEqualTo("Ristorante Roma");
        assertThat(definition.basics().language()).isEqualTo("it-IT");
        assertThat(definition.voice())
                .isEqualTo(new Voice("11labs:paula", "Paula (ElevenLabs)", 1.1, Pitch.NORMAL, 0.7));
        assertThat(definition.script().prompt()).isEqualTo("You take reservations.");
        assertThat(definition.script().firstSpeaker()).isEqualTo(FirstSpeaker.AGENT);
        assertThat(definition.model()).isEqualTo(new AgentDefinition.Model("groq/llama-3.3-70b-versatile", 0.5));
        assertThat(definition.settings())
                .isEqualTo(new AgentDefinition.CallSettings(
                        3600, 30, Voicemail.MESSAGE, "Call us back.", false, List.of(), null));
        assertThat(definition.analysis())
                .isEqualTo(new AgentDefinition.Analysis(
                        false,
                        "",
                        List.of(
                                new Field("guest_count", "How many", FieldType.NUMBER, List.of()),
                                new Field("sentiment", "", FieldType.TEXT, List.of()))));
        assertThat(definition.knowledge().vendorIds()).containsExactly("file-1", "file-2");
    }

    @Test
    void its_tools_become_ours_as_far_as_they_are() {
        var tools = foreign.definition().tools();

        assertThat(tools)
                .extracting(AgentTool::name)
                .containsExactly("mcp_server", "to_kitchen", "end_call", "send_text_message");
        assertThat(tools.get(0)).isInstanceOfSatisfying(AgentTool.McpServer.class, server -> {
            assertThat(server.url()).isEqualTo("https://mcp.roma.example");
            assertThat(server.headers()).isEqualTo(Map.of("X-Key", new Secret("k3y")));
            assertThat(server.timeout()).isEqualTo(Duration.ofSeconds(9));
        });
        assertThat(tools.get(1))
                .isInstanceOfSatisfying(
                        AgentTool.Transfer.class,
                        transfer -> assertThat(transfer.destinations())
                                .containsExactly(
                                        new AgentTool.Destination("+390612345678", "The kitchen"),
                                        new AgentTool.Destination("sip:chef@roma.example", "")));
    }

    @Test
    void what_has_no_place_here_is_named() {
        assertThat(foreign.report().lines())
                .filteredOn(line -> line.fate() != Fate.KEPT)
                .extracting(Line::field, Line::fate)
                .containsExactlyInAnyOrder(
                        tuple("Greeting", Fate.DROPPED),
                        tuple("Longest call", Fate.APPROXIMATED),
                        tuple("Silence", Fate.APPROXIMATED),
                        tuple("Voicemail", Fate.APPROXIMATED),
                        tuple("Success criteria", Fate.DROPPED),
                        tuple("Fields to extract: guestCount", Fate.APPROXIMATED),
                        tuple("Fields to extract: dishes", Fate.DROPPED),
                        tuple("Tools: bookTable", Fate.DROPPED),
                        tuple("Tools: toKitchen", Fate.DROPPED),
                        tuple("Tools: google.calendar.event.create", Fate.DROPPED),
                        tuple("Other settings: backgroundSound", Fate.DROPPED),
                        tuple("Other settings: model.maxTokens", Fate.DROPPED),
                        tuple("Other settings: model.messages", Fate.DROPPED),
                        tuple("Other settings: voice.similarityBoost", Fate.DROPPED),
                        tuple("Other settings: transcriber", Fate.DROPPED),
                        tuple("Other settings: transcriber.smartFormat", Fate.DROPPED),
                        tuple("Other settings: artifactPlan.recordingFormat", Fate.DROPPED),
                        tuple("Other settings: hooks: customer.speech.timeout", Fate.DROPPED),
                        tuple("Other settings: hooks: call.ending", Fate.DROPPED),
                        tuple("Other settings: metadata.branch", Fate.DROPPED),
                        tuple("Other settings: server", Fate.DROPPED));
        assertThat(foreign.report().lines())
                .filteredOn(line -> line.item().equals("bookTable"))
                .extracting(Line::how)
                .containsExactly("It asks an address of its own. Add it to the tool library to use it here.");
    }

    @Test
    void it_can_be_published_again_and_is_read_the_same_whenever_it_is_read() {
        var again =
                AssistantReading.read(json.valueToTree(AssistantMapping.map(foreign.definition(), TARGET)), List.of());

        assertThat(again.definition().tools())
                .containsExactlyElementsOf(foreign.definition().tools());
        assertThat(again.definition().voice()).isEqualTo(foreign.definition().voice());
        assertThat(again.definition().model()).isEqualTo(foreign.definition().model());
        assertThat(again.definition().reference())
                .isEqualTo(foreign.definition().reference());
    }

    @Test
    void next_to_nothing_is_still_an_agent() {
        var agent = AssistantReading.read(json.readTree("{\"id\": \"1\"}"), List.of());

        assertThat(agent.definition().basics().name()).isEqualTo("Agent from VAPI");
        assertThat(agent.definition().voice().id()).isNull();
        assertThat(agent.definition().model().id()).isEqualTo("openai/gpt-4.1");
        assertThat(agent.definition().script().firstSpeaker()).isEqualTo(FirstSpeaker.PERSON);
        assertThat(agent.definition().tools()).isEmpty();
    }

    @Test
    void a_model_or_voice_that_needs_more_than_a_name_is_replaced_and_that_is_said() {
        var agent = AssistantReading.read(json.readTree("""
                        {"id": "1", "model": {"provider": "custom-llm", "model": "m", "url": "https://llm.example"},
                         "voice": {"provider": "custom-voice", "voiceId": "v", "server": {"url": "https://v.example"}},
                         "firstMessage": "https://audio.example/hello.mp3"}"""), List.of());

        assertThat(agent.definition().model().id()).isEqualTo("openai/gpt-4.1");
        assertThat(agent.definition().voice().id()).isNull();
        assertThat(agent.definition().script().greeting()).isEmpty();
        assertThat(agent.report().lines())
                .extracting(Line::part, Line::fate)
                .contains(
                        tuple(Part.MODEL, Fate.APPROXIMATED),
                        tuple(Part.VOICE, Fate.DROPPED),
                        tuple(Part.GREETING, Fate.DROPPED));
    }

    @Test
    void what_somebody_changed_at_the_vendor_is_read_and_ours_stays_ours() {
        var live = published();
        var prompt = (ObjectNode) live.path("model").path("messages").path(0);
        prompt.put("content", prompt.path("content").asString().replace("Acme", "Bravo"));
        ((ObjectNode) live.path("model").path("tools").path(1).path("server")).put("timeoutSeconds", 7);

        var definition = AssistantReading.read(live, List.of()).definition();

        assertThat(definition.script().prompt()).contains("Bravo");
        assertThat(definition.tools()).singleElement().isInstanceOfSatisfying(AgentTool.Function.class, function -> {
            assertThat(function.reference()).isEqualTo(ProviderSamples.CALL);
            assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(7));
        });
    }

    @Test
    void a_tool_that_asks_somebody_else_is_not_taken_for_ours() {
        var live = published();
        ((ObjectNode) live.path("model").path("tools").path(1).path("server"))
                .put("url", "https://evil.example/tools/" + ProviderSamples.CALL);

        assertThat(AssistantReading.read(live, List.of()).definition().tools()).isEmpty();
    }

    private JsonNode published() {
        var definition = ProviderSamples.definition("openai/gpt-4.1");
        var function = new AgentTool.Function(
                ProviderSamples.CALL,
                "find_order",
                "Finds an order.",
                json.readTree("{\"type\": \"object\", \"properties\": {}}"),
                Duration.ofSeconds(5),
                "One moment.",
                true);
        return json.valueToTree(
                AssistantMapping.map(definition.with(List.of(function), definition.knowledge()), TARGET));
    }
}
