package com.genius365.provider.synthflow;

import static com.genius365.provider.ProviderSamples.AGENT;
import static com.genius365.provider.ProviderSamples.CALL;
import static com.genius365.provider.ProviderSamples.recordedText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AgentTool;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallSnapshot.Speaker;
import com.genius365.provider.CallSnapshot.Turn;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Credentials;
import com.genius365.provider.Difference;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.RemoteNumber;
import com.genius365.provider.RemoteVoice;
import com.genius365.provider.Sentiment;
import com.genius365.provider.VendorServer;
import com.genius365.provider.WebhookTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SynthflowClientTest {

    private static final Instant SINCE = Instant.parse("2026-11-02T07:00:00Z");
    private static final WebhookTarget TARGET =
            new WebhookTarget("https://genius365.example/api/webhooks/synthflow/7", null, new Secret("webhook-secret"));
    private static final RemoteAgent KNOWN = new RemoteAgent("model-1", null);
    private static final UUID TOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
    private static final String NONE = "{\"status\": \"ok\", \"response\": {\"assistants\": []}}";
    private static final String OK = "{\"status\": \"ok\", \"response\": {}}";
    private static final String MISSING = """
            {"detail": {"status": "error", "description": "Assistant not found", "request_id": "1", "category": "x"}}""";

    private final VendorServer synthflow = new VendorServer();
    private final SynthflowClient client = client(Duration.ofSeconds(10));
    private final Credentials credentials =
            new Credentials(UUID.randomUUID(), new Secret("a1b2c3d4e5f6"), new Secret("workspace-1"));
    private final AgentDefinition definition = ProviderSamples.definition("gpt-4.1");
    private final List<RemoteAgent> told = new ArrayList<>();

    @AfterEach
    void stop() {
        synthflow.close();
    }

    @Test
    void a_key_is_checked_by_asking_for_next_to_nothing() {
        synthflow.answers(NONE);

        client.checkKey(credentials);

        assertThat(synthflow.next().line()).isEqualTo("GET /assistants/?limit=1&offset=0");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403})
    void a_key_that_does_not_work_is_told_from_a_vendor_that_does_not(int status) {
        synthflow.answers(status, MISSING.replace("Assistant not found", "Invalid API key"));

        var failed = failure(() -> client.checkKey(credentials));

        assertThat(failed.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(failed.status()).isEqualTo(status);
        assertThat(failed).hasMessage("Invalid API key");
    }

    @Test
    void a_new_agent_is_looked_for_then_made_then_given_its_actions() {
        synthflow.answers(NONE);
        synthflow.answers("{\"status\": \"ok\", \"response\": {\"model_id\": \"model-1\"}}");
        action("act-1");
        action("act-2");
        synthflow.answers(OK);
        synthflow.answers(OK);

        var remote = client.publish(credentials, definition, TARGET, null, told::add);

        assertThat(remote).isEqualTo(KNOWN);
        assertThat(told).containsExactly(KNOWN);
        assertThat(synthflow.next().line()).isEqualTo("GET /assistants/?limit=100&offset=0");
        var made = synthflow.next();
        assertThat(made.line()).isEqualTo("POST /assistants");
        assertThat(made.body().at("/type").asString()).isEqualTo("outbound");
        assertThat(made.body().at("/external_webhook_url").asString())
                .startsWith(TARGET.url() + "?agent=" + AGENT + "&key=");
        assertThat(made.body().at("/agent")).isEqualTo(json("""
                {"prompt": "You answer the phone of Acme Dental. The person is {name}.",
                 "greeting_message": "Hello, this is Acme.", "greeting_message_mode": "agent_static",
                 "llm": "gpt-4.1", "language": "en-US", "voice_speed": 1.1, "allowed_idle_time_seconds": 30,
                 "end_call_reasons_v2": [{"reason": "You have just said: Goodbye", "closing_message_mode": "none"}]}"""));
        assertThat(made.body().at("/max_duration"))
                .isEqualTo(json("{\"duration_seconds\": 600, \"is_enabled\": true}"));
        assertThat(made.body().at("/is_recording").asBoolean()).isTrue();
        var summary = synthflow.next();
        assertThat(summary.line()).isEqualTo("POST /actions");
        assertThat(summary.body()
                        .at("/INFORMATION_EXTRACTOR/OPEN_QUESTION/identifier")
                        .asString())
                .isEqualTo("App_summary");
        assertThat(synthflow.next().body().at("/INFORMATION_EXTRACTOR/SINGLE_CHOICE/choices"))
                .hasSize(3);
        var noted = synthflow.next();
        assertThat(noted.line()).isEqualTo("PUT /assistants/model-1");
        assertThat(noted.body().has("type")).isFalse();
        assertThat(noted.body().at("/description").asString()).endsWith("summary=act-1 sentiment=act-2");
        var attached = synthflow.next();
        assertThat(attached.line()).isEqualTo("POST /actions/attach");
        assertThat(attached.body()).isEqualTo(json("{\"model_id\": \"model-1\", \"actions\": [\"act-1\", \"act-2\"]}"));
    }

    @Test
    void an_agent_whose_create_was_cut_off_is_found_by_its_reference_and_completed() {
        synthflow.answers(recorded("assistants.json"));
        for (var step = 0; step < 5; step++) {
            synthflow.answers(OK);
        }

        var remote = client.publish(credentials, definition, TARGET, null, told::add);

        assertThat(remote).isEqualTo(KNOWN);
        synthflow.next();
        assertThat(synthflow.next().line()).isEqualTo("PUT /actions/act-1");
        assertThat(synthflow.next().line()).isEqualTo("PUT /actions/act-2");
        assertThat(synthflow.next().line()).isEqualTo("PUT /assistants/model-1");
        assertThat(synthflow.next().body().at("/actions").valueStream().map(JsonNode::asString))
                .as("what somebody else attached stays")
                .containsExactlyInAnyOrder("act-1", "act-2", "act-of-another");
        assertThat(synthflow.next().line()).as("until here it was used").isEqualTo("DELETE /actions/act-9");
    }

    @Test
    void an_action_that_somebody_removed_is_made_again() {
        one("model-1", 0);
        synthflow.answers(400, MISSING.replace("Assistant", "Action"));
        action("act-7");
        for (var step = 0; step < 5; step++) {
            synthflow.answers(OK);
        }

        client.publish(credentials, definition, TARGET, KNOWN, told::add);

        synthflow.next();
        assertThat(synthflow.next().line()).isEqualTo("PUT /actions/act-1");
        assertThat(synthflow.next().line()).isEqualTo("POST /actions");
        synthflow.next();
        assertThat(synthflow.next().body().at("/description").asString()).contains("summary=act-7");
    }

    @Test
    void a_function_asks_our_endpoint_and_shows_its_key() {
        var function = new AgentTool.Function(
                TOOL,
                "find_patient",
                "Finds a patient",
                json(
                        "{\"type\": \"object\", \"properties\": {\"name\": {\"type\": \"string\", \"description\": \"Who\"},"
                                + " \"age\": {\"type\": \"integer\"}}, \"required\": [\"name\"]}"),
                Duration.ofSeconds(8),
                "One moment.",
                true);
        one("model-1", 0);
        action("act-3");
        for (var step = 0; step < 6; step++) {
            synthflow.answers(OK);
        }

        client.publish(
                credentials,
                definition.with(List.of(function), new AgentKnowledge(List.of("kb-1"), List.of())),
                TARGET,
                KNOWN,
                told::add);

        synthflow.next();
        var action = synthflow.next().body().at("/CUSTOM_ACTION");
        assertThat(action.at("/url").asString()).isEqualTo(TARGET.toolUrl(TOOL));
        assertThat(action.at("/http_mode").asString()).isEqualTo("POST");
        assertThat(action.at("/failure_timeout").asInt()).isEqualTo(8);
        assertThat(action.at("/variables_during_the_call")).isEqualTo(json("""
                [{"name": "name", "description": "Who", "type": "string"},
                 {"name": "age", "description": " (optional)", "type": "int"}]"""));
        assertThat(json(action.at("/json_body_stringified").asString())).isEqualTo(json("""
                {"call_id": "{call_id}", "model_id": "model-1", "arguments": {"name": "<name>", "age": "<age>"}}"""));
        assertThat(action.at("/headers/1/key").asString()).isEqualTo("X-Webhook-Key");
        assertThat(action.at("/headers/1/value").asString()).hasSize(64);
        assertThat(client.fingerprint(definition, TARGET)).isEqualTo(client.fingerprint(definition, TARGET));
        var lines = new ArrayList<String>();
        for (var step = 0; step < 6; step++) {
            lines.add(synthflow.next().line());
        }
        assertThat(lines).contains("POST /knowledge_base/kb-1/attach?model_id=model-1");
    }

    @Test
    void nobody_is_published_without_a_secret_for_the_webhook() {
        assertThatThrownBy(() -> client.publish(
                        credentials, definition, new WebhookTarget(TARGET.url(), null), KNOWN, told::add))
                .isInstanceOf(NullPointerException.class);
        assertThat(synthflow.requestCount()).isZero();
    }

    @Test
    void a_create_that_was_not_answered_is_unknown_and_not_repeated() {
        var hasty = client(Duration.ofMillis(300));
        synthflow.answers(NONE);
        synthflow.saysNothing();

        var failed = failure(() -> hasty.publish(credentials, definition, TARGET, null, told::add));

        assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(synthflow.requestCount()).isEqualTo(2);
    }

    @Test
    void an_agent_that_is_gone_is_not_made_anew() {
        synthflow.answers(400, MISSING);

        assertThat(failure(() -> client.publish(credentials, definition, TARGET, KNOWN, told::add))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(synthflow.requestCount()).isEqualTo(1);
    }

    @Test
    void a_removed_agent_takes_its_own_actions_along_and_no_others() {
        one("model-1", 0);
        for (var step = 0; step < 4; step++) {
            synthflow.answers(OK);
        }

        client.remove(credentials, KNOWN);

        synthflow.next();
        assertThat(List.of(
                        synthflow.next().line(),
                        synthflow.next().line(),
                        synthflow.next().line(),
                        synthflow.next().line()))
                .containsExactly(
                        "DELETE /assistants/model-1",
                        "DELETE /actions/act-1",
                        "DELETE /actions/act-2",
                        "DELETE /actions/act-9");
    }

    @Test
    void an_agent_that_is_gone_already_is_removed() {
        synthflow.answers(400, MISSING);
        synthflow.answers(400, MISSING);

        client.remove(credentials, KNOWN);

        assertThat(synthflow.requestCount()).isEqualTo(2);
    }

    @Test
    void what_is_the_same_live_does_not_differ_and_a_changed_voice_does() {
        live(definition, it -> it);

        assertThat(client.differences(credentials, definition, TARGET, KNOWN)).contains(List.of());

        live(definition, it -> it.replace("\"voice_speed\":1.1", "\"voice_speed\":0.9"));

        assertThat(client.differences(credentials, definition, TARGET, KNOWN))
                .contains(List.of(new Difference("agent.voice_speed", "1.1", "0.9")));
    }

    @Test
    void a_detached_action_differs_and_the_webhooks_key_is_never_shown() {
        live(
                definition,
                it -> it.replace("\"actions\":[\"a\",\"b\"]", "\"actions\":[\"a\"]")
                        .replace("agent=" + AGENT, "agent=" + CALL));

        var differences =
                client.differences(credentials, definition, TARGET, KNOWN).orElseThrow();

        assertThat(differences).extracting(Difference::path).containsExactly("external_webhook_url", "actions");
        assertThat(differences.getFirst().ours()).endsWith("&key=…");
        assertThat(differences.getFirst().theirs()).endsWith("&key=…");
        assertThat(differences.getLast().theirs()).isEqualTo("summary");
    }

    @Test
    void an_agent_that_is_gone_does_not_differ_but_is_absent() {
        synthflow.answers(400, MISSING);

        assertThat(client.differences(credentials, definition, TARGET, KNOWN)).isEmpty();
    }

    @Test
    void the_agents_of_the_account_are_listed_by_name_ours_and_others() {
        synthflow.answers(recorded("assistants.json"));

        var agents = client.agents(credentials);

        assertThat(agents).extracting(it -> it.name()).containsExactly("Another's", "Front desk");
        assertThat(agents.getFirst().reference()).isNull();
        assertThat(agents.getLast().reference()).isEqualTo(AGENT.toString());
    }

    @Test
    void an_agent_that_somebody_made_is_read_with_a_report() {
        one("model-2", 1);

        var live = client.findAgent(credentials, "model-2").orElseThrow();

        var read = live.definition();
        assertThat(read.basics().name()).isEqualTo("Another's");
        assertThat(read.basics().direction()).isEqualTo(AgentDefinition.Direction.INBOUND);
        assertThat(read.script().prompt()).isEqualTo("You greet {{name}}.");
        assertThat(read.script().greeting()).isEqualTo("Hi {{name}}");
        assertThat(read.model().id()).isEqualTo("gpt-5.2");
        assertThat(read.voice().stability()).isEqualTo(0.4);
        assertThat(read.settings().maxCallSeconds()).isEqualTo(900);
        assertThat(read.settings().isRecorded()).isFalse();
        assertThat(read.tools()).singleElement().satisfies(tool -> {
            assertThat(tool.name()).isEqualTo("end_call");
            assertThat(tool.description()).isEqualTo("They say goodbye");
        });
        var notKept = live.report().lines().stream()
                .filter(line -> line.fate() != Fate.KEPT)
                .toList();
        assertThat(notKept)
                .extracting(Line::part)
                .contains(Part.LANGUAGE, Part.GREETING, Part.VOICEMAIL, Part.TOOLS, Part.FIELDS, Part.OTHER);
        assertThat(notKept).extracting(Line::item).contains("patience level").doesNotContain("realistic filler words");
    }

    @Test
    void an_agent_that_is_not_there_is_not_read() {
        synthflow.answers(NONE);

        assertThat(client.findAgent(credentials, "model-3")).isEmpty();
    }

    @Test
    void a_call_carries_our_id_among_its_variables() {
        synthflow.answers("{\"status\": \"success\", \"response\": {\"answer\": \"ok\", \"call_id\": \"call-1\"}}");

        var call = client.startCall(credentials, ProviderSamples.call("+14155550155", "+14155551234"));

        assertThat(call.externalId()).isEqualTo("call-1");
        assertThat(call.status()).isEqualTo(CallStatus.INITIATED);
        assertThat(call.reference()).isEqualTo(CALL);
        var asked = synthflow.next();
        assertThat(asked.line()).isEqualTo("POST /calls");
        assertThat(asked.body()).isEqualTo(json("""
                {"model_id": "agent-1", "phone": "+14155551234", "from_phone_number": "+14155550155", "name": "Sam",
                 "custom_variables": [{"key": "app_reference", "value": "%s"},
                                      {"key": "name", "value": "Sam"}]}""".formatted(CALL)));
    }

    @Test
    void a_call_that_may_have_started_is_never_dialled_twice() {
        var hasty = client(Duration.ofMillis(300));
        synthflow.saysNothing();

        var failed = failure(() -> hasty.startCall(credentials, ProviderSamples.call(null, "+14155551234")));

        assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(synthflow.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"500, UNKNOWN_OUTCOME", "503, UNAVAILABLE", "429, RATE_LIMITED", "400, REJECTED"})
    void a_start_that_fails_says_whether_anyone_may_have_been_called(int status, Kind kind) {
        synthflow.answers(status, "{\"detail\": {\"description\": \"No\"}}");

        assertThat(failure(() -> client.startCall(credentials, ProviderSamples.call(null, "+14155551234")))
                        .kind())
                .isEqualTo(kind);
        assertThat(synthflow.requestCount()).isEqualTo(1);
    }

    @Test
    void a_start_that_is_answered_with_nonsense_is_unknown() {
        synthflow.answers("{\"status\": \"success\"}");

        assertThat(failure(() -> client.startCall(credentials, ProviderSamples.call(null, "+14155551234")))
                        .kind())
                .isEqualTo(Kind.UNKNOWN_OUTCOME);
    }

    @Test
    void a_browser_cannot_call() {
        assertThat(failure(() -> client.startWebCall(credentials, ProviderSamples.call(null, null)))
                        .kind())
                .isEqualTo(Kind.REJECTED);
        assertThat(synthflow.requestCount()).isZero();
    }

    @Test
    void a_call_that_ended_brings_transcript_and_what_was_found_in_it() {
        synthflow.answers(recorded("call-ended.json"));

        assertThat(client.findCall(credentials, "call-1")).contains(ended());
        assertThat(synthflow.next().line()).isEqualTo("GET /calls/call-1");
    }

    private static CallSnapshot ended() {
        return new CallSnapshot(
                "call-1",
                "model-1",
                CALL,
                CallDirection.OUTBOUND,
                CallStatus.COMPLETED,
                "+14155550155",
                "+14155551234",
                Instant.ofEpochMilli(1793610010000L),
                Instant.parse("2026-11-02T09:01:12Z"),
                62,
                "human_ended_call",
                "https://recordings.example/call-1.mp3",
                List.of(
                        new Turn(Speaker.AGENT, "Hello, this is Acme.", null),
                        new Turn(Speaker.PERSON, "Hi. I'd like\na cleaning.", null),
                        new Turn(Speaker.AGENT, "Friday at two?", null)),
                "Booked a cleaning.",
                Sentiment.POSITIVE,
                List.of(),
                null,
                true,
                Map.of("visits", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\": \"ok\", \"response\": {\"calls\": []}}"})
    void a_call_that_is_not_there_is_absent(String nothing) {
        synthflow.answers(nothing);
        synthflow.answers(404, MISSING);

        assertThat(client.findCall(credentials, "call-2")).isEmpty();
        assertThat(client.findCall(credentials, "call-2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pending, INITIATED",
        "registered, INITIATED",
        "ringing, RINGING",
        "in-progress, IN_PROGRESS",
        "completed, COMPLETED",
        "left_voicemail, COMPLETED",
        "hangup_on_voicemail, COMPLETED",
        "no-answer, NO_ANSWER",
        "busy, BUSY",
        "failed, FAILED",
        "spam, FAILED",
        "canceled, CANCELED",
        "user-canceled, CANCELED",
        "something-new, INITIATED"
    })
    void every_status_of_synthflow_is_one_of_ours(String theirs, CallStatus ours) {
        synthflow.answers("{\"response\": {\"calls\": [{\"call_id\": \"call-1\", \"status\": \"" + theirs + "\"}]}}");

        assertThat(client.findCall(credentials, "call-1"))
                .hasValueSatisfying(call -> assertThat(call.status()).isEqualTo(ours));
    }

    @Test
    void a_call_whose_start_was_never_answered_is_found_among_those_of_the_agent() {
        synthflow.answers(recorded("call-listed.json"));
        synthflow.answers(recorded("call-ended.json"));

        assertThat(client.findCallByReference(credentials, CALL, "model-1", SINCE))
                .contains(ended());
        assertThat(synthflow.next().line()).isEqualTo("GET /calls?model_id=model-1&limit=100&offset=0");
    }

    @Test
    void in_a_long_list_it_is_looked_for_at_both_ends_and_never_among_older_calls() {
        synthflow.answers("""
                {"response": {"pagination": {"total_records": 250}, "calls": [
                 {"call_id": "old", "call_status": "completed", "start_time": "1793500000000"}]}}""");
        synthflow.answers(recorded("call-listed.json"));
        synthflow.answers(recorded("call-ended.json"));

        assertThat(client.findCallByReference(credentials, CALL, "model-1", SINCE))
                .contains(ended());
        synthflow.next();
        assertThat(synthflow.next().line()).isEqualTo("GET /calls?model_id=model-1&limit=100&offset=150");
        assertThat(synthflow.requestCount()).isEqualTo(3);
    }

    @Test
    void calls_are_listed_agent_by_agent() {
        synthflow.answers(recorded("assistants.json"));
        synthflow.answers(recorded("call-listed.json"));
        synthflow.answers("{\"response\": {\"calls\": []}}");

        var calls = client.listCalls(credentials, SINCE, 50);

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.status()).isEqualTo(CallStatus.NO_ANSWER);
            assertThat(call.fromNumber()).isEqualTo("+14155550155");
            assertThat(call.toNumber()).isEqualTo("+14155551234");
        });
        assertThat(synthflow.requestCount()).isEqualTo(3);
    }

    @Test
    void voices_and_numbers_are_those_of_the_workspace() {
        synthflow.answers("""
                {"response": {"voices": [{"voice_id": "v-1", "name": "Clarice", "gender": "female",
                 "preview": "https://voices.example/1.mp3", "languages": ["english"]}, {"voice_id": "v-2"}]}}""");
        synthflow.answers("{\"response\": {\"phone_numbers\": [{\"number\": \"+14155550155\", \"sid\": null}]}}");

        assertThat(client.voices(credentials))
                .containsExactly(
                        new RemoteVoice("v-1", "Clarice", "female", "english", "https://voices.example/1.mp3"),
                        new RemoteVoice("v-2", "v-2", null, null, null));
        assertThat(client.numbers(credentials)).containsExactly(new RemoteNumber("+14155550155", "+14155550155", null));
        assertThat(synthflow.next().line()).isEqualTo("GET /voices?workspace=workspace-1&limit=100&offset=0");
        assertThat(synthflow.next().line()).isEqualTo("GET /numbers?workspace=workspace-1&limit=100&offset=0");
    }

    @Test
    void without_the_workspace_people_are_told_where_to_add_it() {
        var without = new Credentials(UUID.randomUUID(), new Secret("key"), null);

        assertThat(failure(() -> client.numbers(without)).explanation()).contains("Replace keys");
    }

    private void live(AgentDefinition published, java.util.function.UnaryOperator<String> changed) {
        var mapper = com.genius365.provider.http.VendorJson.mapper()
                .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                .build();
        var assistant = mapper.writeValueAsString(SynthflowMapping.form(published, TARGET)
                .assistant()
                .described(new SynthflowMarks(Map.of("summary", "a", "sentiment", "b"), List.of()).description()));
        var shown = assistant.substring(0, assistant.length() - 1) + ",\"actions\":[\"a\",\"b\"],\"more\":1}";
        synthflow.answers("{\"response\": {\"assistants\": [" + changed.apply(shown) + "]}}");
    }

    /** One of those recorded, as it is answered by id. */
    private void one(String id, int at) {
        var assistant = json(recorded("assistants.json")).at("/response/assistants/" + at);
        assertThat(assistant.at("/model_id").asString()).isEqualTo(id);
        synthflow.answers("{\"status\": \"ok\", \"response\": {\"assistants\": [" + assistant + "]}}");
    }

    private void action(String id) {
        synthflow.answers(
                "{\"status\": \"success\", \"response\": {\"action_id\": \"" + id + "\", \"action_type\": \"x\"}}");
    }

    private SynthflowClient client(Duration patience) {
        return client(synthflow.url(), patience);
    }

    private static SynthflowClient client(@Nullable String url, Duration patience) {
        return new SynthflowClient(
                new SynthflowProperties(url, Duration.ofSeconds(5), patience, Duration.ofMillis(1)),
                ProviderSamples.guards());
    }

    private static ProviderException failure(ThrowingCallable work) {
        var failed = catchThrowableOfType(ProviderException.class, work);
        assertThat(failed).isNotNull();
        return failed;
    }

    private static String recorded(String file) {
        return recordedText(SynthflowClientTest.class, file);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
