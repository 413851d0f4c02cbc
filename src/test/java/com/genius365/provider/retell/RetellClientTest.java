package com.genius365.provider.retell;

import static com.genius365.provider.ProviderSamples.AGENT;
import static com.genius365.provider.ProviderSamples.CALL;
import static com.genius365.provider.ProviderSamples.recordedText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.common.Money;
import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.AgentTool;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallSnapshot.CostLine;
import com.genius365.provider.CallSnapshot.Speaker;
import com.genius365.provider.CallSnapshot.Turn;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Credentials;
import com.genius365.provider.Difference;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.RemoteAgentSummary;
import com.genius365.provider.RemoteNumber;
import com.genius365.provider.RemoteVoice;
import com.genius365.provider.Sentiment;
import com.genius365.provider.VendorServer;
import com.genius365.provider.WebhookTarget;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RetellClientTest {

    private static final Instant SINCE = Instant.parse("2026-11-02T07:00:00Z");
    private static final WebhookTarget TARGET =
            new WebhookTarget("https://genius365.example/api/webhooks/retell/7", null);
    private static final RemoteAgent KNOWN = new RemoteAgent("agent_1", "llm_1");
    private static final String NO_AGENTS = "{\"has_more\": false, \"items\": []}";
    private static final String ENGINE = "{\"llm_id\": \"llm_1\", \"last_modification_timestamp\": 1}";
    private static final String MISSING =
            "{\"status\": \"error\", \"message\": \"Cannot find requested asset under given api key.\"}";

    private final VendorServer retell = new VendorServer();
    private final RetellClient client = client(Duration.ofSeconds(10));
    private final Credentials credentials = ProviderSamples.credentials();
    private final AgentDefinition definition = ProviderSamples.definition("gpt-4.1");
    private final List<RemoteAgent> told = new ArrayList<>();

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void a_key_is_checked_by_asking_for_next_to_nothing() {
        retell.answers("{\"concurrency_limit\": 20}");

        client.checkKey(credentials);

        assertThat(retell.next().line()).isEqualTo("GET /get-concurrency");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403})
    void a_key_that_does_not_work_is_told_from_a_vendor_that_does_not(int status) {
        retell.answers(status, "{\"status\": \"error\", \"message\": \"API key is missing or invalid.\"}");

        var failed = failure(() -> client.checkKey(credentials));

        assertThat(failed.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(failed.status()).isEqualTo(status);
    }

    @Test
    void webhooks_need_nothing_prepared() {
        assertThat(client.prepareWebhooks(credentials, new Secret("s"))).isNull();
        assertThat(retell.requestCount()).isZero();
    }

    @Test
    void a_new_agent_is_an_engine_and_an_agent_and_a_published_version() {
        retell.answers(NO_AGENTS);
        retell.answers(201, ENGINE);
        retell.answers(201, recorded("agent.json"));
        retell.answers(200, "");

        var remote = client.publish(credentials, definition, TARGET, null, told::add);

        assertThat(remote).isEqualTo(KNOWN);
        assertThat(told).containsExactly(new RemoteAgent(null, "llm_1"), KNOWN);
        assertThat(retell.next().line()).isEqualTo("POST /v2/list-agents?limit=100");
        var engine = retell.next();
        assertThat(engine.line()).isEqualTo("POST /create-retell-llm");
        assertThat(engine.body().at("/general_prompt").stringValue())
                .isEqualTo(definition.script().prompt());
        assertThat(engine.body().at("/begin_message").stringValue()).isEqualTo("Hello, this is Acme.");
        assertThat(engine.body().at("/start_speaker").stringValue()).isEqualTo("agent");
        assertThat(engine.body().at("/general_tools/0/type").stringValue()).isEqualTo("end_call");
        assertThat(engine.body().at("/general_tools/0/description").stringValue())
                .contains("Goodbye");
        var agent = retell.next();
        assertThat(agent.line()).isEqualTo("POST /create-agent");
        assertThat(agent.body()).isEqualTo(json("""
                {"response_engine": {"type": "retell-llm", "llm_id": "llm_1"}, "agent_name": "Front desk",
                 "voice_id": "11labs-Adrian", "voice_speed": 1.1, "voice_temperature": 1.0, "language": "en-US",
                 "webhook_url": "https://genius365.example/api/webhooks/retell/7?agent=%s",
                 "webhook_events": ["call_started", "call_ended", "call_analyzed"],
                 "end_call_after_silence_ms": 30000, "max_call_duration_ms": 600000,
                 "data_storage_setting": "everything", "voicemail_option": null,
                 "post_call_analysis_data": null, "analysis_successful_prompt": null}""".formatted(AGENT)));
        var release = retell.next();
        assertThat(release.line()).isEqualTo("POST /publish-agent-version/agent_1");
        assertThat(release.body()).isEqualTo(json("{\"version\": 3}"));
    }

    @Test
    void the_engine_is_told_before_the_agent_is_tried() {
        retell.answers(NO_AGENTS);
        retell.answers(201, ENGINE);
        retell.answers(422, "{\"status\": \"error\", \"message\": \"voice_id is unknown\"}");

        var failed = failure(() -> client.publish(credentials, definition, TARGET, null, told::add));

        assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
        assertThat(failed).hasMessage("voice_id is unknown");
        assertThat(told).containsExactly(new RemoteAgent(null, "llm_1"));
    }

    @Test
    void an_engine_that_is_known_gets_its_agent() {
        retell.answers(NO_AGENTS);
        retell.answers(ENGINE);
        retell.answers(201, recorded("agent.json"));
        retell.answers(200, "");

        var remote = client.publish(credentials, definition, TARGET, new RemoteAgent(null, "llm_1"), told::add);

        assertThat(remote).isEqualTo(KNOWN);
        retell.next();
        assertThat(retell.next().line()).isEqualTo("PATCH /update-retell-llm/llm_1");
        assertThat(retell.next().line()).isEqualTo("POST /create-agent");
    }

    @Test
    void an_agent_whose_creation_was_never_answered_is_found_by_its_mark() {
        retell.answers(recorded("agent-list.json"));
        retell.answers(recorded("agent-of-another.json"));
        retell.answers(recorded("agent.json"));
        retell.answers(ENGINE);
        retell.answers(recorded("agent.json"));
        retell.answers(200, "");

        var remote = client.publish(credentials, definition, TARGET, new RemoteAgent(null, "llm_1"), told::add);

        assertThat(remote).isEqualTo(KNOWN);
        retell.next();
        assertThat(retell.next().line()).isEqualTo("GET /get-agent/agent_3");
        assertThat(retell.next().line()).isEqualTo("GET /get-agent/agent_1");
        assertThat(retell.next().line()).isEqualTo("PATCH /update-retell-llm/llm_1?version=2");
        assertThat(retell.next().line()).isEqualTo("PATCH /update-agent/agent_1?version=3");
        assertThat(retell.next().line()).isEqualTo("POST /publish-agent-version/agent_1");
    }

    @Test
    void a_published_agent_is_changed_by_way_of_a_draft() {
        retell.answers(recorded("agent-published.json"));
        retell.answers(201, recorded("agent-draft.json"));
        retell.answers(ENGINE);
        retell.answers(recorded("agent-draft.json"));
        retell.answers(200, "");

        client.publish(credentials, definition, TARGET, KNOWN, told::add);

        assertThat(retell.next().line()).isEqualTo("GET /get-agent/agent_1");
        var draft = retell.next();
        assertThat(draft.line()).isEqualTo("POST /create-agent-version/agent_1");
        assertThat(draft.body()).isEqualTo(json("{\"base_version\": 3}"));
        assertThat(retell.next().line()).isEqualTo("PATCH /update-retell-llm/llm_1?version=3");
        var change = retell.next();
        assertThat(change.line()).isEqualTo("PATCH /update-agent/agent_1?version=4");
        assertThat(change.body().has("response_engine")).isFalse();
        assertThat(retell.next().body()).isEqualTo(json("{\"version\": 4}"));
        assertThat(told).containsExactly(KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"404", "422"})
    void an_agent_that_is_gone_is_not_silently_made_again(int status) {
        retell.answers(status, MISSING);

        var failed = failure(() -> client.publish(credentials, definition, TARGET, KNOWN, told::add));

        assertThat(failed.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(retell.requestCount()).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"422, REJECTED, 2", "401, UNAUTHORIZED, 2", "500, UNAVAILABLE, 4"})
    void an_update_that_fails_creates_nothing(int status, Kind kind, int requests) {
        retell.answers(recorded("agent.json"));
        IntStream.range(0, 3).forEach(each -> retell.answers(status, "{}"));

        var failed = failure(() -> client.publish(credentials, definition, TARGET, KNOWN, told::add));

        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(retell.requestCount()).isEqualTo(requests);
        IntStream.range(0, requests)
                .forEach(each -> assertThat(retell.next().line()).doesNotContain("create"));
    }

    @Test
    void an_agent_that_was_given_another_kind_of_engine_is_left_alone() {
        retell.answers(recorded("agent-of-another.json"));

        var failed = failure(() -> client.publish(credentials, definition, TARGET, KNOWN, told::add));

        assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
        assertThat(failed.explanation()).contains("another kind of engine");
        assertThat(retell.requestCount()).isEqualTo(1);
    }

    @Test
    void what_we_published_does_not_differ_until_someone_changes_it() {
        retell.answers(NO_AGENTS);
        retell.answers(201, ENGINE);
        retell.answers(201, recorded("agent.json"));
        retell.answers(200, "");
        client.publish(credentials, definition, TARGET, null, told::add);
        retell.next();
        var engine = retell.next().body().toString();
        var agent = retell.next()
                .body()
                .toString()
                .replace(
                        "\"agent_name\"",
                        "\"agent_id\":\"agent_1\",\"version\":3,\"is_published\":true,\"agent_name\"");
        retell.answers(agent);
        retell.answers(engine);
        retell.answers(agent);
        retell.answers(engine.replace("Acme Dental", "Nobody"));
        retell.answers(agent.replace("Front desk", "Back office"));
        retell.answers(engine);
        retell.answers(agent.replace("true", "false"));
        retell.answers(422, MISSING);

        assertThat(client.differences(credentials, definition, TARGET, KNOWN).map(List::isEmpty))
                .contains(true);
        assertThat(client.differences(credentials, definition, TARGET, KNOWN).map(List::isEmpty))
                .contains(false);
        assertThat(client.differences(credentials, definition, TARGET, KNOWN).map(List::isEmpty))
                .contains(false);
        assertThat(client.differences(credentials, definition, TARGET, KNOWN).map(List::isEmpty))
                .contains(false);
        assertThat(client.differences(credentials, definition, TARGET, KNOWN)).isEmpty();
    }

    @Test
    void an_agent_is_removed_with_its_engine() {
        retell.answers(204, "");
        retell.answers(204, "");

        client.remove(credentials, KNOWN);

        assertThat(retell.next().line()).isEqualTo("DELETE /delete-agent/agent_1");
        assertThat(retell.next().line()).isEqualTo("DELETE /delete-retell-llm/llm_1");
    }

    @Test
    void removing_what_is_gone_is_fine() {
        retell.answers(404, MISSING);
        retell.answers(422, MISSING);

        client.remove(credentials, KNOWN);

        assertThat(retell.requestCount()).isEqualTo(2);
    }

    @Test
    void an_engine_is_not_removed_under_an_agent_that_could_not_be() {
        retell.answers(401, "{}");

        assertThat(failure(() -> client.remove(credentials, KNOWN)).kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(retell.requestCount()).isEqualTo(1);
    }

    @Test
    void a_call_is_started_on_the_published_version_with_our_reference() {
        retell.answers(201, recorded("call-registered.json"));

        var call = client.startCall(credentials, ProviderSamples.call("+14155550199", "+14155550100"));

        assertThat(call.status()).isEqualTo(CallStatus.INITIATED);
        assertThat(call.reference()).isEqualTo(CALL);
        var asked = retell.next();
        assertThat(asked.line()).isEqualTo("POST /v2/create-phone-call");
        assertThat(asked.body()).isEqualTo(json("""
                {"from_number": "+14155550199", "to_number": "+14155550100", "override_agent_id": "agent-1",
                 "override_agent_version": "latest_published", "metadata": {"app_reference": "%s"},
                 "retell_llm_dynamic_variables": {"name": "Sam"}}""".formatted(CALL)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "401, UNAUTHORIZED",
        "402, UNAUTHORIZED",
        "404, NOT_FOUND",
        "422, REJECTED",
        "429, RATE_LIMITED",
        "500, UNKNOWN_OUTCOME",
        "503, UNAVAILABLE",
        "200, UNKNOWN_OUTCOME"
    })
    void a_start_is_never_repeated(int status, Kind kind) {
        retell.answers(status, "<html>?</html>");
        retell.answers(201, recorded("call-registered.json"));

        var failed = failure(() -> client.startCall(credentials, ProviderSamples.call("+14155550199", "+14155550100")));

        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(retell.requestCount()).isEqualTo(1);
    }

    @Test
    void a_start_without_an_answer_may_have_happened() {
        retell.saysNothing();

        var failed = failure(() -> client(Duration.ofMillis(300))
                .startCall(credentials, ProviderSamples.call("+14155550199", "+14155550100")));

        assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(retell.requestCount()).isEqualTo(1);
    }

    @Test
    void a_call_needs_two_numbers() {
        assertThat(failure(() -> client.startCall(credentials, ProviderSamples.call("+14155550199", null)))
                        .kind())
                .isEqualTo(Kind.REJECTED);
        assertThat(retell.requestCount()).isZero();
    }

    @Test
    void a_call_in_the_browser_gets_a_token() {
        retell.answers(201, recorded("web-call.json"));

        var ticket = client.startWebCall(credentials, ProviderSamples.call(null, null));

        assertThat(ticket.externalCallId()).isEqualTo("call_2");
        assertThat(ticket.token().reveal()).isEqualTo("token-for-the-browser");
        var asked = retell.next();
        assertThat(asked.line()).isEqualTo("POST /v2/create-web-call");
        assertThat(asked.body().at("/agent_id").stringValue()).isEqualTo("agent-1");
        assertThat(asked.body().at("/agent_version").stringValue()).isEqualTo("latest_published");
    }

    @Test
    void a_call_is_read_whole_and_cents_become_dollars() {
        retell.answers(recorded("call-ended.json"));

        var call = client.findCall(credentials, "call_1").orElseThrow();

        assertThat(retell.next().line()).isEqualTo("GET /v2/get-call/call_1");
        assertThat(call)
                .isEqualTo(new CallSnapshot(
                        "call_1",
                        "agent_1",
                        CALL,
                        CallDirection.OUTBOUND,
                        CallStatus.COMPLETED,
                        "+14155550199",
                        "+14155550100",
                        Instant.ofEpochMilli(1793610010000L),
                        Instant.ofEpochMilli(1793610069600L),
                        60,
                        "user_hangup",
                        "https://recordings.example/1.wav",
                        List.of(
                                new Turn(Speaker.AGENT, "Hello.", 0.7),
                                new Turn(Speaker.PERSON, "A cleaning, please.", null),
                                new Turn(Speaker.TOOL, "ok", null)),
                        "Booked a cleaning.",
                        Sentiment.POSITIVE,
                        List.of(
                                new CostLine("elevenlabs_tts", dollars("0.07")),
                                new CostLine("gpt_4_1", dollars("0.05345"))),
                        dollars("0.12345"),
                        true,
                        Map.of("service", "cleaning", "visits", "2", "is_new", "false")));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 422})
    void a_call_that_does_not_exist_is_absent(int status) {
        retell.answers(status, MISSING);

        assertThat(client.findCall(credentials, "nothing")).isEmpty();
    }

    @Test
    void a_call_whose_start_was_never_answered_is_found_by_our_reference() {
        retell.answers("{\"has_more\": false, \"items\": [{\"call_id\": \"call_9\"}, "
                + recorded("call-registered.json") + "]}");

        var call = client.findCallByReference(credentials, CALL, "agent_1", SINCE);

        assertThat(call).map(CallSnapshot::externalId).contains("call_1");
        var asked = retell.next();
        assertThat(asked.line()).isEqualTo("POST /v3/list-calls");
        assertThat(asked.body().at("/filter_criteria/agent/0/agent_id").stringValue())
                .isEqualTo("agent_1");
        assertThat(asked.body().at("/filter_criteria/metadata/0/value").stringValue())
                .isEqualTo(CALL.toString());
    }

    @Test
    void calls_are_listed_page_by_page_up_to_the_limit() {
        retell.answers("{\"has_more\": true, \"pagination_key\": \"next\", \"items\": [{\"call_id\": \"call_3\"}]}");
        retell.answers("{\"has_more\": true, \"pagination_key\": \"after\", \"items\": "
                + "[{\"call_id\": \"call_2\"}, {\"call_id\": \"call_1\"}]}");

        assertThat(client.listCalls(credentials, SINCE, 2))
                .extracting(CallSnapshot::externalId)
                .containsExactly("call_3", "call_2");
        assertThat(retell.next()
                        .body()
                        .at("/filter_criteria/start_timestamp/value")
                        .longValue())
                .isEqualTo(SINCE.toEpochMilli());
        assertThat(retell.next().body().at("/pagination_key").stringValue()).isEqualTo("next");
    }

    @Test
    void a_list_that_turns_in_circles_ends() {
        IntStream.range(0, 3)
                .forEach(each -> retell.answers(
                        "{\"has_more\": true, \"pagination_key\": \"same\", \"items\": [{\"call_id\": \"call_1\"}]}"));

        assertThat(client.listCalls(credentials, SINCE, 100)).hasSize(2);
    }

    @Test
    void voices_are_listed() {
        retell.answers(recorded("voices.json"));

        assertThat(client.voices(credentials))
                .containsExactly(new RemoteVoice(
                        "11labs-Adrian", "Adrian", "male", "American", "https://voices.example/adrian.mp3"));
        assertThat(retell.next().line()).isEqualTo("GET /list-voices");
    }

    @Test
    void numbers_are_listed_to_the_last_page() {
        retell.answers(recorded("phone-numbers-1.json"));
        retell.answers(recorded("phone-numbers-2.json"));

        assertThat(client.numbers(credentials))
                .containsExactly(
                        new RemoteNumber("+14155550199", "+14155550199", "Main line"),
                        new RemoteNumber("+14155550198", "+14155550198", null));
        assertThat(retell.next().line()).isEqualTo("GET /v2/list-phone-numbers?limit=100");
        assertThat(retell.next().request().getUrl().queryParameter("pagination_key"))
                .isEqualTo("next");
    }

    @Test
    void nothing_printed_shows_a_number_a_token_or_what_was_said() {
        retell.answers(recorded("call-ended.json"));
        retell.answers(recorded("phone-numbers-2.json"));
        retell.answers(201, recorded("web-call.json"));

        var call = client.findCall(credentials, "call_1").orElseThrow();
        var printed = call + "" + call.transcript() + client.numbers(credentials)
                + client.startWebCall(credentials, ProviderSamples.call(null, null));

        assertThat(printed).doesNotContain("415555").doesNotContain("cleaning").doesNotContain("token-for");
    }

    @Test
    void agents_are_listed_with_our_reference_where_they_are_ours() {
        retell.answers("""
                {"has_more": false, "items": [
                  {"agent_id": "agent_5", "agent_name": "reception", "channel": "voice", "tags": {},
                   "user_modified_timestamp": 1793610000000},
                  {"agent_id": "agent_1", "agent_name": "Front desk", "channel": "voice", "tags": {}}]}""");
        retell.answers("[" + recorded("agent.json") + "," + recorded("theirs-agent.json") + "]");

        assertThat(client.agents(credentials))
                .containsExactly(
                        new RemoteAgentSummary(new RemoteAgent("agent_1", null), "Front desk", AGENT.toString(), null),
                        new RemoteAgentSummary(
                                new RemoteAgent("agent_5", null),
                                "reception",
                                null,
                                Instant.ofEpochMilli(1793610000000L)));
        var asked = retell.next();
        assertThat(asked.line()).isEqualTo("POST /v2/list-agents?limit=100");
        assertThat(asked.body().at("/filter_criteria/channel/value").stringValue())
                .isEqualTo("voice");
        assertThat(retell.next().line()).isEqualTo("GET /list-agents?limit=1000&is_latest=true");
    }

    @Test
    void agents_are_listed_when_the_older_list_is_no_more() {
        retell.answers(recorded("agent-list.json"));
        retell.answers(404, "{}");

        assertThat(client.agents(credentials))
                .extracting(RemoteAgentSummary::reference)
                .containsExactly(null, null, null);
    }

    @Test
    void an_account_without_agents_is_asked_once() {
        retell.answers(NO_AGENTS);

        assertThat(client.agents(credentials)).isEmpty();
        assertThat(retell.requestCount()).isEqualTo(1);
    }

    @Test
    void an_agent_is_read_with_the_version_of_its_engine() {
        retell.answers(recorded("theirs-agent.json"));
        retell.answers(recorded("theirs-engine.json"));

        var live = client.findAgent(credentials, "agent_5").orElseThrow();

        assertThat(live.remote()).isEqualTo(new RemoteAgent("agent_5", "llm_5"));
        assertThat(retell.next().line()).isEqualTo("GET /get-agent/agent_5");
        assertThat(retell.next().line()).isEqualTo("GET /get-retell-llm/llm_5?version=7");
    }

    @ParameterizedTest
    @CsvSource({"conversation-flow, conversation flow", "custom-llm, language model of its own", "odd, another kind"})
    void an_agent_with_another_engine_is_refused_with_a_reason(String engine, String reason) {
        retell.answers(
                "{\"agent_id\": \"agent_3\", \"version\": 0, \"response_engine\": {\"type\": \"" + engine + "\"}}");

        var failed = failure(() -> client.findAgent(credentials, "agent_3"));

        assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
        assertThat(failed.explanation()).contains(reason).contains("Only agents with a prompt can be read.");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 422})
    void an_agent_that_is_gone_is_absent(int status) {
        retell.answers(status, MISSING);

        assertThat(client.findAgent(credentials, "agent_1")).isEmpty();
    }

    @Test
    void what_was_chosen_of_a_server_at_retell_stays_chosen() {
        var tools = List.<AgentTool>of(new AgentTool.McpServer(
                CALL,
                "crm",
                "Knows customers",
                "https://mcp.example",
                Map.of("Authorization", new Secret("token-1")),
                null));
        retell.answers(recorded("agent.json"));
        retell.answers(
                "{\"general_tools\": [{\"type\": \"mcp\", \"name\": \"find\"}, {\"type\": \"end_call\", \"name\": \"e\"}]}");
        retell.answers(ENGINE);
        retell.answers(recorded("agent.json"));
        retell.answers(200, "");

        client.publish(credentials, definition.with(tools, AgentKnowledge.none()), TARGET, KNOWN, told::add);

        retell.next();
        assertThat(retell.next().line()).isEqualTo("GET /get-retell-llm/llm_1?version=2");
        var sent = retell.next().body();
        assertThat(sent.path("general_tools")
                        .valueStream()
                        .map(tool -> tool.path("name").stringValue()))
                .containsExactly("end_call", "find");
        assertThat(sent.at("/mcps/0/headers/Authorization").stringValue()).isEqualTo("token-1");
    }

    @Test
    void a_difference_does_not_show_a_key() {
        var tools = List.<AgentTool>of(
                new AgentTool.CalendarBooking(
                        CALL,
                        "book",
                        "Books",
                        new Secret("cal_live_ours"),
                        12,
                        "Europe/Berlin",
                        AgentTool.CalendarBooking.Step.BOOK),
                new AgentTool.McpServer(
                        CALL,
                        "crm",
                        "",
                        "https://mcp.example",
                        Map.of("Authorization", new Secret("token-ours")),
                        null));
        retell.answers(recorded("agent-published.json"));
        retell.answers("""
                {"general_tools": [{"type": "book_appointment_cal", "cal_api_key": "cal_live_theirs"}],
                 "mcps": [{"name": "crm", "headers": {"Authorization": "token-theirs"}}]}""");

        var differences = client.differences(credentials, definition.with(tools, AgentKnowledge.none()), TARGET, KNOWN)
                .orElseThrow();

        assertThat(differences).extracting(Difference::path).contains("general_tools", "mcps[0].headers.Authorization");
        assertThat(differences.toString())
                .doesNotContain("cal_live_ours", "cal_live_theirs", "token-ours", "token-theirs");
    }

    @Test
    void nothing_printed_shows_a_key_of_a_tool() {
        var tools = List.<AgentTool>of(
                new AgentTool.CalendarBooking(
                        CALL,
                        "book",
                        "Books",
                        new Secret("cal_live_ours"),
                        12,
                        "UTC",
                        AgentTool.CalendarBooking.Step.BOOK),
                new AgentTool.McpServer(
                        CALL,
                        "crm",
                        "",
                        "https://mcp.example",
                        Map.of("Authorization", new Secret("token-ours")),
                        null));

        var engine = AgentMapping.engine(definition.with(tools, AgentKnowledge.none()), TARGET);

        assertThat(engine.toString()).contains("book", "crm").doesNotContain("cal_live_ours", "token-ours");
    }

    private RetellClient client(Duration callTimeout) {
        return new RetellClient(new RetellApi(
                new RetellProperties(retell.url(), Duration.ofSeconds(2), callTimeout, Duration.ofMillis(1)),
                ProviderSamples.guards()));
    }

    private static ProviderException failure(ThrowingCallable action) {
        return catchThrowableOfType(ProviderException.class, action);
    }

    private static Money dollars(String amount) {
        return Money.of(new BigDecimal(amount), Money.USD);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private static String recorded(String file) {
        return recordedText(RetellClientTest.class, file);
    }
}
