package com.genius365.provider.vapi;

import static com.genius365.provider.ProviderSamples.AGENT;
import static com.genius365.provider.ProviderSamples.CALL;
import static com.genius365.provider.ProviderSamples.TARGET;
import static com.genius365.provider.ProviderSamples.recordedText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.genius365.common.Money;
import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentTool;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallSnapshot.CostLine;
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
import com.genius365.provider.RemoteAgentSummary;
import com.genius365.provider.RemoteNumber;
import com.genius365.provider.Sentiment;
import com.genius365.provider.VendorServer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VapiClientTest {

    private static final Instant SINCE = Instant.parse("2026-11-02T07:00:00Z");
    private static final String ASSISTANT = "{\"id\": \"assistant-1\", \"createdAt\": \"2026-11-02T09:00:00.000Z\"}";

    private final VendorServer vapi = new VendorServer();
    private final VapiClient client = client(Duration.ofSeconds(10));
    private final Credentials credentials = ProviderSamples.credentials();
    private final AgentDefinition definition = ProviderSamples.definition("openai/gpt-4.1");

    @AfterEach
    void stop() {
        vapi.close();
    }

    @Test
    void a_key_is_checked_by_asking_for_next_to_nothing() {
        vapi.answers("[]");

        client.checkKey(credentials);

        assertThat(vapi.next().line()).isEqualTo("GET /assistant?limit=1");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403})
    void a_key_that_does_not_work_is_told_from_a_vendor_that_does_not(int status) {
        vapi.answers(status, "{\"message\": \"Invalid Key\"}");

        var failed = failure(() -> client.checkKey(credentials));

        assertThat(failed.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(failed.status()).isEqualTo(status);
    }

    @Test
    void webhooks_are_prepared_by_a_credential_with_our_secret() {
        vapi.answers(201, "{\"id\": \"credential-1\"}");

        assertThat(client.prepareWebhooks(credentials, new Secret("s3cret"))).isEqualTo("credential-1");

        var asked = vapi.next();
        assertThat(asked.line()).isEqualTo("POST /credential");
        assertThat(asked.body().at("/provider").stringValue()).isEqualTo("webhook");
        assertThat(asked.body().at("/authenticationPlan/type").stringValue()).isEqualTo("bearer");
        assertThat(asked.body().at("/authenticationPlan/token").stringValue()).isEqualTo("s3cret");
    }

    @Test
    void a_new_agent_is_looked_for_and_then_created() {
        vapi.answers("[]");
        vapi.answers(201, ASSISTANT);
        var told = new ArrayList<RemoteAgent>();

        var remote = client.publish(credentials, definition, TARGET, null, told::add);

        assertThat(remote).isEqualTo(new RemoteAgent("assistant-1", null));
        assertThat(told).containsExactly(remote);
        assertThat(vapi.next().line()).isEqualTo("GET /assistant?limit=50");
        var asked = vapi.next();
        assertThat(asked.line()).isEqualTo("POST /assistant");
        var body = asked.body();
        assertThat(body.at("/metadata/app_reference").stringValue()).isEqualTo(AGENT.toString());
        assertThat(body.at("/server/url").stringValue()).isEqualTo(TARGET.url());
        assertThat(body.at("/server/credentialId").stringValue()).isEqualTo("credential-1");
        assertThat(body.at("/serverMessages").toString()).isEqualTo("[\"status-update\",\"end-of-call-report\"]");
        assertThat(body.at("/model/provider").stringValue()).isEqualTo("openai");
        assertThat(body.at("/model/model").stringValue()).isEqualTo("gpt-4.1");
        assertThat(body.at("/model/messages/0/content").stringValue())
                .isEqualTo(definition.script().prompt());
        assertThat(body.at("/maxDurationSeconds").intValue()).isEqualTo(600);
        assertThat(body.at("/hooks/0/on").stringValue()).isEqualTo("customer.speech.timeout");
        assertThat(body.at("/hooks/0/options/timeoutSeconds").intValue()).isEqualTo(30);
        assertThat(body.at("/hooks/0/do/0/tool/type").stringValue()).isEqualTo("endCall");
    }

    @Test
    void an_agent_whose_creation_was_never_answered_is_found_and_updated() {
        vapi.answers("""
                [{"id": "other", "createdAt": "2026-11-02T09:00:00Z", "metadata": {"app_reference": "1"}},
                 {"id": "assistant-1", "createdAt": "2026-11-02T08:00:00Z",
                  "metadata": {"app_reference": "%s"}}]""".formatted(AGENT));
        vapi.answers(ASSISTANT);

        client.publish(credentials, definition, TARGET, null, remote -> {});

        vapi.next();
        assertThat(vapi.next().line()).isEqualTo("PATCH /assistant/assistant-1");
    }

    @Test
    void the_search_goes_on_where_a_page_ends_and_skips_nobody() {
        vapi.answers(IntStream.range(0, 50)
                .mapToObj(
                        index -> "{\"id\": \"a%d\", \"createdAt\": \"2026-11-02T09:00:%02dZ\"}".formatted(index, index))
                .collect(Collectors.joining(",", "[", "]")));
        vapi.answers("""
                [{"id": "a0", "createdAt": "2026-11-02T09:00:00Z"},
                 {"id": "twin", "createdAt": "2026-11-02T09:00:00Z", "metadata": {"app_reference": "%s"}}]""".formatted(AGENT));
        vapi.answers(ASSISTANT);

        client.publish(credentials, definition, TARGET, null, remote -> {});

        vapi.next();
        assertThat(vapi.next().request().getUrl().queryParameter("createdAtLe")).isEqualTo("2026-11-02T09:00:00Z");
        assertThat(vapi.next().line()).isEqualTo("PATCH /assistant/twin");
    }

    @Test
    void a_known_agent_is_updated_without_being_looked_for() {
        vapi.answers(ASSISTANT);

        client.publish(credentials, definition, TARGET, new RemoteAgent("assistant-1", null), remote -> {});

        assertThat(vapi.next().line()).isEqualTo("PATCH /assistant/assistant-1");
        assertThat(vapi.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND, 1", "422, REJECTED, 1", "401, UNAUTHORIZED, 1", "500, UNAVAILABLE, 3"})
    void an_update_that_fails_creates_nothing(int status, Kind kind, int attempts) {
        IntStream.range(0, 3).forEach(each -> vapi.answers(status, "{}"));

        var failed = failure(() ->
                client.publish(credentials, definition, TARGET, new RemoteAgent("assistant-1", null), remote -> {}));

        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(vapi.requestCount()).isEqualTo(attempts);
        assertThat(vapi.next().line()).startsWith("PATCH");
    }

    @Test
    void a_creation_that_may_have_happened_is_not_tried_again() {
        vapi.answers("[]");
        vapi.answers(500, "{}");

        var failed = failure(() -> client.publish(credentials, definition, TARGET, null, remote -> {}));

        assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(vapi.requestCount()).isEqualTo(2);
    }

    @Test
    void what_we_published_does_not_differ_until_someone_changes_it() {
        vapi.answers("[]");
        vapi.answers(201, ASSISTANT);
        var remote = client.publish(credentials, definition, TARGET, null, each -> {});
        vapi.next();
        var published = vapi.next().body().toString();
        vapi.answers(published);
        vapi.answers(published.replace("Hello, this is Acme.", "Good morning."));
        vapi.answers(404, "{}");

        assertThat(client.differences(credentials, definition, TARGET, remote).map(List::isEmpty))
                .contains(true);
        assertThat(client.differences(credentials, definition, TARGET, remote).map(List::isEmpty))
                .contains(false);
        assertThat(client.differences(credentials, definition, TARGET, remote)).isEmpty();
    }

    @Test
    void removing_what_is_gone_is_fine() {
        vapi.answers(404, "{\"message\": \"Not Found\"}");

        client.remove(credentials, new RemoteAgent("assistant-1", null));

        assertThat(vapi.next().line()).isEqualTo("DELETE /assistant/assistant-1");
    }

    @Test
    void removing_what_cannot_be_reached_is_not() {
        IntStream.range(0, 3).forEach(each -> vapi.answers(503, "{}"));

        assertThat(failure(() -> client.remove(credentials, new RemoteAgent("assistant-1", null)))
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void a_call_is_started_with_our_reference() {
        vapi.answers(201, recorded("call-queued.json"));

        var call = client.startCall(credentials, ProviderSamples.call("number-1", "+14155550100"));

        assertThat(call.status()).isEqualTo(CallStatus.INITIATED);
        assertThat(call.reference()).isEqualTo(CALL);
        var asked = vapi.next();
        assertThat(asked.line()).isEqualTo("POST /call");
        assertThat(asked.body()).isEqualTo(new JsonMapper().readTree("""
                {"assistantId": "agent-1", "phoneNumberId": "number-1", "customer": {"number": "+14155550100"},
                 "name": "%1$s",
                 "assistantOverrides": {"variableValues": {"name": "Sam"}, "metadata": {"app_reference": "%1$s"}}}
                """.formatted(CALL)));
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
        vapi.answers(status, "<html>?</html>");
        vapi.answers(201, recorded("call-queued.json"));

        var failed = failure(() -> client.startCall(credentials, ProviderSamples.call("number-1", "+14155550100")));

        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(vapi.requestCount()).isEqualTo(1);
    }

    @Test
    void a_start_without_an_answer_may_have_happened() {
        vapi.saysNothing();

        var failed = failure(() -> client(Duration.ofMillis(300))
                .startCall(credentials, ProviderSamples.call("number-1", "+14155550100")));

        assertThat(failed.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(vapi.requestCount()).isEqualTo(1);
    }

    @Test
    void a_call_needs_two_numbers() {
        var failed = failure(() -> client.startCall(credentials, ProviderSamples.call(null, "+14155550100")));

        assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
        assertThat(vapi.requestCount()).isZero();
    }

    @Test
    void a_call_in_the_browser_takes_the_public_key() {
        var request = ProviderSamples.call(null, null);

        var ticket = client.startWebCall(credentials, request);

        assertThat(ticket.externalCallId()).isNull();
        assertThat(ticket.token()).isEqualTo(new Secret("public-key"));
        assertThat(ticket.start().keySet()).containsExactlyInAnyOrder("api", "assistant", "overrides");
        assertThat(JsonMapper.shared().valueToTree(ticket.start()).toString())
                .contains("\"app_reference\":\"" + request.reference() + "\"", request.externalAgentId());
        assertThat(ticket.toString()).doesNotContain("public-key", request.externalAgentId());
    }

    @Test
    void without_a_public_key_it_is_said_what_to_do() {
        var without = new Credentials(UUID.randomUUID(), new Secret("k"), null);

        var failed = failure(() -> client.startWebCall(without, ProviderSamples.call(null, null)));

        assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
        assertThat(failed.explanation())
                .isEqualTo("VAPI refused this: Calls in the browser need VAPI's public key. Add it to the connection.");
    }

    @Test
    void a_call_is_read_whole() {
        vapi.answers(recorded("call-ended.json"));

        var call = client.findCall(credentials, "5f0c7d2a-1111-4c4e-9a55-000000000001")
                .orElseThrow();

        assertThat(call)
                .isEqualTo(new CallSnapshot(
                        "5f0c7d2a-1111-4c4e-9a55-000000000001",
                        "agent-1",
                        CALL,
                        CallDirection.OUTBOUND,
                        CallStatus.COMPLETED,
                        "+14155550199",
                        "+14155550100",
                        Instant.parse("2026-11-02T09:00:10Z"),
                        Instant.parse("2026-11-02T09:01:09.600Z"),
                        60,
                        "customer-ended-call",
                        "https://recordings.example/1.wav",
                        List.of(
                                new Turn(Speaker.AGENT, "Hello.", 1.5),
                                new Turn(Speaker.PERSON, "A cleaning, please.", 4.0),
                                new Turn(Speaker.TOOL, "book: ok", 7.0)),
                        "Booked a cleaning.",
                        Sentiment.POSITIVE,
                        List.of(new CostLine("model", dollars("0.02")), new CostLine("voice", dollars("0.103457"))),
                        dollars("0.123457"),
                        null,
                        Map.of()));
    }

    @Test
    void a_call_that_does_not_exist_is_absent() {
        vapi.answers(404, "{}");

        assertThat(client.findCall(credentials, "nothing")).isEmpty();
    }

    @Test
    void a_call_whose_start_was_never_answered_is_found_by_our_reference() {
        vapi.answers(recorded("call-listed.json"));

        var call = client.findCallByReference(credentials, CALL, "agent-1", SINCE);

        assertThat(call).map(CallSnapshot::externalId).contains("newer");
        assertThat(vapi.next().request().getUrl().queryParameter("assistantId")).isEqualTo("agent-1");
    }

    @Test
    void calls_are_listed_newest_first_up_to_the_limit() {
        vapi.answers(recorded("call-listed.json"));
        vapi.answers(recorded("call-listed.json"));

        assertThat(client.listCalls(credentials, SINCE, 10))
                .extracting(CallSnapshot::externalId, CallSnapshot::direction, CallSnapshot::fromNumber)
                .containsExactly(
                        tuple("newer", CallDirection.WEB, null), tuple("older", CallDirection.INBOUND, "+14155550101"));
        assertThat(client.listCalls(credentials, SINCE, 1)).hasSize(1);
        assertThat(vapi.next().request().getUrl().queryParameter("createdAtGe")).isEqualTo(SINCE.toString());
    }

    @Test
    void what_was_looked_for_in_a_call_and_whether_it_is_a_success_are_read() {
        vapi.answers("""
                {"id": "1", "status": "ended", "analysis": {"successEvaluation": "true",
                 "structuredData": {"sentiment": "negative", "city": "Bonn", "days": 3, "booked": false,
                                    "none": null}}}""");

        var call = client.findCall(credentials, "1").orElseThrow();

        assertThat(call.successful()).isTrue();
        assertThat(call.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(call.fields())
                .containsExactly(Map.entry("city", "Bonn"), Map.entry("days", "3"), Map.entry("booked", "false"));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "Pass, true", "FALSE, false", "fail, false", "7, ", "Good, "})
    void a_judgement_is_read_as_far_as_it_is_yes_or_no(String said, @Nullable Boolean success) {
        vapi.answers("{\"id\": \"1\", \"analysis\": {\"successEvaluation\": \"%s\"}}".formatted(said));

        assertThat(client.findCall(credentials, "1").orElseThrow().successful()).isEqualTo(success);
    }

    @Test
    void the_agents_of_the_account_are_listed_by_name_and_ours_are_known() {
        vapi.answers("""
                [{"id": "2", "name": "zoe", "createdAt": "2026-11-02T09:00:00Z", "updatedAt": "2026-11-03T09:00:00Z"},
                 {"id": "1", "name": "Adam", "createdAt": "2026-11-02T08:00:00Z",
                  "metadata": {"app_reference": "%s", "other": 1}},
                 {"id": "3", "createdAt": "2026-11-02T07:00:00Z"}]""".formatted(AGENT));

        assertThat(client.agents(credentials))
                .containsExactly(
                        new RemoteAgentSummary(new RemoteAgent("3", null), "3", null, null),
                        new RemoteAgentSummary(new RemoteAgent("1", null), "Adam", AGENT.toString(), null),
                        new RemoteAgentSummary(
                                new RemoteAgent("2", null), "zoe", null, Instant.parse("2026-11-03T09:00:00Z")));
    }

    @Test
    void an_agent_is_read_with_the_tools_it_names_by_their_ids() {
        vapi.answers("""
                {"id": "a", "name": "Desk", "model": {"provider": "openai", "model": "gpt-4.1",
                 "messages": [{"role": "system", "content": "Hi"}], "toolIds": ["8f3b1c2e-0d7a-4b57-9a6e-51c2f5f7d001", "8f3b1c2e-0d7a-4b57-9a6e-51c2f5f7d002", "no id", "8f3b1c2e-0d7a-4b57-9a6e-51c2f5f7d003"]}}""");
        vapi.answers("{\"id\": \"t1\", \"type\": \"dtmf\"}");
        vapi.answers(404, "{}");
        vapi.answers("{\"id\": \"t2\", \"type\": \"slack.message.send\", \"function\": {\"name\": \"tell_us\"}}");

        var agent = client.findAgent(credentials, "a").orElseThrow();

        assertThat(agent.remote()).isEqualTo(new RemoteAgent("a", null));
        assertThat(agent.definition().tools()).extracting(AgentTool::name).containsExactly("press_keys");
        assertThat(agent.report().lines())
                .filteredOn(line -> line.part() == Part.TOOLS)
                .extracting(Line::item, Line::fate)
                .containsExactly(tuple("press_keys", Fate.KEPT), tuple("tell_us", Fate.DROPPED));
        assertThat(vapi.next().line()).isEqualTo("GET /assistant/a");
        assertThat(vapi.next().line()).isEqualTo("GET /tool/8f3b1c2e-0d7a-4b57-9a6e-51c2f5f7d001");
    }

    @Test
    void an_agent_that_is_gone_is_absent() {
        vapi.answers(404, "{}");

        assertThat(client.findAgent(credentials, "a")).isEmpty();
    }

    @Test
    void what_we_clear_and_vapi_leaves_out_is_no_difference() {
        var sent = new JsonMapper()
                .readTree(new VapiApi(
                                new VapiProperties(
                                        vapi.url(), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(1)),
                                ProviderSamples.guards())
                        .json()
                        .writeValueAsString(AssistantMapping.map(definition, TARGET)));
        ((ObjectNode) sent).remove("voicemailMessage");
        ((ObjectNode) sent.path("model")).remove("toolIds");
        ((ObjectNode) sent).put("name", "Changed");
        vapi.answers(sent.toString());

        assertThat(client.differences(credentials, definition, TARGET, new RemoteAgent("a", null))
                        .orElseThrow())
                .extracting(Difference::path)
                .containsExactly("name");
    }

    @Test
    void numbers_are_listed_with_what_people_call_them() {
        vapi.answers(recorded("phone-numbers.json"));

        assertThat(client.numbers(credentials))
                .containsExactly(
                        new RemoteNumber("number-1", "+14155550199", "Main line"),
                        new RemoteNumber("number-2", null, "sip:desk@sip.vapi.ai"));
        assertThat(vapi.next().line()).isEqualTo("GET /phone-number?limit=1000");
    }

    @Test
    void voices_are_those_vapi_names_in_its_documentation() {
        assertThat(client.voices(credentials)).extracting("id").contains("Elliot", "Clara", "11labs:sarah");
        assertThat(vapi.requestCount()).isZero();
    }

    @Test
    void nothing_printed_shows_a_number_or_what_was_said() {
        vapi.answers(recorded("call-ended.json"));
        vapi.answers(recorded("phone-numbers.json"));

        var call = client.findCall(credentials, "1").orElseThrow();

        assertThat(call + "" + call.transcript() + client.numbers(credentials)
                        + ProviderSamples.call("+14155550199", "+14155550100"))
                .doesNotContain("415555")
                .doesNotContain("cleaning");
    }

    private VapiClient client(Duration callTimeout) {
        return new VapiClient(new VapiApi(
                new VapiProperties(vapi.url(), Duration.ofSeconds(2), callTimeout, Duration.ofMillis(1)),
                ProviderSamples.guards()));
    }

    private static ProviderException failure(ThrowingCallable action) {
        return catchThrowableOfType(ProviderException.class, action);
    }

    private static Money dollars(String amount) {
        return Money.of(new BigDecimal(amount), Money.USD);
    }

    private static String recorded(String file) {
        return recordedText(VapiClientTest.class, file);
    }
}
