package com.genius365.call;

import static com.genius365.call.CallScene.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.call.CallScene.Stage;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Provider;
import com.genius365.provider.http.Signature;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ApplicationTest
class WebhookEndpointTest {

    private static final int LARGEST = 2 * 1024 * 1024;

    private final CallScene scene;
    private final OwnerSql sql;
    private final TestClock clock;

    WebhookEndpointTest(CallScene scene, OwnerSql sql, TestClock clock) {
        this.scene = scene;
        this.sql = sql;
        this.clock = clock;
    }

    @Test
    void what_vapi_sends_with_the_secret_it_was_given_is_taken_and_applied() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);

        var answer =
                scene.post(stage, VapiReports.of(stage, call, clock.instant()).ringing());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        await().atMost(SOON).until(() -> scene.get(stage, call.id()).status() == CallStatus.RINGING);
    }

    @Test
    void what_retell_signs_is_taken_and_applied() {
        var stage = scene.set(Provider.RETELL);
        var call = scene.started(stage);
        var started = """
                {"event":"call_started","call":{"call_id":"%s","call_type":"phone_call","agent_id":"%s",
                 "direction":"outbound","call_status":"ongoing","start_timestamp":%d}}""".formatted(call.externalId(), stage.remoteAgent(), clock.millis());

        assertThat(scene.post(stage, started).statusCode()).isEqualTo(204);

        await().atMost(SOON).until(() -> scene.get(stage, call.id()).status() == CallStatus.IN_PROGRESS);
    }

    @Test
    void what_vapi_signs_with_an_hmac_is_taken_while_it_is_fresh() {
        var stage = scene.set(Provider.VAPI);
        var now = clock.instant();

        assertThat(hmac(stage, event("a"), now.toEpochMilli())).isEqualTo(204);
        assertThat(hmac(stage, event("b"), now.getEpochSecond())).isEqualTo(204);
        assertThat(hmac(stage, event("c"), now.minus(Duration.ofMinutes(6)).toEpochMilli()))
                .isEqualTo(401);
        assertThat(hmac(stage, event("d"), now.plus(Duration.ofMinutes(6)).toEpochMilli()))
                .isEqualTo(401);
        assertThat(stored(stage)).isEqualTo(2);
    }

    @Test
    void without_the_secret_or_with_a_wrong_one_nothing_is_stored() {
        var stage = scene.set(Provider.VAPI);
        var path = CallScene.path(stage);
        var secret = stage.secret().reveal();

        assertThat(scene.post(path, event("a")).statusCode()).isEqualTo(401);
        for (var header :
                List.of("", "Bearer", "Bearer ", "Bearer wrong", "Bearer " + secret + "x", "Basic " + secret)) {
            assertThat(scene.post(path, event("a"), "Authorization", header).statusCode())
                    .as(header.replace(secret, "…"))
                    .isEqualTo(401);
        }
        assertThat(scene.post(path, event("a"), "Authorization", "Bearer " + stage.key())
                        .statusCode())
                .isEqualTo(401);
        assertThat(scene.post(path, "not even JSON").statusCode()).isEqualTo(401);
        assertThat(stored(stage)).isZero();
    }

    @Test
    void an_old_a_wrong_or_a_stolen_signature_of_retell_is_refused() {
        var stage = scene.set(Provider.RETELL);
        var path = CallScene.path(stage);
        var body = retell("a");
        var old = clock.instant().minus(Duration.ofMinutes(6)).toEpochMilli();
        var fresh = CallScene.retellSignature(stage.key(), body, clock.millis());
        var header = "X-Retell-Signature";

        assertThat(scene.post(path, body).statusCode()).isEqualTo(401);
        assertThat(scene.post(path, body, header, CallScene.retellSignature(stage.key(), body, old))
                        .statusCode())
                .isEqualTo(401);
        assertThat(scene.post(path, body, header, CallScene.retellSignature("other", body, clock.millis()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(scene.post(path, retell("b"), header, fresh).statusCode()).isEqualTo(401);
        assertThat(scene.post(path, body, header, "v=" + clock.millis() + ",d=").statusCode())
                .isEqualTo(401);
        assertThat(scene.post(path, body, header, fresh.replace("v=" + clock.millis(), "v=" + (clock.millis() + 1)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(stored(stage)).isZero();
        assertThat(scene.post(path, body, header, fresh).statusCode()).isEqualTo(204);
    }

    @Test
    void the_secret_of_one_connection_opens_no_other() {
        var stage = scene.set(Provider.VAPI);
        var other = scene.set(Provider.VAPI);

        var answer = scene.post(
                CallScene.path(stage),
                event("a"),
                "Authorization",
                "Bearer " + other.secret().reveal());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(stored(stage)).isZero();
        assertThat(stored(other)).isZero();
    }

    @Test
    void a_connection_that_is_not_there_is_not_found() {
        var stage = scene.set(Provider.VAPI);
        var secret = "Bearer " + stage.secret().reveal();

        for (var path : List.of(
                "/api/webhooks/vapi/" + UUID.randomUUID(),
                "/api/webhooks/vapi/not-an-id",
                "/api/webhooks/vapi/" + "x".repeat(5_000),
                "/api/webhooks/retell/" + stage.connection(),
                "/api/webhooks/nobody/" + stage.connection(),
                "/api/webhooks/VAPI/" + stage.connection(),
                "/api/webhooks/synthflow/" + stage.connection())) {
            assertThat(scene.post(path, event("a"), "Authorization", secret).statusCode())
                    .as(path.length() > 200 ? "a long one" : path)
                    .isEqualTo(404);
        }
        assertThat(stored(stage)).isZero();
    }

    @Test
    void a_body_of_two_megabytes_is_taken_and_one_byte_more_is_not() {
        var stage = scene.set(Provider.VAPI);

        assertThat(scene.post(stage, sized(LARGEST)).statusCode()).isEqualTo(204);
        assertThat(scene.post(stage, sized(LARGEST + 1)).statusCode()).isEqualTo(413);
        assertThat(stored(stage)).isEqualTo(1);
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_measured() {
        var stage = scene.set(Provider.VAPI);
        var body = sized(LARGEST + 1).getBytes(StandardCharsets.UTF_8);

        var answer = scene.send(
                HttpRequest.newBuilder(scene.address(CallScene.path(stage)))
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                "Authorization",
                "Bearer " + stage.secret().reveal());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(stored(stage)).isZero();
    }

    @Test
    void a_body_that_is_not_what_the_vendor_sends_is_refused() {
        var vapi = scene.set(Provider.VAPI);
        var retell = scene.set(Provider.RETELL);

        for (var body : List.of(
                "",
                "hello",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{}",
                "{\"message\":null}",
                "{\"message\":{}}",
                "{\"message\":{\"type\":\"status-update\",\"status\":\"ringing\"}}",
                "{\"message\":{\"type\":\"status-update\",\"call\":{}}}",
                "{\"message\":{\"type\":\"a\\u0000b\"}}",
                "{\"message\":{\"type\":\"" + "x".repeat(10_000) + "\"}}",
                "[".repeat(100_000))) {
            var shown = body.substring(0, Math.min(60, body.length()));
            assertThat(scene.post(vapi, body).statusCode()).as("VAPI " + shown).isEqualTo(400);
            assertThat(scene.post(retell, body).statusCode())
                    .as("Retell " + shown)
                    .isEqualTo(400);
        }
        assertThat(stored(vapi)).isZero();
        assertThat(stored(retell)).isZero();
    }

    @Test
    void the_same_event_is_stored_once_however_often_it_comes() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        var body = VapiReports.of(stage, call, clock.instant()).ringing();

        var answers = atOnce(20, i -> scene.post(stage, body).statusCode());

        assertThat(answers).containsOnly(204);
        assertThat(stored(stage)).isEqualTo(1);
    }

    @Test
    void many_at_the_same_time_are_all_stored() {
        var stage = scene.set(Provider.VAPI);

        var answers = atOnce(64, i -> scene.post(stage, event("event-" + i)).statusCode());

        assertThat(answers).hasSize(64).containsOnly(204);
        assertThat(stored(stage)).isEqualTo(64);
        scene.awaitApplied(stage);
    }

    @Test
    void a_connection_that_was_disconnected_takes_nothing_more() {
        var stage = scene.set(Provider.VAPI);
        assertThat(scene.post(stage, event("a")).statusCode()).isEqualTo(204);

        scene.disconnect(stage);

        await().atMost(SOON).until(() -> scene.post(stage, event("b")).statusCode() == 404);
    }

    @Test
    void an_event_about_no_call_belongs_to_the_connections_workspace() {
        var stage = scene.set(Provider.VAPI);

        assertThat(scene.post(stage, event("a")).statusCode()).isEqualTo(204);

        await().atMost(SOON)
                .until(() -> sql.count(
                                "webhook_event",
                                "connection_id = ? and workspace_id = ? and state = 'APPLIED'",
                                stage.connection().value(),
                                stage.world().workspace().value())
                        == 1);
    }

    private interface Numbered<T> {
        T call(int number);
    }

    private static <T> List<T> atOnce(int times, Numbered<T> work) {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> work.call(i))
                    .toList();
            return senders.invokeAll(tasks).stream()
                    .map(WebhookEndpointTest::get)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int hmac(Stage stage, String body, long timestamp) {
        var digest = Signature.hmacSha256(
                stage.secret(),
                (timestamp + ".").getBytes(StandardCharsets.UTF_8),
                body.getBytes(StandardCharsets.UTF_8));
        return scene.post(CallScene.path(stage), body, "X-Signature", digest, "X-Timestamp", Long.toString(timestamp))
                .statusCode();
    }

    private long stored(Stage stage) {
        return sql.count(
                "webhook_event", "connection_id = ?", stage.connection().value());
    }

    /** One that is about no call. */
    private static String event(String what) {
        return "{\"message\":{\"type\":\"hang\",\"note\":\"" + what + "\"}}";
    }

    private static String retell(String what) {
        return "{\"event\":\"agent_noted\",\"note\":\"" + what + "\"}";
    }

    private static String sized(int bytes) {
        var frame = event("");
        return event("x".repeat(bytes - frame.length()));
    }
}
