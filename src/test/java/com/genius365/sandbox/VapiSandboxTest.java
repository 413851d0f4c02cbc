package com.genius365.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class VapiSandboxTest {

    private static RunningSandbox sandbox;

    private final String key = "sandbox-vapi-" + UUID.randomUUID();
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
    void an_assistant_is_created_read_changed_listed_and_deleted() {
        var created = sandbox.post("/sandbox/vapi/assistant", key, assistant("Dental desk", ""));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("id").asString()).hasSize(36);
        assertThat(created.json().path("orgId").asString()).hasSize(36);
        assertThat(created.json().path("createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*\\.\\d{3}Z");
        var address = "/sandbox/vapi/assistant/" + created.json().path("id").asString();
        assertThat(sandbox.get(address, key).json()).isEqualTo(created.json());

        var changed = sandbox.patch(address, key, "{\"name\": \"Night desk\", \"firstMessage\": null}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("Night desk");
        assertThat(changed.json().has("firstMessage")).isFalse();
        assertThat(changed.json().path("updatedAt")).isNotEqualTo(created.json().path("updatedAt"));
        assertThat(sandbox.get("/sandbox/vapi/assistant", key).json()).containsExactly(changed.json());
        assertThat(sandbox.delete(address, key).status()).isEqualTo(200);
        assertThat(sandbox.get(address, key).status()).isEqualTo(404);
        assertThat(sandbox.patch(address, key, "{}").json().path("statusCode").asInt())
                .isEqualTo(404);
    }

    @Test
    void a_list_is_newest_first_and_bounded_by_time() {
        var first = sandbox.post("/sandbox/vapi/assistant", key, assistant("First", ""))
                .json();
        var second = sandbox.post("/sandbox/vapi/assistant", key, assistant("Second", ""))
                .json();

        var all = sandbox.get("/sandbox/vapi/assistant", key).json();
        var one = sandbox.get("/sandbox/vapi/assistant?limit=1", key).json();
        var older = sandbox.get(
                "/sandbox/vapi/assistant?createdAtLt="
                        + second.path("createdAt").asString(),
                key);
        var newer = sandbox.get(
                "/sandbox/vapi/assistant?createdAtGt=" + first.path("createdAt").asString(), key);

        assertThat(all).containsExactly(second, first);
        assertThat(one).containsExactly(second);
        assertThat(older.json()).containsExactly(first);
        assertThat(newer.json()).containsExactly(second);
    }

    @Test
    void what_one_key_made_another_does_not_see() {
        var id = sandbox.post("/sandbox/vapi/assistant", key, assistant("Ours", ""))
                .json()
                .path("id")
                .asString();
        var stranger = "sandbox-stranger-" + UUID.randomUUID();

        assertThat(sandbox.get("/sandbox/vapi/assistant/" + id, stranger).status())
                .isEqualTo(404);
        assertThat(sandbox.delete("/sandbox/vapi/assistant/" + id, stranger).status())
                .isEqualTo(404);
        assertThat(sandbox.get("/sandbox/vapi/assistant", stranger).json()).isEmpty();
    }

    @Test
    void a_wrong_or_missing_key_is_401_and_an_unpaid_one_402_in_the_words_of_vapi() {
        var wrong = sandbox.get("/sandbox/vapi/assistant", "sk-real-looking-key");
        var missing = sandbox.get("/sandbox/vapi/assistant", (String) null);
        var unpaid = sandbox.get("/sandbox/vapi/assistant", "sandbox-unpaid-1");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("statusCode").asInt()).isEqualTo(401);
        assertThat(wrong.json().path("error").asString()).isEqualTo("Unauthorized");
        assertThat(missing.status()).isEqualTo(401);
        assertThat(unpaid.status()).isEqualTo(402);
        assertThat(unpaid.json().path("statusCode").asInt()).isEqualTo(402);
    }

    @Test
    void what_vapi_would_not_take_is_400_with_every_problem_named() {
        var answer = sandbox.post("/sandbox/vapi/assistant", key, """
                {"name": "%s", "prompt": "Hi", "model": {"provider": "openai"}, "voice": {"provider": "11labs"}}
                """.formatted("n".repeat(41)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("Bad Request");
        assertThat(answer.json().path("message").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "property prompt should not exist",
                        "name must be shorter than or equal to 40 characters",
                        "model.model must be a string",
                        "voice.voiceId must be a string");
        assertThat(sandbox.post("/sandbox/vapi/assistant", key, "[").status()).isEqualTo(400);
    }

    @Test
    void a_file_is_kept_listed_by_its_purpose_and_deleted() {
        var created = sandbox.upload(
                "/sandbox/vapi/file",
                key,
                "prices.txt",
                "Eighty euros",
                Map.of("purpose", "assistant", "metadata", "{\"a\": 1}"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("name").asString()).isEqualTo("prices.txt");
        assertThat(created.json().path("metadata").path("a").asInt()).isEqualTo(1);
        assertThat(created.body()).doesNotContain("Eighty");
        var list = "/sandbox/vapi/file?purpose=";
        assertThat(sandbox.get(list + "assistant", key).json()).containsExactly(created.json());
        assertThat(sandbox.get(list + "other", key).json()).isEmpty();
        assertThat(sandbox.get(list + "assistant", "sandbox-stranger-1").json()).isEmpty();
        assertThat(sandbox.get("/sandbox/vapi/file", key).status()).isEqualTo(400);
        var address = "/sandbox/vapi/file/" + created.json().path("id").asString();
        assertThat(sandbox.get(address, key).json()).isEqualTo(created.json());
        assertThat(sandbox.delete(address, key).status()).isEqualTo(200);
        assertThat(sandbox.delete(address, key).status()).isEqualTo(404);
        assertThat(sandbox.upload("/sandbox/vapi/file", key, "x".repeat(41), "x", Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_agent_answers_in_writing_as_its_prompt_suggests() {
        var id = create(assistant("Dental desk", ""));
        var session = sandbox.post("/sandbox/vapi/session", key, "{\"assistantId\": \"%s\"}".formatted(id));
        assertThat(session.status()).isEqualTo(201);
        var sessionId = session.json().path("id").asString();

        var first = say(sessionId, "Hi");
        var second = say(sessionId, "I need an appointment");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("output").path(0).path("role").asString()).isEqualTo("assistant");
        assertThat(first.json().path("output").path(0).path("content").asString())
                .startsWith("[Sandbox] Hello");
        assertThat(second.json().path("output").path(0).path("content").asString())
                .startsWith("[Sandbox] ")
                .isNotEqualTo(
                        first.json().path("output").path(0).path("content").asString());
        assertThat(sandbox.get("/sandbox/vapi/session/" + sessionId, key).json().path("messages"))
                .hasSize(4);
        assertThat(sandbox.delete("/sandbox/vapi/session/" + sessionId, key).status())
                .isEqualTo(200);
        assertThat(say(sessionId, "Hello?").status()).isEqualTo(404);
        assertThat(sandbox.post("/sandbox/vapi/session", key, "{\"assistantId\": \"%s\"}".formatted(UUID.randomUUID()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_saved_tool_is_kept_and_an_impossible_one_refused() {
        var created = sandbox.post("/sandbox/vapi/tool", key, "{\"type\": \"dtmf\"}");
        var address = "/sandbox/vapi/tool/" + created.json().path("id").asString();

        assertThat(sandbox.get(address, key).json()).isEqualTo(created.json());
        assertThat(sandbox.delete(address, key).status()).isEqualTo(200);
        assertThat(sandbox.get(address, key).status()).isEqualTo(404);
        assertThat(sandbox.post("/sandbox/vapi/tool", key, "{\"type\": \"magic\"}")
                        .status())
                .isEqualTo(400);
        assertThat(sandbox.post(
                                "/sandbox/vapi/tool",
                                key,
                                "{\"type\": \"function\", \"function\": {\"name\": \"a b\"}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_call_needs_an_assistant_a_number_of_ours_and_a_number_to_dial() {
        var id = create(assistant("Desk", ""));

        assertThat(dial("{}").status()).isEqualTo(400);
        assertThat(dial("{\"assistantId\": \"%s\"}".formatted(id)).status()).isEqualTo(400);
        assertThat(dial(call(id, "4155550100")).json().path("message").path(0).asString())
                .contains("E.164");
        assertThat(dial(call(UUID.randomUUID().toString(), "+14155550100")).status())
                .isEqualTo(400);
        assertThat(dial("""
                {"assistantId": "%s", "phoneNumberId": "%s", "customer": {"number": "+14155550100"}}
                """.formatted(id, UUID.randomUUID())).status()).isEqualTo(400);
    }

    @Test
    void a_call_is_told_from_ringing_to_its_report_with_the_bearer_token_of_the_credential() {
        var credential = sandbox.post("/sandbox/vapi/credential", key, """
                {"provider": "webhook", "name": "Genius365",
                 "authenticationPlan": {"type": "bearer", "token": "t0ken"}}
                """);
        assertThat(credential.status()).isEqualTo(201);
        var id = create(
                assistant("Acme Dental", server(credential.json().path("id").asString())));

        var answer = dial(call(id, "+14155559999"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("status").asString()).isEqualTo("queued");
        assertThat(answer.json().path("type").asString()).isEqualTo("outboundPhoneCall");
        assertThat(answer.json()
                        .path("assistantOverrides")
                        .path("metadata")
                        .path("reference")
                        .asString())
                .isEqualTo("r-1");
        var callId = answer.json().path("id").asString();
        for (var status : new String[] {"ringing", "in-progress", "ended"}) {
            var delivery = inbox.next();
            var message = delivery.json().path("message");
            assertThat(delivery.header("Authorization")).isEqualTo("Bearer t0ken");
            assertThat(message.path("type").asString()).isEqualTo("status-update");
            assertThat(message.path("status").asString()).isEqualTo(status);
            assertThat(message.path("call").path("id").asString()).isEqualTo(callId);
            assertThat(message.path("call").path("status").asString()).isEqualTo(status);
            assertThat(message.path("timestamp").isIntegralNumber()).isTrue();
        }
        var report = inbox.next().json().path("message");
        assertThat(report.path("type").asString()).isEqualTo("end-of-call-report");
        assertThat(report.path("endedReason").asString()).isIn("customer-ended-call", "assistant-ended-call");
        assertThat(report.path("artifact").path("transcript").asString())
                .startsWith("AI: Hello Sam, this is the dental desk.\nUser: ");
        assertThat(report.path("artifact").path("messages").size()).isGreaterThan(6);
        assertThat(report.path("analysis").path("summary").asString()).isNotBlank();
        assertThat(report.path("analysis")
                        .path("structuredData")
                        .path("sentiment")
                        .asString())
                .isIn("positive", "neutral");
        assertThat(report.path("cost").asDouble()).isEqualTo(sum(report.path("costs")), within(0.00001));
        assertThat(report.path("costs")
                        .valueStream()
                        .map(cost -> cost.path("type").asString()))
                .containsExactly("transport", "transcriber", "model", "voice", "vapi");
        assertThat(inbox.staysEmpty()).isTrue();

        var ended = sandbox.get("/sandbox/vapi/call/" + callId, key).json();

        assertThat(ended.path("status").asString()).isEqualTo("ended");
        assertThat(ended.path("costBreakdown").path("total")).isEqualTo(ended.path("cost"));
        assertThat(ended.path("artifact")).isEqualTo(report.path("artifact"));
        var recording = ended.path("artifact").path("recordingUrl").asString();
        assertThat(sandbox.get(recording, (String) null).status()).isEqualTo(200);
    }

    @Test
    void an_assistant_answers_in_a_call_from_the_files_of_its_account_and_from_its_prompt() {
        var file = sandbox.upload(
                "/sandbox/vapi/file", key, "prices.txt", "A cleaning this week costs 80 euros.", Map.of());
        var knowing = create(assistant("Dental", server(""))
                .replace(
                        "receptionist of a dentist.",
                        "receptionist.\\n\\n<<knowledge>>\\n# Times\\nCall back on Monday after nine.\\n<<end>>")
                .replace(
                        "\"messages\":",
                        "\"tools\": [{\"type\": \"query\", \"knowledgeBases\": [{\"provider\": \"google\", \"name\": \"k\","
                                + " \"description\": \"d\", \"fileIds\": [\"%s\"]}]}], \"messages\":"
                                        .formatted(file.json().path("id").asString())));

        dial(call(knowing, "+14155559999"));

        var report = inbox.next().json();
        while (!report.path("message").path("type").asString().equals("end-of-call-report")) {
            report = inbox.next().json();
        }
        // Which of two conversations it is, the id of the call decides.
        assertThat(report.at("/message/artifact/transcript").asString())
                .containsAnyOf("AI: A cleaning this week costs 80 euros. ", "AI: Call back on Monday after nine. ");
    }

    @Test
    void a_tool_is_asked_in_a_call_with_the_credential_and_the_report_shows_it() {
        var credential = sandbox.post("/sandbox/vapi/credential", key, """
                {"provider": "webhook", "authenticationPlan": {"type": "bearer", "token": "t0ken"}}
                """);
        inbox.answer(body -> "{\"results\": [{\"toolCallId\": \"%s\", \"result\": \"Friday is free\"}]}"
                .formatted(RunningSandbox.MAPPER
                        .readTree(body)
                        .at("/message/toolCallList/0/id")
                        .asString()));
        var id = create(withTool(credential.json().path("id").asString()));

        var call = dial(call(id, "+14155559999")).json().path("id").asString();

        var asked = inbox.next();
        assertThat(asked.header("Authorization")).isEqualTo("Bearer t0ken");
        var message = asked.json().path("message");
        assertThat(message.path("type").asString()).isEqualTo("tool-calls");
        assertThat(message.at("/call/id").asString()).isEqualTo(call);
        assertThat(message.at("/call/status").asString()).isEqualTo("in-progress");
        var use = message.at("/toolCallList/0");
        assertThat(use.at("/function/name").asString()).isEqualTo("find_time");
        var arguments =
                RunningSandbox.MAPPER.readTree(use.at("/function/arguments").asString());
        assertThat(arguments.path("day").asString()).isEqualTo("friday");
        assertThat(arguments.path("question").asString()).isNotBlank();
        assertThat(message.at("/toolWithToolCallList/0/toolCall/id")).isEqualTo(use.path("id"));
        var messages = inbox.next().json().at("/message/artifact/messages");
        assertThat(messages.valueStream().map(each -> each.path("role").asString()))
                .startsWith("system", "bot", "user", "tool_calls", "tool_call_result", "bot");
        assertThat(messages.path(3).path("toolCalls").path(0)).isEqualTo(use);
        assertThat(messages.path(4).path("toolCallId")).isEqualTo(use.path("id"));
        assertThat(messages.path(4).path("result").asString()).isEqualTo("Friday is free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{\"results\": []}"})
    void a_call_goes_on_where_the_tool_does_not_answer_as_it_should(String answer) {
        inbox.answer(body -> answer);
        inbox.refuseNext(answer.isEmpty() ? 1 : 0);

        dial(call(create(withTool("")), "+14155559999"));

        assertThat(inbox.next().json().at("/message/type").asString()).isEqualTo("tool-calls");
        var report = inbox.next().json().path("message");
        assertThat(report.path("type").asString()).isEqualTo("end-of-call-report");
        assertThat(report.at("/artifact/messages/4/role").asString()).isEqualTo("tool_call_result");
        assertThat(report.at("/artifact/messages/4/result").asString())
                .startsWith(answer.isEmpty() ? "The server" : "No");
        assertThat(report.at("/artifact/messages").size()).isGreaterThan(6);
    }

    @Test
    void a_webhook_is_signed_where_the_credential_says_hmac() throws Exception {
        var credential = sandbox.post("/sandbox/vapi/credential", key, """
                {"provider": "webhook",
                 "authenticationPlan": {"type": "hmac", "secretKey": "s3cret", "algorithm": "sha256"}}
                """);
        var id = create(assistant("Desk", server(credential.json().path("id").asString())));

        dial(call(id, "+14155559999"));

        var delivery = inbox.next();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("s3cret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected =
                mac.doFinal((delivery.header("x-timestamp") + "." + delivery.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(delivery.header("x-signature")).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550001, customer-busy",
        "+14155550002, customer-did-not-answer",
        "+14155550003, twilio-failed-to-connect-call",
        "+14155550004, voicemail"
    })
    void the_last_digits_of_the_number_decide_how_a_call_ends(String number, String endedReason) {
        var id = create(assistant("Desk", server("")));

        dial(call(id, number));

        var message = inbox.next().json().path("message");
        while (!message.path("type").asString().equals("end-of-call-report")) {
            message = inbox.next().json().path("message");
        }
        assertThat(message.path("endedReason").asString()).isEqualTo(endedReason);
        assertThat(message.has("startedAt")).isEqualTo(endedReason.equals("voicemail"));
        assertThat(message.path("artifact").has("recordingUrl")).isEqualTo(endedReason.equals("voicemail"));
    }

    @Test
    void only_the_messages_asked_for_are_sent() {
        var id = create(assistant("Desk", """
                , "server": {"url": "%s"}, "serverMessages": ["end-of-call-report"]
                """.formatted(inbox.url())));

        dial(call(id, "+14155550001"));

        assertThat(inbox.next().json().path("message").path("type").asString()).isEqualTo("end-of-call-report");
    }

    @Test
    void a_browser_starts_a_call_with_another_key_than_the_assistants_own() {
        var id = create(assistant("Desk", server("")));

        var answer =
                sandbox.post("/sandbox/vapi/call/web", "sandbox-public-key", "{\"assistantId\": \"%s\"}".formatted(id));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("type").asString()).isEqualTo("webCall");
        assertThat(answer.json().path("webCallUrl").asString()).startsWith("https://");
        assertThat(inbox.next().json().path("message").path("status").asString())
                .isEqualTo("in-progress");
        var own = sandbox.get("/sandbox/vapi/call/" + answer.json().path("id").asString(), key);
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void a_browser_listens_to_the_call_and_who_hangs_up_has_heard_no_more() {
        var id = create(assistant("Desk", server("")));
        var call = sandbox.post(
                        "/sandbox/vapi/call/web", "sandbox-public-key", "{\"assistantId\": \"%s\"}".formatted(id))
                .json()
                .path("id")
                .asString();
        var room = "/sandbox/rooms/vapi/" + call;
        inbox.next();

        var talking = sandbox.get(room, (String) null);
        var hungUp = sandbox.delete(room + "?heard=2", (String) null);

        assertThat(talking.json().path("state").asString()).isEqualTo("TALKING");
        assertThat(talking.json().path("lines").path(0).path("byAgent").asBoolean())
                .isTrue();
        assertThat(hungUp.status()).isEqualTo(204);
        var ended = inbox.next().json().path("message");
        assertThat(ended.path("status").asString()).isEqualTo("ended");
        assertThat(ended.path("endedReason").asString()).isEqualTo("customer-ended-call");
        var report = inbox.next().json().path("message");
        assertThat(report.path("type").asString()).isEqualTo("end-of-call-report");
        assertThat(report.path("artifact")
                        .path("messages")
                        .valueStream()
                        .filter(message -> !message.path("role").asString().equals("system")))
                .hasSize(2);
        assertThat(sandbox.get(room, (String) null).json().path("state").asString())
                .isEqualTo("OVER");
        assertThat(inbox.staysEmpty()).isTrue();
    }

    @Test
    void the_client_of_the_sandbox_is_a_script_of_its_own() {
        var script = sandbox.get("/sandbox/rooms/sandbox-call.js", (String) null);

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.headers().get("Content-Type")).startsWith("text/javascript");
        assertThat(script.body()).contains("export async function join");
        assertThat(sandbox.get("/sandbox/rooms/nobody/x", (String) null)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("OVER");
    }

    @Test
    void calls_are_listed_by_assistant_and_deleted() {
        var one = create(assistant("One", ""));
        var two = create(assistant("Two", ""));
        var ofOne = dial(call(one, "+14155559999")).json().path("id").asString();
        dial(call(two, "+14155559999"));

        var listed = sandbox.get("/sandbox/vapi/call?assistantId=" + one, key).json();

        assertThat(listed.valueStream().map(call -> call.path("id").asString())).containsExactly(ofOne);
        assertThat(sandbox.get("/sandbox/vapi/call", key).json()).hasSize(2);
        assertThat(sandbox.delete("/sandbox/vapi/call/" + ofOne, key).status()).isEqualTo(200);
        assertThat(sandbox.get("/sandbox/vapi/call/" + ofOne, key).status()).isEqualTo(404);
    }

    @Test
    void what_is_not_played_here_is_vapis_404() {
        var answer = sandbox.get("/sandbox/vapi/squad", key);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("statusCode").asInt()).isEqualTo(404);
    }

    private String create(String assistant) {
        return sandbox.post("/sandbox/vapi/assistant", key, assistant)
                .json()
                .path("id")
                .asString();
    }

    private RunningSandbox.Answer dial(String call) {
        return sandbox.post("/sandbox/vapi/call", key, call);
    }

    private String call(String assistantId, String number) {
        var from = sandbox.get("/sandbox/vapi/phone-number", key)
                .json()
                .path(0)
                .path("id")
                .asString();
        return """
                {"assistantId": "%s", "phoneNumberId": "%s", "customer": {"number": "%s"},
                 "assistantOverrides": {"variableValues": {"name": "Sam"}, "metadata": {"reference": "r-1"}}}
                """.formatted(assistantId, from, number);
    }

    private String withTool(String credentialId) {
        var tool = """
                "tools": [{"type": "endCall"}, {"type": "function", "server": {"url": "%s"%s},
                  "function": {"name": "find_time", "description": "Finds a time", "parameters": {"type": "object",
                    "properties": {"day": {"type": "string", "enum": ["friday"]}, "question": {"type": "string"}}}}}],
                "messages":""".formatted(
                        inbox.url(), credentialId.isEmpty() ? "" : ", \"credentialId\": \"" + credentialId + "\"");
        return assistant("Dental", server("").replace("\"status-update\", ", ""))
                .replace("\"messages\":", tool);
    }

    private String server(String credentialId) {
        var credential = credentialId.isEmpty() ? "" : ", \"credentialId\": \"" + credentialId + "\"";
        return """
                , "server": {"url": "%s"%s}, "serverMessages": ["status-update", "end-of-call-report"]
                """.formatted(inbox.url(), credential);
    }

    private RunningSandbox.Answer say(String session, String words) {
        return sandbox.post(
                "/sandbox/vapi/chat", key, "{\"sessionId\": \"%s\", \"input\": \"%s\"}".formatted(session, words));
    }

    private static String assistant(String name, String more) {
        return """
                {"name": "%s", "firstMessage": "Hello {{name}}, this is the dental desk.",
                 "model": {"provider": "openai", "model": "gpt-4o",
                           "messages": [{"role": "system", "content": "You are the receptionist of a dentist."}]},
                 "voice": {"provider": "11labs", "voiceId": "burt"},
                 "transcriber": {"provider": "deepgram", "model": "nova-2"},
                 "analysisPlan": {"structuredDataPlan": {"enabled": true}} %s}
                """.formatted(name, more);
    }

    private static double sum(JsonNode costs) {
        return costs.valueStream()
                .mapToDouble(cost -> cost.path("cost").asDouble())
                .sum();
    }
}
