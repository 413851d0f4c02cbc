package com.genius365.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.ApplicationTest;
import com.genius365.call.CallScene.Stage;
import com.genius365.provider.Provider;
import com.genius365.tool.ClientServer;
import com.genius365.tool.ClientServer.Reply;
import com.genius365.tool.ParameterSchema;
import com.genius365.tool.ToolDraft;
import com.genius365.tool.ToolId;
import com.genius365.tool.ToolKeys;
import com.genius365.tool.ToolService;
import com.genius365.tool.ToolSetup;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vendors ask for tools during calls, in their own words. */
@ApplicationTest
class ToolCallEndpointTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final CallScene scene;
    private final ToolService tools;
    private final ClientServer server;
    private final OwnerSql sql;
    private final TestClock clock;

    ToolCallEndpointTest(CallScene scene, ToolService tools, ClientServer server, OwnerSql sql, TestClock clock) {
        this.scene = scene;
        this.tools = tools;
        this.server = server;
        this.sql = sql;
        this.clock = clock;
    }

    @Test
    void vapi_gets_the_result_and_the_call_shows_what_was_asked() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        var place = server.answering("{\"inStock\":\n true}");
        var tool = tool(stage, "check_stock", place.url(), 5);

        var answer = ask(stage, tool, vapi(String.valueOf(call.externalId()), "u1", "check_stock"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json(answer)).isEqualTo(MAPPER.readTree("""
                {"results": [{"toolCallId": "u1", "name": "check_stock", "result": "{\\"inStock\\": true}"}]}"""));
        assertThat(place.received().getFirst().body()).contains("\"article\":\"A-1\"", call.externalId());
        var shown = scene.get(stage, call.id()).toolCalls();
        assertThat(shown).singleElement().satisfies(it -> {
            assertThat(it.tool()).isEqualTo("check_stock");
            assertThat(it.isRunning()).isFalse();
            assertThat(it.failure()).isNull();
            assertThat(it.arguments()).isEqualTo("{\"article\":\"A-1\"}");
            assertThat(it.answer()).isEqualTo("{\"inStock\":\n true}");
        });
        assertThat(scene.get(stage, call.id()).toString()).doesNotContain("A-1");
    }

    @Test
    void retell_gets_the_json_of_the_tool() {
        var stage = scene.set(Provider.RETELL);
        var call = scene.started(stage);
        var place = server.answering("{\"inStock\":true}");
        var tool = tool(stage, "check_stock", place.url(), 5);

        var answer = ask(stage, tool, retell(String.valueOf(call.externalId()), "check_stock"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"inStock\":true}");
        assertThat(scene.get(stage, call.id()).toolCalls()).hasSize(1);
    }

    @Test
    void whoever_is_not_the_vendor_gets_nothing_and_runs_nothing() {
        var vapi = scene.set(Provider.VAPI);
        var retell = scene.set(Provider.RETELL);
        var place = server.answering("ok");
        var tool = tool(vapi, "check_stock", place.url(), 5);
        var signed = tool(retell, "check_stock", place.url(), 5);
        var body = retell("c", "check_stock");
        var old = clock.instant().minus(Duration.ofMinutes(6)).toEpochMilli();

        assertThat(scene.post(path(vapi, tool), vapi("c", "u", "check_stock")).statusCode())
                .isEqualTo(401);
        assertThat(scene.post(path(vapi, tool), vapi("c", "u", "check_stock"), "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(scene.post(
                                path(retell, signed),
                                body,
                                "X-Retell-Signature",
                                CallScene.retellSignature("other", body, clock.millis()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(scene.post(
                                path(retell, signed),
                                body,
                                "X-Retell-Signature",
                                CallScene.retellSignature(retell.key(), body, old))
                        .statusCode())
                .isEqualTo(401);
        assertThat(place.received()).isEmpty();
        assertThat(logged(vapi)).isZero();
    }

    @Test
    void a_tool_of_somebody_else_or_of_nobody_is_not_found() {
        var mine = scene.set(Provider.VAPI);
        var theirs = scene.set(Provider.VAPI);
        var place = server.answering("ok");
        var foreign = tool(theirs, "check_stock", place.url(), 5);
        var hangUp = mine.world()
                .member()
                .call(() -> tools.create(
                        mine.world().workspace(),
                        new ToolDraft("end_call", "Ends.", ParameterSchema.empty(), new ToolSetup.EndCall()),
                        ToolKeys.none()))
                .id();

        assertThat(ask(mine, foreign, vapi("c", "u", "check_stock")).statusCode())
                .isEqualTo(404);
        assertThat(ask(mine, new ToolId(UUID.randomUUID()), vapi("c", "u", "x")).statusCode())
                .isEqualTo(404);
        assertThat(ask(mine, hangUp, vapi("c", "u", "end_call")).statusCode()).isEqualTo(404);
        assertThat(scene.post(
                                CallScene.path(mine) + "/tools/not-an-id",
                                vapi("c", "u", "x"),
                                "Authorization",
                                "Bearer " + mine.secret().reveal())
                        .statusCode())
                .isEqualTo(404);
        assertThat(place.received()).isEmpty();
    }

    @Test
    void a_call_of_another_workspace_does_not_open_this_ones_tools() {
        var mine = scene.set(Provider.VAPI);
        var place = server.answering("ok");
        var tool = tool(mine, "check_stock", place.url(), 5);
        // The account is the agency's, and the call is one of its other client's.
        sql.sql("""
                        insert into call_reference (connection_id, external_id, partner_id, workspace_id, call_id)
                        values (?, 'elsewhere', ?, ?, ?)""")
                .params(
                        mine.connection().value(),
                        mine.world().partner().value(),
                        mine.world().otherWorkspace().value(),
                        UUID.randomUUID())
                .update();

        assertThat(ask(mine, tool, vapi("elsewhere", "u", "check_stock")).statusCode())
                .isEqualTo(404);
        assertThat(place.received()).isEmpty();
    }

    @Test
    void what_is_no_call_of_a_tool_is_refused() {
        var stage = scene.set(Provider.VAPI);
        var tool = tool(stage, "check_stock", server.answering("ok").url(), 5);

        for (var body : List.of("", "hello", "{}", vapi("c", "x".repeat(201), "y"), vapi("c", "a\\u0000b", "y"))) {
            assertThat(ask(stage, tool, body).statusCode())
                    .as(body.substring(0, Math.min(60, body.length())))
                    .isEqualTo(400);
        }
        assertThat(ask(stage, tool, "x".repeat(2 * 1024 * 1024 + 1)).statusCode())
                .isEqualTo(413);
        assertThat(logged(stage)).isZero();
    }

    @Test
    void a_tool_that_takes_too_long_or_fails_is_told_so_in_time() {
        var stage = scene.set(Provider.VAPI);
        var hold = new CountDownLatch(1);
        var slow = tool(
                stage,
                "slow",
                server.answering(received -> {
                            awaitQuietly(hold);
                            return Reply.of("late");
                        })
                        .url(),
                1);
        var broken = tool(
                stage,
                "broken",
                server.answering(received -> Reply.of(500, "Oops")).url(),
                5);
        var call = scene.started(stage);
        var external = String.valueOf(call.externalId());

        var late = ask(stage, slow, vapi(external, "u1", "slow"));
        var failed = ask(stage, broken, vapi(external, "u2", "broken"));
        hold.countDown();

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(json(late).at("/results/0/error").asString()).isEqualTo("No answer within 1 second.");
        assertThat(json(failed).at("/results/0/error").asString())
                .isEqualTo("The server answered with status 500. Oops");
        assertThat(scene.get(stage, call.id()).toolCalls())
                .extracting(CallDetails.ToolCall::failure)
                .containsExactly("No answer within 1 second.", "The server answered with status 500.");
    }

    @Test
    void the_same_use_is_run_once_and_answered_alike_however_often_it_is_asked() {
        var stage = scene.set(Provider.VAPI);
        var hold = new CountDownLatch(1);
        var place = server.answering(received -> {
            awaitQuietly(hold);
            return Reply.of("done");
        });
        var tool = tool(stage, "check_stock", place.url(), 20);
        var body = vapi("c", "u1", "check_stock");

        var together = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(stage, tool, body)))
                .toList();
        CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(hold::countDown);
        var answers = together.stream().map(it -> it.join().body()).toList();
        var again = ask(stage, tool, body).body();
        var another = ask(stage, tool, vapi("c", "u2", "check_stock"));

        assertThat(answers).containsOnly(again);
        assertThat(again).contains("done");
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(place.received()).hasSize(2);
        assertThat(logged(stage)).isEqualTo(2);
    }

    @Test
    void several_uses_in_one_message_are_all_answered() {
        var stage = scene.set(Provider.VAPI);
        var place = server.answering(received -> Reply.of(
                MAPPER.readTree(received.body()).at("/arguments/article").asString()));
        var tool = tool(stage, "check_stock", place.url(), 5);
        var body = """
                {"message": {"type": "tool-calls", "call": {"id": "c"}, "toolCallList": [
                  {"id": "a", "name": "check_stock", "parameters": {"article": "one"}},
                  {"id": "b", "name": "check_stock", "parameters": {"article": "two"}},
                  {"id": "c", "name": "another_tool", "parameters": {}}]}}""";

        var results = json(ask(stage, tool, body)).path("results");

        assertThat(results).hasSize(2);
        assertThat(results.get(0).path("result").asString()).isEqualTo("one");
        assertThat(results.get(1).path("result").asString()).isEqualTo("two");
    }

    @Test
    void what_is_asked_before_the_call_is_known_stands_in_it_later() {
        var stage = scene.set(Provider.RETELL);
        var tool = tool(stage, "check_stock", server.answering("ok").url(), 5);
        var body = """
                {"name": "check_stock", "args": {}, "call": {"call_id": "inbound-%s", "agent_id": "%s"}}""".formatted(stage.connection(), stage.remoteAgent());
        assertThat(ask(stage, tool, body).statusCode()).isEqualTo(200);

        scene.report(stage, """
                {"event":"call_started","call":{"call_id":"inbound-%s","call_type":"phone_call","agent_id":"%s",
                 "direction":"inbound","from_number":"+14155550111","to_number":"+14155550122",
                 "call_status":"ongoing","start_timestamp":%d}}""".formatted(stage.connection(), stage.remoteAgent(), clock.millis()));
        scene.awaitApplied(stage);

        var call = new CallId(sql.sql("select call_id from call_reference where external_id = ?")
                .params("inbound-" + stage.connection())
                .query(UUID.class)
                .single());
        assertThat(scene.get(stage, call).toolCalls())
                .extracting(CallDetails.ToolCall::tool)
                .containsExactly("check_stock");
    }

    private ToolId tool(Stage stage, String name, String url, int seconds) {
        return stage.world()
                .member()
                .call(() -> tools.create(
                        stage.world().workspace(),
                        new ToolDraft(
                                name,
                                "Checks.",
                                ParameterSchema.empty(),
                                new ToolSetup.Function(url, List.of(), seconds, "", true)),
                        ToolKeys.none()))
                .id();
    }

    private HttpResponse<String> ask(Stage stage, ToolId tool, String body) {
        return stage.provider() == Provider.VAPI
                ? scene.post(
                        path(stage, tool),
                        body,
                        "Authorization",
                        "Bearer " + stage.secret().reveal())
                : scene.post(
                        path(stage, tool),
                        body,
                        "X-Retell-Signature",
                        CallScene.retellSignature(stage.key(), body, clock.millis()));
    }

    private static String path(Stage stage, ToolId tool) {
        return CallScene.path(stage) + "/tools/" + tool;
    }

    private long logged(Stage stage) {
        return sql.count(
                "call_tool_call", "connection_id = ?", stage.connection().value());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return MAPPER.readTree(answer.body());
    }

    private static String vapi(String call, String use, String tool) {
        return """
                {"message": {"type": "tool-calls", "call": {"id": "%s", "type": "inboundPhoneCall"},
                  "toolCallList": [{"id": "%s", "name": "%s", "parameters": {"article": "A-1"}}]}}""".formatted(call, use, tool);
    }

    private static String retell(String call, String tool) {
        return """
                {"name": "%s", "args": {"article": "A-1"}, "call": {"call_id": "%s", "call_type": "phone_call"}}""".formatted(tool, call);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
