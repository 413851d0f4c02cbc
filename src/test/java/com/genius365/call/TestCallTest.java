package com.genius365.call;

import static com.genius365.call.CallScene.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.access.AccessDeniedException;
import com.genius365.call.CallScene.Stage;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshotBuilder;
import com.genius365.provider.CallStatus;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.world.OwnerSql;
import com.genius365.world.Person;
import com.genius365.world.TestClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls in the browser: what the vendor says of them counts, and what the browser says does not. */
@ApplicationTest
class TestCallTest {

    private final CallScene scene;
    private final TestCallService tests;
    private final CallStarter starter;
    private final CallSettler settler;
    private final CallIngest ingest;
    private final OwnerSql sql;
    private final TestClock clock;

    TestCallTest(
            CallScene scene,
            TestCallService tests,
            CallStarter starter,
            CallSettler settler,
            CallIngest ingest,
            OwnerSql sql,
            TestClock clock) {
        this.scene = scene;
        this.tests = tests;
        this.starter = starter;
        this.settler = settler;
        this.ingest = ingest;
        this.sql = sql;
        this.clock = clock;
    }

    @ParameterizedTest
    @EnumSource(
            value = Provider.class,
            names = {"VAPI", "RETELL"})
    void a_call_stands_in_the_log_before_the_vendor_is_asked(Provider provider) {
        var stage = scene.set(provider);
        var gate = scene.account(stage).close();

        var starting = CompletableFuture.supplyAsync(() -> start(stage));
        await().atMost(SOON).until(() -> scene.calls(stage) == 1);

        assertThat(sql.count(
                        "call",
                        "workspace_id = ? and direction = 'WEB' and to_number is null and status = 'INITIATED'",
                        stage.world().workspace().value()))
                .isEqualTo(1);
        gate.countDown();
        var call = starting.join();
        assertThat(scene.account(stage).started())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.reference()).isEqualTo(call.id().value()));
        assertThat(scene.get(stage, call.id()).direction()).isEqualTo(CallDirection.WEB);
    }

    @Test
    void a_call_that_the_vendor_makes_is_known_by_its_name_at_once() {
        var stage = scene.set(Provider.RETELL);

        var call = start(stage);

        assertThat(call.ticket().token().reveal()).isEqualTo("access-token");
        assertThat(call.standIn()).isNull();
        assertThat(scene.get(stage, call.id()).externalId())
                .isEqualTo(call.ticket().externalCallId());
    }

    @Test
    void a_call_that_the_browser_makes_is_known_by_its_webhook() {
        var stage = scene.set(Provider.VAPI);
        var call = start(stage);
        assertThat(scene.get(stage, call.id()).externalId()).isNull();

        var reports = new VapiReports(stage, "remote-1", call.id().toString(), clock.instant());
        scene.report(stage, reports.inProgress());
        scene.report(stage, reports.report());

        awaitStatus(stage, call.id(), CallStatus.COMPLETED);
        assertThat(scene.get(stage, call.id()).externalId()).isEqualTo("remote-1");
        assertThat(scene.calls(stage)).isEqualTo(1);
    }

    @Test
    void what_the_browser_says_is_looked_up_and_taken_where_the_vendor_names_our_call() {
        var stage = scene.set(Provider.VAPI);
        var call = start(stage);
        var remote = new CallSnapshotBuilder("remote-2")
                .agent(stage.remoteAgent())
                .reference(call.id().value())
                .inBrowser()
                .status(CallStatus.IN_PROGRESS)
                .build();
        scene.account(stage).put(remote);

        stage.world().member().run(() -> tests.joined(stage.world().workspace(), call.id(), "remote-2"));

        assertThat(scene.get(stage, call.id()).externalId()).isEqualTo("remote-2");
        assertThat(scene.get(stage, call.id()).status()).isEqualTo(CallStatus.IN_PROGRESS);
    }

    @Test
    void what_the_browser_says_is_not_taken_where_the_vendor_does_not_say_so() {
        var stage = scene.set(Provider.VAPI);
        var call = start(stage);
        scene.account(stage)
                .put(new CallSnapshotBuilder("someone-elses")
                        .agent(stage.remoteAgent())
                        .reference(UUID.randomUUID())
                        .inBrowser()
                        .build());
        scene.account(stage)
                .put(new CallSnapshotBuilder("by-phone")
                        .agent(stage.remoteAgent())
                        .reference(call.id().value())
                        .build());

        for (var said : new String[] {"someone-elses", "by-phone", "nobodys", "", "x".repeat(201)}) {
            stage.world().member().run(() -> tests.joined(stage.world().workspace(), call.id(), said));
        }

        assertThat(scene.get(stage, call.id()).externalId()).isNull();
        assertThat(scene.get(stage, call.id()).status()).isEqualTo(CallStatus.INITIATED);
    }

    @Test
    void only_whoever_started_it_may_say_something_of_it() {
        var stage = scene.set(Provider.VAPI);
        var call = start(stage);
        scene.account(stage)
                .put(new CallSnapshotBuilder("remote-3")
                        .agent(stage.remoteAgent())
                        .reference(call.id().value())
                        .inBrowser()
                        .build());

        stage.world().owner().run(() -> tests.joined(stage.world().workspace(), call.id(), "remote-3"));
        stage.world().owner().run(() -> tests.notJoined(stage.world().workspace(), call.id()));

        assertThat(scene.account(stage).asked(Operation.FIND_CALL)).isZero();
        assertThat(dialState(call.id())).isEqualTo("INTENDED");
    }

    @Test
    void a_second_call_under_the_reference_of_the_first_is_a_call_of_its_own() {
        var stage = scene.set(Provider.VAPI);
        var call = start(stage);
        scene.report(stage, new VapiReports(stage, "remote-4", call.id().toString(), clock.instant()).report());
        awaitStatus(stage, call.id(), CallStatus.COMPLETED);

        scene.report(stage, new VapiReports(stage, "remote-5", call.id().toString(), clock.instant()).report());

        await().atMost(SOON).until(() -> scene.calls(stage) == 2);
        assertThat(scene.get(stage, call.id()).externalId()).isEqualTo("remote-4");
    }

    @Test
    void two_calls_under_one_reference_that_are_heard_of_at_once_are_two_calls() {
        var stage = scene.set(Provider.VAPI);
        var call = start(stage);
        scene.report(stage, new VapiReports(stage, "remote-6", call.id().toString(), clock.instant()).report());
        scene.report(stage, new VapiReports(stage, "remote-7", call.id().toString(), clock.instant()).report());

        await().atMost(SOON).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(30));
            ingest.applyDue();
            assertThat(scene.calls(stage)).isEqualTo(2);
        });
    }

    @Test
    void a_vendor_that_refuses_is_quoted_and_the_call_says_the_same() {
        var stage = scene.set(Provider.RETELL);
        scene.account(stage).failNext(Operation.START_WEB_CALL, Kind.REJECTED, 422, "No such agent");

        assertThatThrownBy(() -> start(stage))
                .isInstanceOf(Refusal.class)
                .hasMessage("Retell refused this: No such agent");

        assertThat(sql.count(
                        "call",
                        "workspace_id = ? and status = 'FAILED' and failure = 'Retell refused this: No such agent'",
                        stage.world().workspace().value()))
                .isEqualTo(1);
    }

    @Test
    void a_start_whose_answer_was_lost_is_found() {
        var stage = scene.set(Provider.RETELL);
        scene.account(stage).loseNextAnswer(Operation.START_WEB_CALL);

        assertThatThrownBy(() -> start(stage))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("did not answer in time");
        assertThat(onlyExternalId(stage)).isEmpty();
        clock.advance(Duration.ofSeconds(11));
        settler.settleDue();

        await().atMost(SOON).until(() -> !onlyExternalId(stage).isEmpty());
    }

    @Test
    void a_call_that_no_browser_joined_is_looked_for_and_then_given_up() {
        var stage = scene.set(Provider.VAPI);
        var call = start(stage);

        stage.world().member().run(() -> tests.notJoined(stage.world().workspace(), call.id()));
        assertThat(dialState(call.id())).isEqualTo("UNKNOWN");
        for (var look = 1; look <= 3; look++) {
            clock.advance(Duration.ofMinutes(4));
            settler.settleDue();
            var looks = look;
            await().atMost(SOON).until(() -> scene.account(stage).asked(Operation.FIND_CALL) == looks);
        }

        awaitStatus(stage, call.id(), CallStatus.FAILED);
    }

    @Test
    void an_agent_of_another_workspace_is_not_there() {
        var stage = scene.set(Provider.VAPI);
        var other = scene.set(Provider.VAPI);

        for (Person person : new Person[] {stage.world().owner(), stage.world().member()}) {
            assertThatThrownBy(() -> person.run(() -> tests.start(stage.world().workspace(), other.agent())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> person.run(() -> tests.ways(stage.world().workspace(), other.agent())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(scene.calls(stage) + scene.calls(other)).isZero();
    }

    @Test
    void whoever_may_not_call_starts_none() {
        var stage = scene.set(Provider.VAPI);
        var workspace = stage.world().workspace();

        assertThatThrownBy(() -> stage.world().viewer().run(() -> tests.start(workspace, stage.agent())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.world().stranger().run(() -> tests.start(workspace, stage.agent())))
                .isInstanceOf(NotFoundException.class);
        assertThat(scene.calls(stage)).isZero();
    }

    @Test
    void the_number_that_was_called_last_is_remembered_for_whoever_called_it() {
        var stage = scene.set(Provider.VAPI);
        var workspace = stage.world().workspace();
        stage.world().member().run(() -> starter.start(workspace, stage.agent(), "+1 415 555 2671"));
        stage.world().member().run(() -> starter.start(workspace, stage.agent(), "+1 415 555 2672"));

        var own = stage.world().member().call(() -> tests.ways(workspace, stage.agent()));
        var others = stage.world().owner().call(() -> tests.ways(workspace, stage.agent()));

        assertThat(own.lastNumber()).isEqualTo("+14155552672");
        assertThat(own.toString()).doesNotContain("4155552672");
        assertThat(others.lastNumber()).isNull();
        assertThat(own.inBrowser()).isTrue();
        assertThat(own.inWriting()).isTrue();
    }

    private BrowserCall start(Stage stage) {
        return stage.world().member().call(() -> tests.start(stage.world().workspace(), stage.agent()));
    }

    private void awaitStatus(Stage stage, CallId call, CallStatus status) {
        await().atMost(SOON).until(() -> scene.get(stage, call).status() == status);
    }

    private String dialState(CallId call) {
        return sql.sql("select dial_state from call where id = ?")
                .params(call.value())
                .query(String.class)
                .single();
    }

    private String onlyExternalId(Stage stage) {
        return sql.sql("select coalesce(external_id, '') from call where workspace_id = ?")
                .params(stage.world().workspace().value())
                .query(String.class)
                .single();
    }
}
