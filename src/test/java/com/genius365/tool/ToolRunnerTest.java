package com.genius365.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.genius365.access.WorkspaceId;
import com.genius365.common.Secret;
import com.genius365.tool.ClientServer.Reply;
import com.genius365.tool.ToolSetup.ApiRequest;
import com.genius365.tool.ToolSetup.Header;
import com.genius365.tool.ToolSetup.Method;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ToolRunnerTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ToolOccasion IN_A_CALL = new ToolOccasion("key-1", "call-1", null);

    private final ClientServer server = new ClientServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_function_gets_its_arguments_signed_with_its_secret_headers() {
        var place = server.answering("{\"inStock\": true}");
        var signing = new Secret("signing-secret");

        var answer = run(function(place.url(), signing), "{\"article\": \"A-1\"}");

        assertThat(answer.isFailed()).isFalse();
        assertThat(answer.httpStatus()).isEqualTo(200);
        assertThat(answer.forModel()).isEqualTo("{\"inStock\": true}");
        var received = place.received().getFirst();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(MAPPER.readTree(received.body())).isEqualTo(MAPPER.readTree("""
                {"tool": "check", "arguments": {"article": "A-1"}, "call": {"id": "call-1"}}"""));
        assertThat(received.header("Authorization")).isEqualTo("Bearer sealed");
        assertThat(received.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(received.header("X-Timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(received.header("X-Signature"))
                .isEqualTo(RequestSignature.of(
                        signing, NOW.getEpochSecond(), received.body().getBytes(UTF_8)));
        assertThat(received.headers().toString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("genius365");
    }

    @Test
    void an_api_request_has_its_arguments_where_they_belong() {
        var place = server.answering("done");
        var setup = new ApiRequest(
                Method.PUT,
                place.url() + "/{{id}}?q={{query}}",
                List.of(new Header("X-Tone", "{{tone}}"), new Header("Content-Type", "application/json")),
                List.of("X-Key"),
                "{\"note\": \"{{query}}\", \"count\": {{count}}}",
                5,
                "",
                true);

        var answer = run(
                tool(setup, Map.of("X-Key", "k"), null),
                "{\"id\": \"a/b\", \"query\": \"x&y \\\"z\\\"\", \"count\": 2, \"tone\": \"warm\\nCookie: x\"}");

        assertThat(answer.forModel()).isEqualTo("done");
        var received = place.received().getFirst();
        assertThat(received.method()).isEqualTo("PUT");
        assertThat(received.target()).isEqualTo("/a%2Fb?q=x%26y%20%22z%22");
        assertThat(received.header("X-Tone")).isEqualTo("warm Cookie: x");
        assertThat(received.header("Cookie")).isEmpty();
        assertThat(received.header("X-Key")).isEqualTo("k");
        assertThat(received.header("X-Signature")).isEmpty();
        assertThat(MAPPER.readTree(received.body()).path("note").asString()).isEqualTo("x&y \"z\"");
    }

    @Test
    void without_a_body_the_arguments_are_the_body_and_a_get_has_none() {
        var place = server.answering("ok");

        run(tool(api(Method.POST, place.url(), 5), Map.of(), null), "{\"a\": 1}");
        run(tool(api(Method.GET, place.url(), 5), Map.of(), null), "{\"a\": 1}");
        run(tool(api(Method.DELETE, place.url(), 5), Map.of(), null), "{}");

        assertThat(place.received()).extracting(ClientServer.Received::body).containsExactly("{\"a\":1}", "", "");
    }

    @Test
    void a_status_that_is_no_success_is_a_failure_in_words_with_what_was_said() {
        var place = server.answering(received -> Reply.of(404, "No such customer"));

        var answer = run(tool(api(Method.POST, place.url(), 5), Map.of(), null), "{}");

        assertThat(answer.failure()).isEqualTo("The server answered with status 404.");
        assertThat(answer.httpStatus()).isEqualTo(404);
        assertThat(answer.forModel()).isEqualTo("The server answered with status 404. No such customer");
    }

    @Test
    void an_answer_of_64_kb_is_taken_and_a_larger_one_is_not() {
        var fits = server.answering("x".repeat(ToolRunner.LARGEST_ANSWER));
        var tooLarge = server.answering("x".repeat(ToolRunner.LARGEST_ANSWER + 1));

        assertThat(run(tool(api(Method.GET, fits.url(), 5), Map.of(), null), "{}")
                        .body())
                .hasSize(ToolRunner.LARGEST_ANSWER);
        var answer = run(tool(api(Method.GET, tooLarge.url(), 5), Map.of(), null), "{}");
        assertThat(answer.failure()).contains("64 KB");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void what_takes_too_long_is_given_up_in_time() {
        var hold = new CountDownLatch(1);
        var place = server.answering(received -> {
            awaitQuietly(hold);
            return Reply.of("late");
        });
        var begun = System.nanoTime();

        var answer = run(tool(api(Method.GET, place.url(), 1), Map.of(), null), "{}");

        assertThat(answer.failure()).isEqualTo("No answer within 1 second.");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        assertThat(place.received()).hasSize(1);
        hold.countDown();
    }

    @Test
    void a_get_is_asked_a_second_time_and_anything_else_once() {
        var times = new AtomicInteger();
        var recovering =
                server.answering(received -> times.incrementAndGet() == 1 ? Reply.of(503, "busy") : Reply.of("ready"));
        var down = server.answering(received -> Reply.of(503, "busy"));

        assertThat(run(tool(api(Method.GET, recovering.url(), 5), Map.of(), null), "{}")
                        .forModel())
                .isEqualTo("ready");
        assertThat(run(tool(api(Method.POST, down.url(), 5), Map.of(), null), "{}")
                        .isFailed())
                .isTrue();
        assertThat(down.received()).hasSize(1);
        assertThat(run(tool(api(Method.GET, down.url(), 5), Map.of(), null), "{}")
                        .isFailed())
                .isTrue();
        assertThat(down.received()).hasSize(3);
    }

    @Test
    void a_get_is_led_on_and_the_secrets_stay_behind() {
        try (var other = new ClientServer()) {
            var target = other.answering("there");
            var near = server.answering("near");
            var leading = server.answering(received -> Reply.leadingTo(target.url()));
            var leadingNear = server.answering(received -> Reply.leadingTo(near.url()));
            var runner = runner(List.of(server.hostAndPort(), other.hostAndPort()), Dns.SYSTEM);
            var secret = Map.of("Authorization", "Bearer sealed");
            var setup = new ApiRequest(Method.GET, leading.url(), List.of(), List.of("Authorization"), "", 5, "", true);
            var setupNear =
                    new ApiRequest(Method.GET, leadingNear.url(), List.of(), List.of("Authorization"), "", 5, "", true);

            assertThat(runner.run(tool(setup, secret, null), MAPPER.createObjectNode(), IN_A_CALL)
                            .forModel())
                    .isEqualTo("there");
            runner.run(tool(setupNear, secret, null), MAPPER.createObjectNode(), IN_A_CALL);

            assertThat(leading.received().getFirst().header("Authorization")).isEqualTo("Bearer sealed");
            assertThat(target.received().getFirst().header("Authorization")).isEmpty();
            assertThat(near.received().getFirst().header("Authorization")).isEqualTo("Bearer sealed");
        }
    }

    @Test
    void nobody_is_led_into_a_private_network_or_in_a_circle() {
        try (var inside = new ClientServer()) {
            var secret = inside.answering("secret");
            var leading = server.answering(received -> Reply.leadingTo(secret.url()));
            var metadata = server.answering(received -> Reply.leadingTo("https://169.254.169.254/latest/meta-data/"));
            var posted = server.answering(received -> Reply.leadingTo(secret.url()));
            var circle = new ClientServer.Place[1];
            circle[0] = server.answering(received -> Reply.leadingTo(circle[0].url()));

            assertThat(run(tool(api(Method.GET, leading.url(), 5), Map.of(), null), "{}")
                            .isFailed())
                    .isTrue();
            assertThat(run(tool(api(Method.GET, metadata.url(), 5), Map.of(), null), "{}")
                            .failure())
                    .contains("private network");
            assertThat(run(tool(api(Method.POST, posted.url(), 5), Map.of(), null), "{}")
                            .failure())
                    .contains("leads on to");
            assertThat(run(tool(api(Method.GET, circle[0].url(), 5), Map.of(), null), "{}")
                            .failure())
                    .contains("leads on to");
            assertThat(secret.received()).isEmpty();
            assertThat(circle[0].received()).hasSize(4);
        }
    }

    @Test
    void a_name_that_comes_to_mean_a_private_address_is_not_asked() {
        var times = new AtomicInteger();
        Dns rebinding = host -> List.of(
                times.incrementAndGet() == 1 ? InetAddress.ofLiteral("8.8.8.8") : InetAddress.getLoopbackAddress());
        var addresses = new OutgoingAddresses(List.of(), rebinding);
        var url = "https://rebind.example.com/";
        addresses.requirePublic(url);

        var answer = new ToolRunner(new OutgoingHttp(addresses), nothing(), clock())
                .run(tool(api(Method.GET, url, 5), Map.of(), null), MAPPER.createObjectNode(), IN_A_CALL);

        assertThat(answer.failure())
                .isEqualTo("rebind.example.com is in a private network, where requests may not go.");
    }

    @Test
    void private_addresses_are_not_asked_however_they_are_written() {
        var runner = runner(List.of(), host -> List.of(InetAddress.getByName(host)));
        for (var host : List.of(
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "[::1]",
                "[fc00::1]",
                "[::ffff:127.0.0.1]",
                "2130706433",
                "127.1")) {
            var answer = runner.run(
                    tool(api(Method.GET, "https://" + host + "/", 5), Map.of(), null),
                    MAPPER.createObjectNode(),
                    IN_A_CALL);
            assertThat(answer.failure()).as(host).contains("private network");
        }
    }

    @Test
    void what_is_unreachable_is_told_in_words_without_secrets() {
        Dns none = host -> {
            throw new UnknownHostException(host);
        };
        var unknown = runner(List.of(), none)
                .run(
                        tool(api(Method.GET, "https://nowhere.example.com/", 5), Map.of(), null),
                        MAPPER.createObjectNode(),
                        IN_A_CALL);
        var closed = server.hostAndPort();
        server.close();
        var refused = runner(List.of(closed), Dns.SYSTEM)
                .run(
                        tool(api(Method.POST, "http://" + closed + "/", 5), Map.of(), null),
                        MAPPER.createObjectNode(),
                        IN_A_CALL);

        assertThat(unknown.failure()).isEqualTo("There is no host of the name nowhere.example.com.");
        assertThat(refused.failure()).startsWith("Nobody answers at localhost:");
    }

    @Test
    void arguments_that_lead_elsewhere_are_not_sent() {
        var place = server.answering("ok");

        var answer = run(tool(api(Method.GET, place.url() + "/{{id}}/x", 5), Map.of(), null), "{\"id\": \"..\"}");

        assertThat(answer.failure()).contains("another address");
        assertThat(place.received()).isEmpty();
    }

    @Test
    void nothing_that_holds_a_secret_shows_it() {
        var tool = function("https://api.example.com", new Secret("signing-secret"));

        assertThat(tool.toString() + tool.secrets() + new ToolKeys(Map.of("A", new Secret("typed-secret")), null))
                .doesNotContain("sealed", "signing-secret", "typed-secret");
        assertThat(new ToolAnswer(null, 200, "the answer", Duration.ZERO).toString())
                .doesNotContain("the answer");
    }

    private ToolAnswer run(RunnableTool tool, String arguments) {
        return runner(List.of(server.hostAndPort()), Dns.SYSTEM).run(tool, read(arguments), IN_A_CALL);
    }

    private static ToolRunner runner(List<String> privateHosts, Dns names) {
        return new ToolRunner(new OutgoingHttp(new OutgoingAddresses(privateHosts, names)), nothing(), clock());
    }

    private static org.springframework.beans.factory.ObjectProvider<KnowledgeAnswers> nothing() {
        return new DefaultListableBeanFactory().getBeanProvider(KnowledgeAnswers.class);
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    private static RunnableTool function(String url, Secret signing) {
        return tool(
                new ToolSetup.Function(url, List.of("Authorization"), 5, "", true),
                Map.of("Authorization", "Bearer sealed"),
                signing);
    }

    private static ApiRequest api(Method method, String url, int seconds) {
        return new ApiRequest(method, url, List.of(), List.of(), "", seconds, "", true);
    }

    private static RunnableTool tool(ToolSetup setup, Map<String, String> secrets, @Nullable Secret signing) {
        var sealed = new java.util.HashMap<String, Secret>();
        secrets.forEach((name, value) -> sealed.put(name, new Secret(value)));
        return new RunnableTool(
                new WorkspaceId(UUID.randomUUID()),
                ToolId.next(),
                new ToolDraft("check", "Checks.", ParameterSchema.empty(), setup),
                new ToolSecrets(sealed, null),
                signing);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
