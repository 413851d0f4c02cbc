package com.genius365.call;

import static com.genius365.call.CallScene.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.common.Ids;
import com.genius365.common.Money;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.provider.CallSnapshotBuilder;
import com.genius365.provider.CallStatus;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.Sentiment;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ApplicationTest
class CallLifeTest {

    private final CallScene scene;
    private final CallService calls;
    private final CallStarter starter;
    private final CallSettler settler;
    private final CallIngest ingest;
    private final Worlds worlds;
    private final OwnerSql sql;
    private final TestClock clock;

    CallLifeTest(
            CallScene scene,
            CallService calls,
            CallStarter starter,
            CallSettler settler,
            CallIngest ingest,
            Worlds worlds,
            OwnerSql sql,
            TestClock clock) {
        this.scene = scene;
        this.calls = calls;
        this.starter = starter;
        this.settler = settler;
        this.ingest = ingest;
        this.worlds = worlds;
        this.sql = sql;
        this.clock = clock;
    }

    // Starting

    @Test
    void a_call_stands_in_the_log_before_the_vendor_is_asked() {
        var stage = scene.set(Provider.VAPI);
        var gate = scene.account(stage).close();

        var id = scene.start(stage);

        var call = scene.get(stage, id);
        assertThat(call.status()).isEqualTo(CallStatus.INITIATED);
        assertThat(call.externalId()).isNull();
        assertThat(call.toNumber()).isEqualTo(CallScene.NUMBER);
        assertThat(call.agentName()).isEqualTo("Ada");
        assertThat(scene.account(stage).started()).isEmpty();
        gate.countDown();
        await().atMost(SOON).until(() -> scene.get(stage, id).externalId() != null);
        assertThat(scene.account(stage).started())
                .singleElement()
                .satisfies(request -> assertThat(request.reference()).isEqualTo(id.value()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REJECTED     | 422 | VAPI refused this: In its own words
            UNAUTHORIZED | 401 | VAPI refused this key. Replace it on the Integrations page.
            UNAUTHORIZED | 402 | VAPI refuses because the account there is not paid. Settle it at VAPI, then try again.
            RATE_LIMITED | 429 | VAPI is receiving too many requests. Wait a minute, then try again.
            UNAVAILABLE  | 500 | VAPI does not answer at the moment. Nothing was lost; try again shortly.
            """)
    void a_call_that_the_vendor_did_not_start_failed_and_says_why(Kind kind, int status, String sentence) {
        var stage = scene.set(Provider.VAPI);
        scene.account(stage).failNext(Operation.START_CALL, kind, status, "In its own words");

        var id = scene.start(stage);

        awaitStatus(stage, id, CallStatus.FAILED);
        assertThat(scene.get(stage, id).failure()).isEqualTo(sentence);
        assertThat(statuses(stage, id)).containsExactly(CallStatus.INITIATED, CallStatus.FAILED);
    }

    @Test
    void an_account_without_a_number_says_what_to_do() {
        var stage = scene.set(Provider.VAPI);
        scene.account(stage).setNumbers(List.of());

        var id = scene.start(stage);

        awaitStatus(stage, id, CallStatus.FAILED);
        assertThat(scene.get(stage, id).failure()).contains("no phone number at VAPI to call from");
    }

    @Test
    void a_start_whose_answer_was_lost_is_found_and_not_dialled_again() {
        var stage = scene.set(Provider.VAPI);
        scene.account(stage).loseNextAnswer(Operation.START_CALL);

        var id = scene.start(stage);
        awaitDialState(id, "UNKNOWN");
        clock.advance(Duration.ofSeconds(10));
        settler.settleDue();

        await().atMost(SOON).until(() -> scene.get(stage, id).externalId() != null);
        assertThat(scene.account(stage).started()).hasSize(1);
        assertThat(scene.get(stage, id).status()).isEqualTo(CallStatus.INITIATED);
    }

    @Test
    void a_start_that_the_vendor_never_heard_of_failed_and_nobody_was_dialled() {
        var stage = scene.set(Provider.VAPI);
        scene.account(stage).failNext(Operation.START_CALL, Kind.UNKNOWN_OUTCOME, 0, "Timeout");

        var id = scene.start(stage);
        awaitDialState(id, "UNKNOWN");
        for (var look = 1; look <= 3; look++) {
            clock.advance(Duration.ofMinutes(4));
            settler.settleDue();
            var looks = look;
            await().atMost(SOON).until(() -> scene.account(stage).asked(Operation.FIND_CALL) == looks);
        }

        awaitStatus(stage, id, CallStatus.FAILED);
        assertThat(scene.get(stage, id).failure())
                .isEqualTo("VAPI never started this call. Nobody was dialled; you can call again.");
        assertThat(scene.account(stage).started()).isEmpty();
    }

    @Test
    void a_program_killed_while_dialling_finds_the_call_and_does_not_dial_again() {
        var stage = scene.set(Provider.VAPI);
        scene.account(stage).crashNext(Operation.START_CALL, true);

        var id = scene.start(stage);
        await().atMost(SOON).until(() -> scene.account(stage).started().size() == 1);
        clock.advance(Duration.ofSeconds(59));
        settler.settleDue();
        assertThat(scene.get(stage, id).externalId()).isNull();
        clock.advance(Duration.ofSeconds(2));
        settler.settleDue();

        await().atMost(SOON).until(() -> scene.get(stage, id).externalId() != null);
        assertThat(scene.account(stage).started()).hasSize(1);
    }

    @Test
    void a_webhook_that_comes_before_the_vendors_answer_finds_the_call() {
        var stage = scene.set(Provider.VAPI);
        var externalId = "remote-" + UUID.randomUUID();
        scene.account(stage).nameNextCall(externalId);
        var gate = scene.account(stage).close();
        var id = scene.start(stage);

        var reports = new VapiReports(stage, externalId, id.toString(), clock.instant());
        scene.report(stage, reports.ringing());
        awaitStatus(stage, id, CallStatus.RINGING);
        gate.countDown();
        await().atMost(SOON).until(() -> scene.account(stage).started().size() == 1);
        scene.report(stage, reports.inProgress());

        awaitStatus(stage, id, CallStatus.IN_PROGRESS);
        assertThat(statuses(stage, id))
                .containsExactly(CallStatus.INITIATED, CallStatus.RINGING, CallStatus.IN_PROGRESS);
        assertThat(scene.get(stage, id).externalId()).isEqualTo(externalId);
        assertThat(scene.calls(stage)).isEqualTo(1);
    }

    @Test
    void a_call_can_only_be_started_with_a_published_agent_of_the_workspace() {
        var stage = scene.set(Provider.VAPI);
        var other = scene.set(Provider.VAPI);

        assertThatThrownBy(() -> stage.world()
                        .member()
                        .run(() -> starter.start(stage.world().workspace(), other.agent(), CallScene.NUMBER)))
                .isInstanceOf(NotFoundException.class);
        assertThat(scene.calls(stage)).isZero();
        assertThat(scene.calls(other)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1 415 555 2671",
                "+14155552671",
                " +1 (415) 555-2671 ",
                "+1.415.555.2671",
                "tel:+1-415-555-2671"
            })
    void a_number_may_be_written_in_any_usual_way(String number) {
        assertThat(CallStarter.e164(number)).isEqualTo("+14155552671");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "415 555 2671",
                "0041 44 668 18 00",
                "+1",
                "+1 415",
                "+999 123 456 789",
                "+1 415 555 2671 2671 2671",
                "anna@example.com",
                "<script>alert(1)</script>",
                "+1 415 555 2671 ext. 5"
            })
    void what_is_no_number_with_its_country_is_refused_with_how_to_write_it(String number) {
        assertThatThrownBy(() -> CallStarter.e164(number))
                .isInstanceOf(Refusal.class)
                .hasMessage("Write the number with its country code, for example +1 415 555 2671.");
    }

    @Test
    void a_number_of_ten_thousand_characters_is_refused() {
        assertThatThrownBy(() -> CallStarter.e164("+1".repeat(5_000))).isInstanceOf(Refusal.class);
    }

    // What is heard of it

    @Test
    void a_call_goes_through_its_life_and_ends_with_all_that_was_said_of_it() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        var reports = VapiReports.of(stage, call, clock.instant());

        for (var body : reports.all()) {
            scene.report(stage, body);
            scene.awaitApplied(stage);
        }

        var ended = scene.get(stage, call.id());
        assertThat(ended.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(ended.durationSeconds()).isEqualTo(60);
        assertThat(ended.startedAt()).isEqualTo(reports.at(5));
        assertThat(ended.endedAt()).isEqualTo(reports.at(65));
        assertThat(ended.endReason()).isEqualTo("customer-ended-call");
        assertThat(ended.recordingUrl()).isEqualTo("https://recordings.test/1.wav");
        assertThat(ended.summary()).isEqualTo("They greeted each other.");
        assertThat(ended.sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(ended.cost()).isEqualTo(new Money(126_500, Money.USD));
        assertThat(ended.costs()).hasSize(2);
        assertThat(ended.transcript())
                .extracting(it -> it.text())
                .containsExactly("Good day, this is Ada.", "Hello Ada.");
        assertThat(statuses(stage, call.id()))
                .containsExactly(
                        CallStatus.INITIATED, CallStatus.RINGING, CallStatus.IN_PROGRESS, CallStatus.COMPLETED);
        assertThat(stage.world().admin().call(() -> calls.events(stage.world().workspace(), call.id())))
                .hasSize(4)
                .allMatch(event -> event.state() == RawEvent.State.APPLIED);
        assertThat(sql.count("call", "id = ? and settle_at is null", call.id().value()))
                .isEqualTo(1);
    }

    @Test
    void a_call_that_ended_before_it_is_said_to_ring_has_ended() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        var reports = VapiReports.of(stage, call, clock.instant());

        for (var body : List.of(reports.report(), reports.ended(), reports.inProgress(), reports.ringing())) {
            scene.report(stage, body);
            scene.awaitApplied(stage);
        }

        assertThat(statuses(stage, call.id())).containsExactly(CallStatus.INITIATED, CallStatus.COMPLETED);
        assertThat(scene.get(stage, call.id()).status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void in_whatever_order_and_however_often_the_events_come_the_call_is_the_same_in_the_end() {
        var stage = scene.set(Provider.VAPI);
        var from = clock.instant();
        var random = new Random(365);
        var ends = new ArrayList<String>();
        for (var round = 0; round < 6; round++) {
            var call = scene.started(stage);
            var reports = VapiReports.of(stage, call, from);
            var bodies = new ArrayList<String>();
            for (var i = 0; i < 25; i++) {
                bodies.addAll(reports.all());
            }
            Collections.shuffle(bodies, random);

            bodies.parallelStream().forEach(body -> scene.report(stage, body));
            scene.awaitApplied(stage);

            ends.add(sql.sql("""
                            select row(status, started_at, ended_at, duration_seconds, end_reason, failure, recording_url,
                                       transcript, summary, sentiment, costs, cost_minor_units, dial_state, settle_at)::text
                            from call where id = ?""").params(call.id().value()).query(String.class).single());
            assertThat(statuses(stage, call.id())).doesNotHaveDuplicates().endsWith(CallStatus.COMPLETED);
            assertThat(stage.world()
                            .admin()
                            .call(() -> calls.events(stage.world().workspace(), call.id())))
                    .hasSize(4);
        }

        assertThat(ends.stream().distinct()).hasSize(1);
    }

    @Test
    void a_transcript_that_comes_late_is_added_without_moving_the_call() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        var reports = VapiReports.of(stage, call, clock.instant());
        scene.report(stage, reports.ended());
        awaitStatus(stage, call.id(), CallStatus.COMPLETED);
        assertThat(scene.get(stage, call.id()).transcript()).isEmpty();

        scene.report(stage, reports.report());

        await().atMost(SOON)
                .until(() -> !scene.get(stage, call.id()).transcript().isEmpty());
        assertThat(statuses(stage, call.id())).containsExactly(CallStatus.INITIATED, CallStatus.COMPLETED);
        assertThat(scene.get(stage, call.id()).endedAt()).isEqualTo(reports.at(65));
    }

    @Test
    void a_call_that_someone_else_started_at_the_vendor_is_in_the_log_once() {
        var stage = scene.set(Provider.VAPI);
        var reports = new VapiReports(stage, "remote-" + UUID.randomUUID(), "not of ours", clock.instant());

        var bodies = new ArrayList<String>();
        for (var i = 0; i < 10; i++) {
            bodies.addAll(reports.all());
        }
        bodies.parallelStream().forEach(body -> scene.report(stage, body));
        scene.awaitApplied(stage);

        assertThat(scene.calls(stage)).isEqualTo(1);
        var call = search(stage, "").getFirst();
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(call.agentName()).isEqualTo("Ada");
    }

    @Test
    void an_event_of_an_agent_that_is_nobodys_here_is_kept_and_moves_nothing() {
        var stage = scene.set(Provider.VAPI);
        var elsewhere = new CallScene.Stage(
                stage.world(),
                stage.provider(),
                stage.key(),
                stage.connection(),
                stage.secret(),
                stage.agent(),
                "assistant-of-nobody-here");

        scene.report(stage, new VapiReports(elsewhere, "remote-x", "", clock.instant()).ringing());
        scene.awaitApplied(stage);

        assertThat(scene.calls(stage)).isZero();
        assertThat(sql.count(
                        "webhook_event",
                        "connection_id = ? and state = 'APPLIED' and workspace_id is null and error is not null",
                        stage.connection().value()))
                .isEqualTo(1);
    }

    @Test
    void no_webhook_touches_a_call_of_another_connection_whatever_it_guesses() {
        var mine = scene.set(Provider.VAPI);
        var call = scene.started(mine);
        var sameWorkspace = scene.set(mine.world(), Provider.VAPI);
        var theirs = scene.set(Provider.VAPI);
        for (var attacker : List.of(sameWorkspace, theirs)) {
            var guessed = new VapiReports(
                    new CallScene.Stage(
                            attacker.world(),
                            attacker.provider(),
                            attacker.key(),
                            attacker.connection(),
                            attacker.secret(),
                            attacker.agent(),
                            mine.remoteAgent()),
                    String.valueOf(call.externalId()),
                    call.id().toString(),
                    clock.instant());

            scene.report(attacker, guessed.report());
            scene.awaitApplied(attacker);
        }

        var untouched = scene.get(mine, call.id());
        assertThat(untouched.status()).isEqualTo(CallStatus.INITIATED);
        assertThat(untouched.transcript()).isEmpty();
        assertThat(scene.calls(theirs)).isZero();
    }

    @Test
    void a_guessed_call_with_an_agent_of_ones_own_is_a_call_of_ones_own() {
        var mine = scene.set(Provider.VAPI);
        var call = scene.started(mine);
        var theirs = scene.set(Provider.VAPI);

        scene.report(theirs, VapiReports.of(theirs, call, clock.instant()).report());
        scene.awaitApplied(theirs);

        assertThat(scene.get(mine, call.id()).status()).isEqualTo(CallStatus.INITIATED);
        assertThat(scene.calls(theirs)).isEqualTo(1);
        assertThat(search(theirs, "").getFirst().id()).isNotEqualTo(call.id());
    }

    // What goes wrong with it

    @Test
    void an_event_that_cannot_be_applied_is_parked_and_holds_up_no_other_and_can_be_replayed() {
        var stage = scene.set(Provider.VAPI);
        var bad = scene.started(stage);
        var good = scene.started(stage);
        refuse(bad.id());
        try {
            scene.report(stage, VapiReports.of(stage, bad, clock.instant()).report());
            scene.report(stage, VapiReports.of(stage, good, clock.instant()).report());

            awaitStatus(stage, good.id(), CallStatus.COMPLETED);
            for (var attempt = 1; attempt < WebhookStore.MOST_ATTEMPTS; attempt++) {
                var attempts = attempt;
                await().atMost(SOON)
                        .until(() -> sql.count(
                                        "webhook_event",
                                        "connection_id = ? and attempts = ? and error is not null",
                                        stage.connection().value(),
                                        attempts)
                                == 1);
                clock.advance(Duration.ofSeconds(1L << attempt));
                ingest.applyDue();
            }
            await().atMost(SOON)
                    .until(() -> sql.count(
                                    "webhook_event",
                                    "connection_id = ? and state = 'PARKED'",
                                    stage.connection().value())
                            == 1);
        } finally {
            refuseNothing();
        }
        var parked = stage.world()
                .admin()
                .call(() -> calls.events(stage.world().workspace(), bad.id()))
                .getFirst();
        assertThat(parked.state()).isEqualTo(RawEvent.State.PARKED);
        assertThat(scene.get(stage, bad.id()).status()).isEqualTo(CallStatus.INITIATED);

        stage.world().admin().run(() -> calls.replay(stage.world().workspace(), parked.id()));

        awaitStatus(stage, bad.id(), CallStatus.COMPLETED);
        assertThatThrownBy(() -> stage.world()
                        .admin()
                        .run(() -> calls.replay(stage.world().workspace(), parked.id())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobody_replays_another_workspaces_events() {
        var stage = scene.set(Provider.VAPI);
        var other = worlds.create();
        var event = Ids.next();
        sql.sql("""
                        insert into webhook_event (id, connection_id, partner_id, workspace_id, provider, event_key, type,
                                                   body, received_at, state)
                        values (?, ?, ?, ?, 'VAPI', 'k', 't', '', now(), 'PARKED')""")
                .params(
                        event,
                        stage.connection().value(),
                        stage.world().partner().value(),
                        stage.world().workspace().value())
                .update();

        assertThatThrownBy(() -> other.owner().run(() -> calls.replay(other.workspace(), event)))
                .isInstanceOf(NotFoundException.class);
        assertThat(sql.count("webhook_event", "id = ? and state = 'PARKED'", event))
                .isEqualTo(1);
    }

    @Test
    void an_event_that_cannot_be_read_holds_up_no_other() {
        var stage = scene.set(Provider.VAPI);
        var other = scene.set(Provider.VAPI);
        var bad = scene.started(stage);
        var good = scene.started(other);

        scene.report(stage, VapiReports.of(stage, bad, clock.instant()).report("Hello", "1E+30"));
        scene.report(other, VapiReports.of(other, good, clock.instant()).report());
        clock.advance(Duration.ofMinutes(2));
        ingest.applyDue();

        awaitStatus(other, good.id(), CallStatus.COMPLETED);
        await().atMost(SOON)
                .until(() -> sql.count(
                                "webhook_event",
                                "connection_id = ? and error is not null and workspace_id = ?",
                                stage.connection().value(),
                                stage.world().workspace().value())
                        == 1);
    }

    @Test
    void a_transcript_may_hold_what_the_database_cannot() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);

        scene.report(
                stage,
                VapiReports.of(stage, call, clock.instant()).report("Good\\u0000 day \\ud800 \\ud83d\\ude00", "0.1"));

        awaitStatus(stage, call.id(), CallStatus.COMPLETED);
        assertThat(scene.get(stage, call.id()).transcript().getFirst().text())
                .startsWith("Good")
                .contains("day")
                .contains("\ud83d\ude00");
    }

    @Test
    void a_call_whose_end_was_never_reported_is_asked_for() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        scene.account(stage)
                .put(new CallSnapshotBuilder(String.valueOf(call.externalId()))
                        .agent(stage.remoteAgent())
                        .reference(call.id().value())
                        .status(CallStatus.NO_ANSWER)
                        .ended(clock.instant(), clock.instant().plusSeconds(30), "customer-did-not-answer")
                        .cost(new Money(1, Money.USD))
                        .build());

        clock.advance(Duration.ofMinutes(3));
        settler.settleDue();

        awaitStatus(stage, call.id(), CallStatus.NO_ANSWER);
        assertThat(scene.account(stage).started()).hasSize(1);
    }

    @Test
    void a_call_that_the_vendor_has_forgotten_failed() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        scene.account(stage).forget(String.valueOf(call.externalId()));

        clock.advance(Duration.ofMinutes(3));
        settler.settleDue();

        awaitStatus(stage, call.id(), CallStatus.FAILED);
        assertThat(scene.get(stage, call.id()).failure()).isEqualTo("VAPI no longer knows this call.");
    }

    @Test
    void a_call_given_up_that_turns_out_to_have_been_made_is_shown_as_it_was() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        var reports = VapiReports.of(stage, call, clock.instant());
        scene.account(stage).forget(String.valueOf(call.externalId()));
        clock.advance(Duration.ofMinutes(3));
        settler.settleDue();
        awaitStatus(stage, call.id(), CallStatus.FAILED);

        scene.report(stage, reports.report());

        awaitStatus(stage, call.id(), CallStatus.COMPLETED);
        assertThat(scene.get(stage, call.id()).failure()).isNull();
        assertThat(scene.get(stage, call.id()).endedAt()).isEqualTo(reports.at(65));
    }

    @Test
    void trouble_with_settling_one_call_holds_up_no_other() {
        var stage = scene.set(Provider.VAPI);
        var bad = scene.started(stage);
        var good = scene.started(stage);
        sql.sql("update call set settle_at = settle_at - interval '1 second' where id = ?")
                .params(bad.id().value())
                .update();
        scene.account(stage).breakNext(Operation.FIND_CALL);
        scene.account(stage).forget(String.valueOf(good.externalId()));

        clock.advance(Duration.ofMinutes(3));
        settler.settleDue();

        awaitStatus(stage, good.id(), CallStatus.FAILED);
    }

    // Reading the log

    @Test
    void whoever_may_not_see_costs_sees_none() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        scene.report(stage, VapiReports.of(stage, call, clock.instant()).report());
        awaitStatus(stage, call.id(), CallStatus.COMPLETED);
        var workspace = stage.world().workspace();
        var page = new PageRequest(0, 10);

        var seen = stage.world().viewer().call(() -> calls.get(workspace, call.id()));

        assertThat(seen.cost()).isNull();
        assertThat(seen.costs()).isEmpty();
        assertThat(stage.world()
                        .viewer()
                        .call(() -> calls.search(workspace, CallFilter.ALL, page))
                        .rows())
                .allMatch(row -> row.cost() == null);
        assertThat(stage.world()
                        .member()
                        .call(() -> calls.search(workspace, CallFilter.ALL, page))
                        .rows())
                .allMatch(row -> row.cost() != null);
    }

    @Test
    void calls_are_found_by_words_beginnings_of_words_and_parts_of_numbers() {
        var stage = scene.set(Provider.VAPI);
        var call = scene.started(stage);
        scene.report(stage, VapiReports.of(stage, call, clock.instant()).report("The marmalade is ready", "0.1"));
        awaitStatus(stage, call.id(), CallStatus.COMPLETED);

        for (var text : List.of(
                "marmalade",
                "MARMA",
                "ready marm",
                "ada",
                "greeted",
                "5552671",
                "+1 (415) 555-26",
                "\"marmalade is ready\"")) {
            assertThat(search(stage, text)).as(text).hasSize(1);
        }
        for (var text : List.of("quince", "5559999", "-marmalade", "marmalade quince")) {
            assertThat(search(stage, text)).as(text).isEmpty();
        }
    }

    @Test
    void whatever_is_searched_for_has_an_answer() {
        var stage = scene.set(Provider.VAPI);
        scene.started(stage);

        for (var text : List.of(
                "-\"two words\"",
                "\"",
                "'",
                ":*",
                "a:*",
                "&|!()",
                "-",
                "--",
                "or",
                "\\",
                "%",
                "\u0000",
                "a\u0000b",
                "<script>",
                "12",
                "+",
                "x".repeat(10_000),
                "\"" + "word ".repeat(2_000) + "\"")) {
            assertThat(search(stage, text)).as(text).isNotNull();
        }
    }

    private void awaitStatus(CallScene.Stage stage, CallId call, CallStatus status) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(scene.get(stage, call).status()).isEqualTo(status));
    }

    private void awaitDialState(CallId call, String state) {
        await().atMost(SOON).until(() -> sql.count("call", "id = ? and dial_state = ?", call.value(), state) == 1);
    }

    private List<CallStatus> statuses(CallScene.Stage stage, CallId call) {
        return scene.get(stage, call).statusChanges().stream()
                .map(CallDetails.StatusChange::status)
                .toList();
    }

    private List<CallSummary> search(CallScene.Stage stage, String text) {
        var filter = new CallFilter(text, null, null, null, null, null, null);
        return stage.world()
                .admin()
                .call(() -> calls.search(stage.world().workspace(), filter, new PageRequest(0, 50)))
                .rows();
    }

    /** The database refuses any change of the call, until {@link #refuseNothing}. */
    private void refuse(CallId call) {
        sql.sql("create or replace function refuse_call() returns trigger language plpgsql as $$ begin if new.id = '"
                        + call + "' then raise exception 'As the test wants it'; end if; return new; end $$")
                .update();
        sql.sql("create trigger refuse_call before update on call for each row execute function refuse_call()")
                .update();
    }

    private void refuseNothing() {
        sql.sql("drop trigger refuse_call on call").update();
    }
}
