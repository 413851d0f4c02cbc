package com.genius365.call;

import static com.genius365.call.CallScene.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.call.CallScene.Stage;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.CallSnapshotBuilder;
import com.genius365.provider.CallStatus;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.http.Signature;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApplicationTest
class HintedCallsTest {

    private final CallScene scene;
    private final CallIngest ingest;
    private final OwnerSql sql;
    private final TestClock clock;

    HintedCallsTest(CallScene scene, CallIngest ingest, OwnerSql sql, TestClock clock) {
        this.scene = scene;
        this.ingest = ingest;
        this.sql = sql;
        this.clock = clock;
    }

    @Test
    void a_hint_makes_us_ask_for_the_call() {
        var stage = scene.set(Provider.SYNTHFLOW);
        var call = scene.started(stage);
        scene.account(stage).put(ended(stage, vendorId(call)));

        hint(stage, vendorId(call), "completed");

        awaitStatus(stage, call, CallStatus.COMPLETED);
        assertThat(scene.get(stage, call.id()).transcript()).hasSize(1);
        scene.awaitApplied(stage);
    }

    @Test
    void what_the_hint_says_itself_counts_for_nothing() {
        var stage = scene.set(Provider.SYNTHFLOW);
        var call = scene.started(stage);
        scene.account(stage)
                .put(new CallSnapshotBuilder(vendorId(call))
                        .agent(stage.remoteAgent())
                        .status(CallStatus.IN_PROGRESS)
                        .build());

        hint(stage, vendorId(call), "completed");

        awaitStatus(stage, call, CallStatus.IN_PROGRESS);
    }

    @Test
    void hints_that_come_often_and_late_change_nothing_more() {
        var stage = scene.set(Provider.SYNTHFLOW);
        var call = scene.started(stage);
        scene.account(stage).put(ended(stage, vendorId(call)));

        hint(stage, vendorId(call), "completed");
        hint(stage, vendorId(call), "completed");
        hint(stage, vendorId(call), "ringing");

        awaitStatus(stage, call, CallStatus.COMPLETED);
        scene.awaitApplied(stage);
        assertThat(sql.count("call_status_change", "call_id = ?", call.id().value()))
                .isEqualTo(2);
        assertThat(scene.calls(stage)).isEqualTo(1);
    }

    @Test
    void a_call_that_we_hear_of_first_is_written_down() {
        var stage = scene.set(Provider.SYNTHFLOW);
        scene.account(stage).put(ended(stage, "call-from-outside-" + stage.connection()));

        hint(stage, "call-from-outside-" + stage.connection(), "completed");

        await().atMost(SOON).until(() -> scene.calls(stage) == 1);
    }

    @Test
    void a_vendor_that_does_not_answer_is_asked_again_later() {
        var stage = scene.set(Provider.SYNTHFLOW);
        var call = scene.started(stage);
        scene.account(stage).put(ended(stage, vendorId(call)));
        scene.account(stage).failNext(Operation.FIND_CALL, Kind.UNAVAILABLE);

        hint(stage, vendorId(call), "completed");
        await().atMost(SOON).until(() -> waiting(stage) == 1);
        clock.advance(Duration.ofSeconds(3));
        ingest.applyDue();

        awaitStatus(stage, call, CallStatus.COMPLETED);
    }

    @Test
    void a_vendor_that_is_slow_holds_up_no_other() {
        var slow = scene.set(Provider.SYNTHFLOW);
        var other = scene.set(Provider.VAPI);
        var hinted = scene.started(slow);
        var reported = scene.started(other);
        scene.account(slow).put(ended(slow, vendorId(hinted)));
        var gate = scene.account(slow).close();

        hint(slow, vendorId(hinted), "completed");
        await().atMost(SOON).until(() -> scene.account(slow).waiting() > 0);
        scene.report(other, VapiReports.of(other, reported, clock.instant()).report());

        awaitStatus(other, reported, CallStatus.COMPLETED);
        gate.countDown();
        awaitStatus(slow, hinted, CallStatus.COMPLETED);
    }

    @Test
    void a_hint_without_the_key_is_not_taken() {
        var stage = scene.set(Provider.SYNTHFLOW);
        var body = body("call-1", "completed");

        assertThat(scene.post(CallScene.path(stage), body).statusCode()).isEqualTo(401);
        assertThat(scene.post(CallScene.path(stage) + "?key=" + "0".repeat(64), body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(scene.post(CallScene.path(stage) + "?key=%ff", body).statusCode())
                .isIn(400, 401);
    }

    private void hint(Stage stage, String call, String status) {
        var key = Signature.hmacSha256(stage.secret(), "synthflow".getBytes(StandardCharsets.UTF_8));
        var address = CallScene.path(stage) + "?agent=" + UUID.randomUUID() + "&key=" + key;
        assertThat(scene.post(address, body(call, status)).statusCode()).isEqualTo(204);
    }

    private static String body(String call, String status) {
        return "{\"status\": \"%s\", \"call\": {\"call_id\": \"%s\", \"status\": \"%s\"}}"
                .formatted(status, call, status);
    }

    private CallSnapshot ended(Stage stage, String call) {
        return new CallSnapshotBuilder(call)
                .agent(stage.remoteAgent())
                .status(CallStatus.COMPLETED)
                .ended(clock.instant().minusSeconds(60), clock.instant(), "human_ended_call")
                .said("Hello")
                .build();
    }

    private long waiting(Stage stage) {
        return sql.count(
                "webhook_event",
                "connection_id = ? and state = 'PENDING' and error is not null",
                stage.connection().value());
    }

    private static String vendorId(CallDetails call) {
        return Objects.requireNonNull(call.externalId());
    }

    private void awaitStatus(Stage stage, CallDetails call, CallStatus status) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(scene.get(stage, call.id()).status()).isEqualTo(status));
    }
}
