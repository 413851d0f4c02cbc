package com.genius365.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.genius365.ApplicationTest;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.Ids;
import com.genius365.common.NotFoundException;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.tool.AddressRefusedException;
import com.genius365.tool.ClientServer;
import com.genius365.tool.ClientServer.Place;
import com.genius365.tool.ClientServer.Received;
import com.genius365.tool.ClientServer.Reply;
import com.genius365.tool.OutgoingHttp;
import com.genius365.world.OwnerSql;
import com.genius365.world.TestClock;
import com.genius365.world.World;
import com.genius365.world.Worlds;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApplicationTest
class WebhookDeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final WebhookService webhooks;
    private final DeliveryService deliveries;
    private final WebhookBook webhookBook;
    private final DeliveryBook deliveryBook;
    private final DeliverySender sender;
    private final OutgoingHttp http;
    private final ClientServer server;
    private final TestClock clock;
    private final OwnerSql sql;
    private final World world;
    private final World stranger;

    WebhookDeliveryTest(
            WebhookService webhooks,
            DeliveryService deliveries,
            WebhookBook webhookBook,
            DeliveryBook deliveryBook,
            DeliverySender sender,
            OutgoingHttp http,
            ClientServer server,
            TestClock clock,
            OwnerSql sql,
            Worlds worlds) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.webhookBook = webhookBook;
        this.deliveryBook = deliveryBook;
        this.sender = sender;
        this.http = http;
        this.server = server;
        this.clock = clock;
        this.sql = sql;
        this.world = worlds.create();
        this.stranger = worlds.create();
    }

    @Test
    void a_message_is_signed_as_the_convention_has_it_and_names_nobody() {
        var place = server.answering("thanks");
        var made = create(place.url());

        sendTest(made.id());

        var message = awaitMessages(place, 1).getFirst();
        assertThat(message.method()).isEqualTo("POST");
        assertThat(message.header("Content-Type")).isEqualTo("application/json");
        assertThat(message.header("User-Agent")).isEqualTo("webhooks/1");
        assertThat(message.header("webhook-timestamp"))
                .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(message.header("webhook-signature")).isEqualTo("v1," + signature(made.secret(), message));
        assertThat(message.body()).contains("\"type\":\"webhook.test\"");
        assertThat(message.headers() + message.body())
                .doesNotContainIgnoringCase("genius")
                .doesNotContain("365.");
        var row = awaitState(made.id(), DeliveryState.DELIVERED);
        assertThat(row.status()).isEqualTo(200);
        assertThat(row.attempts()).isEqualTo(1);
        var details = world.admin().call(() -> deliveries.get(world.workspace(), row.id()));
        assertThat(details.messageId()).isEqualTo(message.header("webhook-id"));
        assertThat(details.body()).isEqualTo(message.body());
        assertThat(details.answer()).isEqualTo("thanks");
        assertThat(world.viewer()
                        .call(() -> webhooks.get(world.workspace(), made.id()))
                        .deliveredAt())
                .isNotNull();
    }

    @Test
    void after_a_renewal_both_secrets_sign_for_a_day() {
        var place = server.answering("ok");
        var made = create(place.url());
        var renewed = world.admin().call(() -> webhooks.renewSecret(world.workspace(), made.id()));

        sendTest(made.id());

        var message = awaitMessages(place, 1).getFirst();
        assertThat(message.header("webhook-signature"))
                .isEqualTo("v1," + signature(renewed, message) + " v1," + signature(made.secret(), message));
        var until = sql.sql("select old_secret_until from webhook_endpoint where id = ?")
                .params(made.id().value())
                .query(Timestamp.class)
                .single();
        assertThat(until.toInstant()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        sql.sql("update webhook_endpoint set old_secret_until = ? where id = ?")
                .params(Timestamp.from(clock.instant()), made.id().value())
                .update();
        sendTest(made.id());
        var later = awaitMessages(place, 2).getLast();
        assertThat(later.header("webhook-signature")).isEqualTo("v1," + signature(renewed, later));
    }

    @Test
    void secrets_are_sealed_and_shown_by_nothing() {
        var made = create("https://example.com/hooks");

        var stored = sql.sql("select secret_sealed from webhook_endpoint where id = ?")
                .params(made.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(stored, UTF_8)).doesNotContain("whsec_");
        assertThat(made.secret().reveal()).startsWith("whsec_");
        assertThat(made.toString() + get(made.id())).doesNotContain("whsec_");
    }

    @Test
    void what_is_not_taken_is_sent_again_under_the_same_id_until_it_is() {
        var refusals = new AtomicInteger(2);
        var place =
                server.answering(received -> refusals.getAndDecrement() > 0 ? Reply.of(503, "Closed") : Reply.of("ok"));
        var made = create(place.url());

        sendTest(made.id());
        awaitNoted(made.id(), 1);
        assertThat(get(made.id()).failingSince()).isNotNull();
        assertThat(newest(made.id()).error()).isEqualTo("The server answered with status 503.");
        advance(Duration.ofSeconds(6));
        awaitNoted(made.id(), 2);
        advance(Duration.ofMinutes(6));

        var row = awaitState(made.id(), DeliveryState.DELIVERED);
        assertThat(row.attempts()).isEqualTo(3);
        assertThat(place.received().stream().map(it -> it.header("webhook-id")).distinct())
                .hasSize(1);
        assertThat(get(made.id()).failingSince()).isNull();
    }

    @Test
    void attempts_go_on_for_a_little_more_than_three_days() {
        var all = DeliverySender.PAUSES.stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(DeliveryBook.PATIENCE, Duration.ofDays(4));
        assertThat(DeliverySender.PAUSES).isSorted();
    }

    @Test
    void a_webhook_that_takes_nothing_for_three_days_is_switched_off_and_its_owners_are_told() {
        var place = server.answering(received -> Reply.of(500, ""));
        var made = create(place.url());

        sendTest(made.id());
        awaitNoted(made.id(), 1);
        // As it stands before the last attempt; the clock is everyone's, and three days are long.
        var now = clock.instant();
        sql.sql("update webhook_endpoint set failing_since = ? where id = ?")
                .params(
                        Timestamp.from(now.minus(DeliveryBook.PATIENCE)),
                        made.id().value())
                .update();
        sql.sql("update webhook_delivery set attempts = ?, next_attempt_at = ? where endpoint_id = ?")
                .params(
                        DeliverySender.PAUSES.size(),
                        Timestamp.from(now),
                        made.id().value())
                .update();
        sender.sendDue();
        awaitNoted(made.id(), DeliverySender.PAUSES.size() + 1);

        assertThat(newest(made.id()).state()).isEqualTo(DeliveryState.FAILED);
        var webhook = get(made.id());
        assertThat(webhook.draft().isOn()).isFalse();
        assertThat(webhook.offReason()).isEqualTo(WebhookSummary.OffReason.FAILING);
        await().atMost(SOON)
                .until(() -> sql.count(
                                "mail",
                                "kind = 'WEBHOOK_OFF' and recipient = ?",
                                world.owner().email())
                        == 1);
        assertThatThrownBy(() -> sendTest(made.id())).isInstanceOf(Refusal.class);
        var draft = webhook.draft();
        world.admin()
                .run(() -> webhooks.update(
                        world.workspace(),
                        made.id(),
                        webhook.version(),
                        new WebhookDraft(draft.url(), draft.description(), draft.events(), draft.withWords(), true)));
        assertThat(get(made.id()).offReason()).isNull();
        assertThat(get(made.id()).failingSince()).isNull();
    }

    @Test
    void a_server_that_says_gone_is_asked_no_more() {
        var place = server.answering(received -> Reply.of(410, ""));
        var made = create(place.url());

        sendTest(made.id());

        awaitState(made.id(), DeliveryState.FAILED);
        assertThat(get(made.id()).offReason()).isEqualTo(WebhookSummary.OffReason.GONE);
    }

    @Test
    void what_was_sent_but_not_noted_is_sent_again_under_the_same_id() {
        var place = server.answering("ok");
        var made = create(place.url());
        sendTest(made.id());
        var first = awaitState(made.id(), DeliveryState.DELIVERED);
        // As it stands where a node died between the two.
        var lease = Timestamp.from(clock.instant().plus(WebhookBook.LEASE));
        sql.sql("update webhook_endpoint set busy_until = ? where id = ?")
                .params(lease, made.id().value())
                .update();
        sql.sql("update webhook_delivery set state = 'WAITING', next_attempt_at = ? where id = ?")
                .params(lease, first.id().value())
                .update();

        sender.sendDue();
        assertThat(place.received()).hasSize(1);
        advance(WebhookBook.LEASE);

        awaitMessages(place, 2);
        assertThat(awaitState(made.id(), DeliveryState.DELIVERED).attempts()).isEqualTo(2);
        assertThat(place.received().stream().map(it -> it.header("webhook-id")).distinct())
                .hasSize(1);
    }

    @Test
    void several_nodes_send_each_message_once() {
        var place = server.answering("ok");
        var made = create(place.url());
        for (var i = 0; i < 20; i++) {
            sql.sql("""
                            insert into webhook_delivery (id, partner_id, workspace_id, endpoint_id, event, reference, body,
                                                          has_words, state, attempts, next_attempt_at, created_at)
                            values (?, ?, ?, ?, 'call.ended', ?, '{}', false, 'WAITING', 0, ?, ?)""")
                    .params(
                            Ids.next(),
                            world.partner().value(),
                            world.workspace().value(),
                            made.id().value(),
                            "r" + i,
                            Timestamp.from(clock.instant()),
                            Timestamp.from(clock.instant()))
                    .update();
        }
        var other = new DeliverySender(webhookBook, deliveryBook, http, clock);
        other.onTurnEnded(other::sendDue);
        var third = new DeliverySender(webhookBook, deliveryBook, http, clock);
        third.onTurnEnded(third::sendDue);

        for (var node : List.of(sender, other, third)) {
            Thread.ofVirtual().start(node::sendDue);
        }

        await().atMost(SOON)
                .until(() -> sql.count(
                                "webhook_delivery",
                                "endpoint_id = ? and state = 'DELIVERED'",
                                made.id().value())
                        == 20);
        assertThat(place.received()).hasSize(20);
        assertThat(place.received().stream().map(it -> it.header("webhook-id")).distinct())
                .hasSize(20);
    }

    @Test
    void a_server_that_takes_its_time_holds_up_no_other() {
        var gate = new CountDownLatch(1);
        var slow = server.answering(received -> {
            awaitQuietly(gate);
            return Reply.of("ok");
        });
        var quick = server.answering("ok");
        var slowOne = create(slow.url());
        var quickOne = create(quick.url());

        sendTest(slowOne.id());
        awaitMessages(slow, 1);
        sendTest(quickOne.id());

        awaitState(quickOne.id(), DeliveryState.DELIVERED);
        assertThat(newest(slowOne.id()).state()).isEqualTo(DeliveryState.WAITING);
        gate.countDown();
        awaitState(slowOne.id(), DeliveryState.DELIVERED);
    }

    @Test
    void a_redirect_is_not_followed() {
        var inner = server.answering("secret");
        var place = server.answering(received -> Reply.leadingTo(inner.url()));
        var made = create(place.url());

        sendTest(made.id());
        awaitNoted(made.id(), 1);

        assertThat(newest(made.id()).error()).contains("leads on to another address");
        assertThat(inner.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hooks",
                "https://127.0.0.1/hooks",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://user:password@example.com/",
                "ftp://example.com/",
                "nonsense"
            })
    void an_address_that_nothing_may_be_sent_to_is_refused(String url) {
        assertThatThrownBy(() -> create(url)).isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void an_answer_is_kept_by_its_beginning() {
        var place = server.answering(received -> Reply.of("a".repeat(200_000)));
        var made = create(place.url());

        sendTest(made.id());

        var row = awaitState(made.id(), DeliveryState.DELIVERED);
        assertThat(world.admin()
                        .call(() -> deliveries.get(world.workspace(), row.id()))
                        .answer())
                .hasSize(2_000);
    }

    @Test
    void a_delivered_message_is_sent_again_when_somebody_asks() {
        var place = server.answering("ok");
        var made = create(place.url());
        sendTest(made.id());
        var row = awaitState(made.id(), DeliveryState.DELIVERED);

        world.admin().run(() -> deliveries.sendAgain(world.workspace(), row.id()));

        awaitMessages(place, 2);
        assertThat(place.received().stream().map(it -> it.header("webhook-id")).distinct())
                .hasSize(1);
    }

    @Test
    void nobody_sees_or_changes_those_of_another_workspace() {
        var place = server.answering("ok");
        var made = create(place.url());
        sendTest(made.id());
        var row = awaitState(made.id(), DeliveryState.DELIVERED);
        var elsewhere = stranger.workspace();

        stranger.owner().run(() -> {
            assertThat(webhooks.list(elsewhere)).isEmpty();
            assertThat(deliveries
                            .search(elsewhere, made.id(), new PageRequest(0, 10))
                            .rows())
                    .isEmpty();
            assertThatThrownBy(() -> webhooks.get(elsewhere, made.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> deliveries.get(elsewhere, row.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> deliveries.sendAgain(elsewhere, row.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> deliveries.sendTest(elsewhere, made.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> webhooks.renewSecret(elsewhere, made.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> webhooks.remove(elsewhere, made.id())).isInstanceOf(NotFoundException.class);
        });
        assertThat(place.received()).hasSize(1);
    }

    @Test
    void a_viewer_sees_no_more_of_an_address_than_its_host() {
        var made = create("https://example.com/hooks/very-secret?key=also-secret");

        var seen = world.viewer().call(() -> webhooks.get(world.workspace(), made.id()));

        assertThat(seen.draft().url()).isEqualTo("example.com");
        assertThat(seen.toString()).doesNotContain("secret?");
    }

    @Test
    void two_who_edit_at_once_are_told() {
        var made = create("https://example.com/hooks");
        var draft = get(made.id()).draft();
        world.admin().run(() -> webhooks.update(world.workspace(), made.id(), 0, draft));

        assertThatThrownBy(() -> world.admin().run(() -> webhooks.update(world.workspace(), made.id(), 0, draft)))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void messages_are_forgotten_after_a_month_and_words_as_soon_as_the_workspace_says() {
        var made = create("https://example.com/hooks");
        sql.sql("update workspace set transcript_retention_days = 7 where id = ?")
                .params(world.workspace().value())
                .update();
        insert(made.id(), "plain, old", false, 31);
        insert(made.id(), "plain", false, 8);
        insert(made.id(), "words", true, 8);
        insert(made.id(), "words, new", true, 6);

        while (deliveryBook.forgetOld() | deliveryBook.forgetWords()) {
            // There may be more.
        }

        assertThat(sql.sql("select reference from webhook_delivery where endpoint_id = ? order by reference")
                        .params(made.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("plain", "words, new");
    }

    @Test
    void words_that_wait_are_held_back_once_they_are_no_longer_to_be_sent() {
        var made = create("https://example.com/hooks");
        sql.sql("update webhook_endpoint set with_words = true where id = ?")
                .params(made.id().value())
                .update();
        insert(made.id(), "words", true, -1);
        insert(made.id(), "plain", false, -1);
        sql.sql("update webhook_delivery set state = 'WAITING' where endpoint_id = ?")
                .params(made.id().value())
                .update();

        var known = get(made.id());
        var draft = known.draft();
        world.admin()
                .run(() -> webhooks.update(
                        world.workspace(),
                        made.id(),
                        known.version(),
                        new WebhookDraft(draft.url(), draft.description(), draft.events(), false, true)));

        assertThat(sql.sql("select reference from webhook_delivery where endpoint_id = ? and state = 'WAITING'")
                        .params(made.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("plain");
        var words = sql.sql("select id from webhook_delivery where endpoint_id = ? and has_words")
                .params(made.id().value())
                .query(UUID.class)
                .single();
        assertThatThrownBy(
                        () -> world.admin().run(() -> deliveries.sendAgain(world.workspace(), new DeliveryId(words))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no longer sent");
    }

    @Test
    void a_webhook_goes_with_its_log() {
        var place = server.answering("ok");
        var made = create(place.url());
        sendTest(made.id());
        awaitState(made.id(), DeliveryState.DELIVERED);

        world.admin().run(() -> webhooks.remove(world.workspace(), made.id()));

        assertThat(sql.count(
                        "webhook_delivery",
                        "workspace_id = ?",
                        world.workspace().value()))
                .isZero();
    }

    private void insert(WebhookId webhook, String reference, boolean hasWords, int daysAgo) {
        var time = Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo)));
        sql.sql("""
                        insert into webhook_delivery (id, partner_id, workspace_id, endpoint_id, event, reference, body,
                                                      has_words, state, attempts, next_attempt_at, created_at)
                        values (?, ?, ?, ?, 'call.ended', ?, '{}', ?, 'DELIVERED', 1, ?, ?)""")
                .params(
                        Ids.next(),
                        world.partner().value(),
                        world.workspace().value(),
                        webhook.value(),
                        reference,
                        hasWords,
                        time,
                        time)
                .update();
    }

    private WebhookCreated create(String url) {
        return world.admin()
                .call(() -> webhooks.create(
                        world.workspace(), new WebhookDraft(url, "", List.of(WebhookEvent.CALL_ENDED), false, true)));
    }

    private void sendTest(WebhookId webhook) {
        world.admin().run(() -> deliveries.sendTest(world.workspace(), webhook));
    }

    private WebhookSummary get(WebhookId webhook) {
        return world.admin().call(() -> webhooks.get(world.workspace(), webhook));
    }

    private void advance(Duration by) {
        clock.advance(by);
        sender.sendDue();
    }

    private DeliverySummary newest(WebhookId webhook) {
        return Objects.requireNonNull(find(webhook));
    }

    private @Nullable DeliverySummary find(WebhookId webhook) {
        var rows = world.admin()
                .call(() -> deliveries
                        .search(world.workspace(), webhook, new PageRequest(0, 1))
                        .rows());
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** That attempt is over, and what came of it is noted. */
    private void awaitNoted(WebhookId webhook, int attempts) {
        await().atMost(SOON)
                .until(() -> sql.count(
                                "webhook_delivery",
                                "endpoint_id = ? and attempts = ? and error is not null"
                                        + " and (state = 'FAILED' or next_attempt_at <> attempted_at + interval '1 minute')",
                                webhook.value(),
                                attempts)
                        == 1);
        // Its turn is over too: another may begin.
        await().atMost(SOON)
                .until(() -> sql.count(
                                "webhook_endpoint",
                                "id = ? and busy_until <= ?",
                                webhook.value(),
                                Timestamp.from(clock.instant()))
                        == 1);
    }

    private DeliverySummary awaitState(WebhookId webhook, DeliveryState state) {
        await().atMost(SOON).until(() -> {
            var row = find(webhook);
            return row != null && row.state() == state;
        });
        return newest(webhook);
    }

    private static List<Received> awaitMessages(Place place, int count) {
        await().atMost(SOON).until(() -> place.received().size() >= count);
        return place.received();
    }

    /** By the text of the convention, and not by our code. */
    private static String signature(Secret secret, Received message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(secret.reveal().substring("whsec_".length())), "HmacSHA256"));
            var signed =
                    message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body();
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(8, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
