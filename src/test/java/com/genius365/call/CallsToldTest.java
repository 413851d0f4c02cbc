package com.genius365.call;

import static com.genius365.call.CallScene.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.provider.FakeAccount.Operation;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.tool.ClientServer;
import com.genius365.tool.ClientServer.Place;
import com.genius365.webhook.WebhookDraft;
import com.genius365.webhook.WebhookEvent;
import com.genius365.webhook.WebhookService;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client's own systems hear of its calls and agents. */
@ApplicationTest
class CallsToldTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final CallScene scene;
    private final WebhookService webhooks;
    private final ClientServer server;
    private final TestClock clock;
    private final OwnerSql sql;
    private final World world;
    private final World stranger;

    CallsToldTest(
            CallScene scene,
            WebhookService webhooks,
            ClientServer server,
            TestClock clock,
            OwnerSql sql,
            Worlds worlds) {
        this.scene = scene;
        this.webhooks = webhooks;
        this.server = server;
        this.clock = clock;
        this.sql = sql;
        this.world = worlds.create();
        this.stranger = worlds.create();
    }

    @Test
    void a_call_is_told_from_its_start_to_what_is_known_in_the_end() {
        var quiet = listen(world, false, WebhookEvent.values());
        var wordy = listen(world, true, WebhookEvent.CALL_ENDED, WebhookEvent.CALL_UPDATED);
        var others = listen(stranger, true, WebhookEvent.values());
        var stage = scene.set(world, Provider.VAPI);
        var call = scene.started(stage);
        var reports = VapiReports.of(stage, call, clock.instant());

        for (var report : reports.all()) {
            scene.report(stage, report);
            scene.awaitApplied(stage);
        }
        // Once more, as vendors do.
        scene.report(stage, reports.report());
        scene.awaitApplied(stage);

        await().atMost(SOON)
                .until(() -> quiet.received().size() >= 5 && wordy.received().size() >= 2);
        assertThat(types(quiet))
                .containsExactlyInAnyOrder(
                        "agent.published", "call.started", "call.answered", "call.ended", "call.updated");
        assertThat(types(wordy)).containsExactlyInAnyOrder("call.ended", "call.updated");
        assertThat(others.received()).isEmpty();

        var published = data(quiet, "agent.published");
        assertThat(published.path("name").asString()).isEqualTo("Ada");
        assertThat(published.path("version").asInt()).isEqualTo(1);
        var started = data(quiet, "call.started");
        assertThat(started.path("id").asString()).isEqualTo(call.id().toString());
        assertThat(started.path("direction").asString()).isEqualTo("outbound");
        assertThat(started.path("to").asString()).isEqualTo(CallScene.NUMBER);
        assertThat(started.path("agent").path("name").asString()).isEqualTo("Ada");
        assertThat(data(quiet, "call.answered").path("status").asString()).isEqualTo("in_progress");
        assertThat(data(quiet, "call.ended").path("status").asString()).isEqualTo("completed");
        var updated = data(quiet, "call.updated");
        assertThat(updated.path("duration_seconds").asInt()).isEqualTo(60);
        assertThat(updated.path("from").asString()).isEqualTo("+14155550100");
        assertThat(updated.path("outcome").path("sentiment").asString()).isEqualTo("positive");
        assertThat(updated.path("cost").path("amount").asString()).isEqualTo("0.126500");
        assertThat(updated.path("cost").path("currency").asString()).isEqualTo("USD");
        assertThat(updated.path("ended_at").asString()).isNotEmpty();

        assertThat(text(quiet)).doesNotContain("Hello Ada", "greeted");
        var words = data(wordy, "call.updated");
        assertThat(words.path("summary").asString()).isEqualTo("They greeted each other.");
        assertThat(words.path("transcript").get(1).path("text").asString()).isEqualTo("Hello Ada.");
        assertThat(words.path("transcript").get(1).path("speaker").asString()).isEqualTo("person");
        assertThat(text(quiet) + text(wordy))
                .doesNotContainIgnoringCase("genius")
                .doesNotContainIgnoringCase("vapi")
                .doesNotContain("recordings.test");
    }

    @Test
    void a_call_that_never_began_is_told_as_started_and_failed_once() {
        var place = listen(world, false, WebhookEvent.values());
        var stage = scene.set(world, Provider.VAPI);
        scene.account(stage).failNext(Operation.START_CALL, Kind.REJECTED, 422, "In its own words");

        scene.start(stage);

        await().atMost(SOON).until(() -> place.received().size() >= 3);
        assertThat(types(place)).containsExactlyInAnyOrder("agent.published", "call.started", "call.ended");
        assertThat(data(place, "call.ended").path("status").asString()).isEqualTo("failed");
    }

    @Test
    void only_what_was_chosen_is_told_and_nothing_while_it_is_off() {
        var ended = listen(world, false, WebhookEvent.CALL_ENDED);
        var off = server.answering("ok");
        world.admin()
                .run(() -> webhooks.create(
                        world.workspace(),
                        new WebhookDraft(off.url(), "", List.of(WebhookEvent.values()), false, false)));
        var stage = scene.set(world, Provider.VAPI);
        var call = scene.started(stage);

        VapiReports.of(stage, call, clock.instant()).all().forEach(report -> scene.report(stage, report));
        scene.awaitApplied(stage);

        await().atMost(SOON).until(() -> !ended.received().isEmpty());
        assertThat(types(ended)).containsExactly("call.ended");
        assertThat(sql.count(
                        "webhook_delivery",
                        "workspace_id = ?",
                        world.workspace().value()))
                .isEqualTo(1);
        assertThat(off.received()).isEmpty();
    }

    private Place listen(World where, boolean withWords, WebhookEvent... events) {
        var place = server.answering("ok");
        where.admin()
                .run(() -> webhooks.create(
                        where.workspace(), new WebhookDraft(place.url(), "", List.of(events), withWords, true)));
        return place;
    }

    private static List<String> types(Place place) {
        return place.received().stream()
                .map(it -> MAPPER.readTree(it.body()).path("type").asString())
                .toList();
    }

    private static JsonNode data(Place place, String type) {
        return place.received().stream()
                .map(it -> MAPPER.readTree(it.body()))
                .filter(it -> it.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("data");
    }

    private static String text(Place place) {
        return place.received().toString();
    }
}
