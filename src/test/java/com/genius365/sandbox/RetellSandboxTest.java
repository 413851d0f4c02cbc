package com.genius365.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RetellSandboxTest {

    private static final Pattern SIGNATURE = Pattern.compile("v=(\\d+),d=([0-9a-f]+)");

    private static final String TEXTS = "[{\"title\": \"Hours\", \"text\": \"Open from 9 to 5. Closed on Sunday.\"}]";

    private static RunningSandbox sandbox;

    private final String key = "sandbox-retell-" + UUID.randomUUID();
    private final WebhookInbox inbox = new WebhookInbox();

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start(RunningSandbox.newDatabase());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void closeInbox() {
        inbox.close();
    }

    @Test
    void a_response_engine_is_created_read_changed_listed_and_deleted() {
        var created = post("/create-retell-llm", "{\"general_prompt\": \"You are kind.\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("version").asInt()).isZero();
        var id = created.json().path("llm_id").asString();
        assertThat(id).startsWith("llm_");

        var changed = sandbox.patch("/sandbox/retell/update-retell-llm/" + id, key, "{\"model\": \"gpt-4.1\"}");

        assertThat(changed.json().path("general_prompt").asString()).isEqualTo("You are kind.");
        assertThat(get("/get-retell-llm/" + id).json()).isEqualTo(changed.json());
        assertThat(get("/v2/list-retell-llms").json().path("items")).containsExactly(changed.json());
        assertThat(sandbox.delete("/sandbox/retell/delete-retell-llm/" + id, key)
                        .status())
                .isEqualTo(204);
        assertThat(get("/get-retell-llm/" + id).status()).isEqualTo(422);
    }

    @Test
    void an_agent_is_a_draft_until_published_and_changing_it_then_makes_a_new_draft() {
        var id = createAgent("Motors", "");

        var published = post("/publish-agent-version/" + id, "{\"version\": 0}");

        assertThat(published.status()).isEqualTo(200);
        assertThat(get("/get-agent/" + id).json().path("is_published").asBoolean())
                .isTrue();

        var changed = sandbox.patch("/sandbox/retell/update-agent/" + id, key, "{\"agent_name\": \"Cars\"}");

        assertThat(changed.json().path("version").asInt()).isEqualTo(1);
        assertThat(changed.json().path("base_version").asInt()).isZero();
        assertThat(changed.json().path("is_published").asBoolean()).isFalse();
        assertThat(post("/publish-agent-version/" + id, "{\"version\": 0}").status())
                .isEqualTo(422);
        assertThat(post("/publish-agent-version/" + id, "{}").status()).isEqualTo(400);
        assertThat(post("/create-agent-version/" + id, "{\"base_version\": 1}")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void agents_are_listed_whole_and_in_pages_by_name() {
        var motors = createAgent("Motors", "");
        var hotel = createAgent("Hotel", "");

        var whole = get("/list-agents").json();
        var first = post("/v2/list-agents?limit=1", "{}").json();
        var second = post(
                        "/v2/list-agents?limit=1&pagination_key="
                                + first.path("pagination_key").asString(),
                        "{}")
                .json();
        var named = post("/v2/list-agents", "{\"filter_criteria\": {\"query\": \"moto\"}}");

        assertThat(whole.valueStream().map(agent -> agent.path("agent_id").asString()))
                .containsExactly(hotel, motors);
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(first.path("items").path(0).path("agent_id").asString()).isEqualTo(hotel);
        assertThat(second.path("has_more").asBoolean()).isFalse();
        assertThat(second.path("items").path(0).path("agent_id").asString()).isEqualTo(motors);
        assertThat(named.json()
                        .path("items")
                        .valueStream()
                        .map(agent -> agent.path("agent_name").asString()))
                .containsExactly("Motors");
    }

    @Test
    void a_wrong_or_missing_key_is_401_and_an_unpaid_one_402_in_the_words_of_retell() {
        var wrong = sandbox.get("/sandbox/retell/list-agents", "key_real");
        var missing = sandbox.get("/sandbox/retell/list-agents", (String) null);
        var unpaid = sandbox.get("/sandbox/retell/list-agents", "sandbox-unpaid");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("status").asString()).isEqualTo("error");
        assertThat(wrong.json().path("message").asString()).isEqualTo("API key is missing or invalid.");
        assertThat(missing.status()).isEqualTo(401);
        assertThat(unpaid.status()).isEqualTo(402);
        assertThat(unpaid.json().path("message").asString()).contains("payment method");
    }

    @Test
    void what_retell_would_not_take_is_400_and_what_it_does_not_know_422() {
        assertThat(post("/create-agent", "{\"voice_id\": \"11labs-Adrian\"}").status())
                .isEqualTo(400);
        assertThat(post("/create-agent", agent("Desk", "llm_absent", "")).status())
                .isEqualTo(422);
        assertThat(post("/v2/create-phone-call", "{}").status()).isEqualTo(400);
        assertThat(post("/v2/create-phone-call", call("agent_absent", "+14155559999"))
                        .status())
                .isEqualTo(422);
        assertThat(post("/v2/create-web-call", "{}").status()).isEqualTo(400);
        assertThat(post("/v3/list-calls", "nonsense").json().path("status").asString())
                .isEqualTo("error");
        assertThat(get("/v2/get-call/call_absent").status()).isEqualTo(422);
        assertThat(get("/unheard-of").status()).isEqualTo(404);
    }

    @Test
    void what_one_key_made_another_does_not_see() {
        var id = createAgent("Ours", "");
        var stranger = "sandbox-stranger-" + UUID.randomUUID();

        assertThat(sandbox.get("/sandbox/retell/get-agent/" + id, stranger).status())
                .isEqualTo(422);
        assertThat(sandbox.get("/sandbox/retell/list-agents", stranger).json()).isEmpty();
    }

    @Test
    void a_call_is_told_from_its_start_to_its_analysis_signed_with_the_key() {
        var id = createAgent("Motors", webhooks());

        var answer = post("/v2/create-phone-call", call(id, "+14155559999"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("call_status").asString()).isEqualTo("registered");
        assertThat(answer.json().path("metadata").path("reference").asString()).isEqualTo("r-1");
        var started = inbox.next();
        assertThat(isSigned(started)).isTrue();
        assertThat(started.json().path("event").asString()).isEqualTo("call_started");
        assertThat(started.json().path("call").path("call_status").asString()).isEqualTo("ongoing");
        var ended = inbox.next();
        assertThat(isSigned(ended)).isTrue();
        assertThat(ended.json().path("event").asString()).isEqualTo("call_ended");
        assertThat(ended.json().path("call").has("call_analysis")).isFalse();
        var call = ended.json().path("call");
        assertThat(call.path("transcript").asString()).startsWith("Agent: Hello Sam, a test drive?\nUser: ");
        assertThat(call.path("transcript_object").path(1).path("role").asString())
                .isEqualTo("user");
        assertThat(call.path("duration_ms").asLong())
                .isEqualTo(call.path("end_timestamp").asLong()
                        - call.path("start_timestamp").asLong());
        assertThat(call.path("call_cost").path("combined_cost").asDouble())
                .isEqualTo(
                        call.path("call_cost")
                                .path("product_costs")
                                .valueStream()
                                .mapToDouble(cost -> cost.path("cost").asDouble())
                                .sum(),
                        within(0.00001));
        var analyzed = inbox.next();
        assertThat(isSigned(analyzed)).isTrue();
        assertThat(analyzed.json().path("event").asString()).isEqualTo("call_analyzed");
        var analysis = analyzed.json().path("call").path("call_analysis");
        assertThat(analysis.path("call_summary").asString()).contains("customer");
        assertThat(analysis.path("user_sentiment").asString()).isIn("Positive", "Negative");
        assertThat(analysis.path("custom_analysis_data").has("booked")).isTrue();
        assertThat(inbox.staysEmpty()).isTrue();

        var kept = get("/v2/get-call/" + call.path("call_id").asString()).json();
        assertThat(kept).isEqualTo(analyzed.json().path("call"));
        assertThat(sandbox.get(kept.path("recording_url").asString(), (String) null)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550001, not_connected, dial_busy",
        "+14155550002, not_connected, dial_no_answer",
        "+14155550003, not_connected, dial_failed"
    })
    void a_call_that_never_connected_is_told_without_a_start(String number, String status, String reason) {
        var id = createAgent("Motors", webhooks());

        post("/v2/create-phone-call", call(id, number));

        var ended = inbox.next().json();
        assertThat(ended.path("event").asString()).isEqualTo("call_ended");
        assertThat(ended.path("call").path("call_status").asString()).isEqualTo(status);
        assertThat(ended.path("call").path("disconnection_reason").asString()).isEqualTo(reason);
        assertThat(inbox.next().json().path("event").asString()).isEqualTo("call_analyzed");
    }

    @Test
    void a_voicemail_is_recognised() {
        var id = createAgent("Motors", ", \"webhook_events\": [\"call_analyzed\"]" + webhooks());

        post("/v2/create-phone-call", call(id, "+14155550004"));

        var call = inbox.next().json().path("call");
        assertThat(call.path("disconnection_reason").asString()).isEqualTo("voicemail_reached");
        assertThat(call.path("call_analysis").path("in_voicemail").asBoolean()).isTrue();
    }

    @Test
    void a_browser_is_given_a_token_to_join_with() {
        var id = createAgent("Motors", webhooks());

        var answer = post("/v2/create-web-call", "{\"agent_id\": \"%s\"}".formatted(id));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("call_type").asString()).isEqualTo("web_call");
        assertThat(answer.json().path("access_token").asString()).isNotBlank();
        assertThat(inbox.next().json().path("call").path("call_status").asString())
                .isEqualTo("ongoing");
    }

    @Test
    void calls_are_listed_by_agent_and_time_without_transcripts() {
        var motors = createAgent("Motors", webhooks());
        var hotel = createAgent("Hotel", "");
        var first = post("/v2/create-phone-call", call(motors, "+14155559999")).json();
        post("/v2/create-phone-call", call(hotel, "+14155559999"));
        inbox.next();
        inbox.next();

        var ofMotors = post("/v3/list-calls", """
                        {"filter_criteria": {"agent": [{"agent_id": "%s"}],
                          "start_timestamp": {"type": "number", "op": "ge", "value": 1800000000000}}}
                        """.formatted(motors)).json();
        var later = post("/v3/list-calls", """
                        {"filter_criteria": {"start_timestamp": {"type": "number", "op": "ge", "value": 1900000000000}}}
                        """).json();

        assertThat(ofMotors.path("items")).hasSize(1);
        assertThat(ofMotors.path("items").path(0).path("call_id")).isEqualTo(first.path("call_id"));
        assertThat(ofMotors.path("items").path(0).path("call_status").asString())
                .isEqualTo("ended");
        assertThat(ofMotors.path("items").path(0).has("transcript")).isFalse();
        assertThat(later.path("items")).isEmpty();
    }

    @Test
    void voices_numbers_and_concurrency_are_there() {
        assertThat(get("/list-voices").json().path(0).path("voice_id").asString())
                .isNotBlank();
        assertThat(get("/v2/list-phone-numbers")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(number -> number.path("phone_number").asString()))
                .containsExactly("+14155550133", "+14155550144");
        assertThat(get("/get-concurrency").json().path("current_concurrency").asInt())
                .isZero();
    }

    @Test
    void knowledge_is_read_after_it_was_given_and_nobody_elses_is_shown() {
        var made = form("knowledge_base_name", "hours", "knowledge_base_texts", TEXTS);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("status").asString()).isEqualTo("in_progress");
        var id = made.json().path("knowledge_base_id").asString();
        assertThat(id).startsWith("knowledge_base_");
        var listed = get("/list-knowledge-bases").json();
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("status").asString()).isEqualTo("complete");
        assertThat(listed.path(0)
                        .path("knowledge_base_sources")
                        .path(0)
                        .path("title")
                        .asString())
                .isEqualTo("Hours");
        assertThat(listed.toString()).doesNotContain("Closed on Sunday");
        assertThat(get("/get-knowledge-base/" + id).json()).isEqualTo(listed.path(0));
        assertThat(sandbox.get("/sandbox/retell/list-knowledge-bases", "sandbox-other-" + UUID.randomUUID())
                        .json())
                .isEmpty();
        assertThat(sandbox.delete("/sandbox/retell/delete-knowledge-base/" + id, key)
                        .status())
                .isEqualTo(204);
        assertThat(get("/get-knowledge-base/" + id).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a name that is longer than thirty-nine characters | [{\"title\": \"a\", \"text\": \"b\"}]",
                "hours | {\"title\": \"a\", \"text\": \"b\"}",
                "hours | nonsense",
                "hours | [{\"title\": \"a\"}]"
            })
    void knowledge_retell_would_not_take_is_400(String name, String texts) {
        assertThat(form("knowledge_base_name", name, "knowledge_base_texts", texts)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_engine_has_tools_with_names_of_their_own_and_knowledge_that_exists() {
        var twice =
                "{\"general_tools\": [{\"type\": \"end_call\", \"name\": \"a\"}, {\"type\": \"press_digit\", \"name\": \"a\"}]}";
        var spaced = "{\"general_tools\": [{\"type\": \"end_call\", \"name\": \"a b\"}]}";
        var nowhere = "{\"general_tools\": [{\"type\": \"custom\", \"name\": \"a\"}]}";

        assertThat(post("/create-retell-llm", twice).status()).isEqualTo(400);
        assertThat(post("/create-retell-llm", spaced).status()).isEqualTo(400);
        assertThat(post("/create-retell-llm", nowhere).status()).isEqualTo(400);
        assertThat(post("/create-retell-llm", "{\"knowledge_base_ids\": [\"knowledge_base_absent\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(post("/create-retell-llm", "{\"general_tools\": null, \"knowledge_base_ids\": null, \"mcps\": null}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_agent_answers_in_writing_and_says_that_it_is_played() {
        var base = form("knowledge_base_name", "hours", "knowledge_base_texts", TEXTS)
                .json()
                .path("knowledge_base_id")
                .asString();
        var engine = post(
                        "/create-retell-llm",
                        "{\"general_prompt\": \"You sell cars.\", \"knowledge_base_ids\": [\"%s\"]}".formatted(base))
                .json()
                .path("llm_id")
                .asString();
        var id = post("/create-agent", agent("Motors", engine, ""))
                .json()
                .path("agent_id")
                .asString();

        var known = write(id, "What if I come on a Sunday, closed?");
        var other = write(id, "Hm");

        assertThat(known.path("role").asString()).isEqualTo("agent");
        assertThat(known.path("content").asString()).startsWith("[Sandbox]").endsWith("Closed on Sunday.");
        assertThat(other.path("content").asString()).startsWith("[Sandbox]").doesNotContain("Sunday.");
        assertThat(post("/agent-playground-completion/" + id, "{\"messages\": []}")
                        .status())
                .isEqualTo(400);
        assertThat(post("/agent-playground-completion/agent_absent", "{\"messages\": []}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_agent_that_stores_nothing_has_calls_without_words_and_recording() {
        var id = createAgent(
                "Motors",
                ", \"webhook_events\": [\"call_analyzed\"], \"data_storage_setting\": \"basic_attributes_only\""
                        + webhooks());

        post("/v2/create-phone-call", call(id, "+14155559999"));

        var call = inbox.next().json().path("call");
        assertThat(call.path("call_status").asString()).isEqualTo("ended");
        assertThat(call.has("recording_url")).isFalse();
        assertThat(call.has("transcript")).isFalse();
    }

    @Test
    void a_tool_is_asked_in_a_call_signed_with_the_key_and_the_transcript_shows_it() {
        inbox.answer(body -> "{\"isInStock\": true}");
        var engine = post("/create-retell-llm", """
                        {"general_prompt": "You sell cars.", "general_tools": [{"type": "end_call", "name": "end_call"},
                          {"type": "custom", "name": "check_stock", "description": "Checks", "url": "%s", "method": "POST",
                           "speak_during_execution": false, "speak_after_execution": true, "timeout_ms": 5000,
                           "parameters": {"type": "object", "properties": {"doors": {"type": "integer", "minimum": 3}}}}]}
                        """.formatted(inbox.url()))
                .json()
                .path("llm_id")
                .asString();
        var id = post(
                        "/create-agent",
                        agent("Motors", engine, ", \"webhook_events\": [\"call_analyzed\"]" + webhooks()))
                .json()
                .path("agent_id")
                .asString();

        var callId = post("/v2/create-phone-call", call(id, "+14155559999"))
                .json()
                .path("call_id")
                .asString();

        var asked = inbox.next();
        assertThat(isSigned(asked)).isTrue();
        assertThat(asked.json().path("name").asString()).isEqualTo("check_stock");
        assertThat(asked.json().path("args").toString()).isEqualTo("{\"doors\":3}");
        assertThat(asked.json().at("/call/call_id").asString()).isEqualTo(callId);
        assertThat(asked.json().at("/call/agent_id").asString()).isEqualTo(id);
        var waiting = asked.json().at("/call/transcript_with_tool_calls/2");
        assertThat(waiting.path("role").asString()).isEqualTo("tool_call_invocation");
        var analyzed = inbox.next().json().path("call");
        var turns = analyzed.path("transcript_with_tool_calls");
        assertThat(turns.path(2)).isEqualTo(waiting);
        assertThat(turns.path(3).path("role").asString()).isEqualTo("tool_call_result");
        assertThat(turns.path(3).path("tool_call_id")).isEqualTo(waiting.path("tool_call_id"));
        assertThat(turns.path(3).path("content").asString()).isEqualTo("{\"isInStock\": true}");
        assertThat(turns.size()).isEqualTo(analyzed.path("transcript_object").size() + 2);
    }

    @Test
    void an_agent_answers_in_a_call_from_its_knowledge_bases() {
        var base = form(
                        "knowledge_base_name",
                        "stock",
                        "knowledge_base_texts",
                        "[{\"title\": \"Stock\", \"text\": \"The long range version is available in blue. Whoever bought a car"
                                + " somewhere else is not called again.\"}]")
                .json()
                .path("knowledge_base_id")
                .asString();
        var engine = post(
                        "/create-retell-llm",
                        "{\"general_prompt\": \"You sell cars.\", \"knowledge_base_ids\": [\"%s\"]}".formatted(base))
                .json()
                .path("llm_id")
                .asString();
        var events = ", \"webhook_events\": [\"call_analyzed\"]" + webhooks();
        var id = post("/create-agent", agent("Motors", engine, events))
                .json()
                .path("agent_id")
                .asString();

        post("/v2/create-phone-call", call(id, "+14155559999"));

        // Which of two conversations it is, the id of the call decides.
        assertThat(inbox.next().json().at("/call/transcript").asString())
                .containsAnyOf(
                        "Agent: The long range version is available in blue. ",
                        "Agent: Whoever bought a car somewhere else is not called again. ");
    }

    private JsonNode write(String agent, String words) {
        return post(
                        "/agent-playground-completion/" + agent,
                        "{\"messages\": [{\"role\": \"user\", \"content\": \"%s\"}]}".formatted(words))
                .json()
                .path("messages")
                .path(0);
    }

    private RunningSandbox.Answer form(String... fields) {
        return sandbox.postForm("/sandbox/retell/create-knowledge-base", key, fields);
    }

    private boolean isSigned(WebhookInbox.Delivery delivery) {
        var signature = SIGNATURE.matcher(delivery.header("x-retell-signature"));
        assertThat(signature.matches()).isTrue();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var expected = mac.doFinal((delivery.body() + signature.group(1)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(expected).equals(signature.group(2));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String createAgent(String name, String more) {
        var engine = post("/create-retell-llm", """
                        {"general_prompt": "You sell cars.", "begin_message": "Hello {{name}}, a test drive?"}
                        """).json().path("llm_id").asString();
        return post("/create-agent", agent(name, engine, more))
                .json()
                .path("agent_id")
                .asString();
    }

    private String webhooks() {
        return ", \"webhook_url\": \"" + inbox.url() + "\"";
    }

    private RunningSandbox.Answer get(String path) {
        return sandbox.get("/sandbox/retell" + path, key);
    }

    private RunningSandbox.Answer post(String path, String body) {
        return sandbox.post("/sandbox/retell" + path, key, body);
    }

    private static String agent(String name, String engine, String more) {
        return """
                {"agent_name": "%s", "voice_id": "11labs-Adrian",
                 "response_engine": {"type": "retell-llm", "llm_id": "%s"},
                 "post_call_analysis_data": [{"type": "boolean", "name": "booked", "description": "Booked?"}] %s}
                """.formatted(name, engine, more);
    }

    private static String call(String agentId, String number) {
        return """
                {"from_number": "+14155550133", "to_number": "%s", "override_agent_id": "%s",
                 "metadata": {"reference": "r-1"}, "retell_llm_dynamic_variables": {"name": "Sam"}}
                """.formatted(number, agentId);
    }
}
