package com.genius365.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.common.SideBySide;
import com.genius365.tool.OutgoingHttp;
import com.genius365.webhook.DeliveryBook.Attempt;
import com.genius365.webhook.DeliveryBook.Taken;
import com.genius365.webhook.WebhookBook.Target;
import com.genius365.webhook.WebhookBook.Turn;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A webhook is taken up for one turn, and a few of its messages in one transaction; they are sent outside
 * of any, and noted in others. Whoever dies in between has them sent again, under the same id, when the lease is over.
 */
@Component
class DeliverySender {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverySender.class);

    /** What follows each attempt, as the Standard Webhooks convention suggests: a little more than three days in all. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Of one webhook, side by side. */
    private static final int MESSAGES_AT_ONCE = 4;

    private static final int WEBHOOKS_AT_ONCE = 24;
    private static final int READ_OF_AN_ANSWER = 16 * 1024;
    private static final int KEPT_OF_AN_ANSWER = 2_000;
    private static final int GONE = 410;
    private static final MediaType JSON = MediaType.get("application/json");

    private final WebhookBook webhooks;
    private final DeliveryBook deliveries;
    private final OutgoingHttp http;
    private final Clock clock;
    private final Semaphore places = new Semaphore(WEBHOOKS_AT_ONCE);
    private Runnable onTurnEnded = () -> {};

    DeliverySender(WebhookBook webhooks, DeliveryBook deliveries, OutgoingHttp http, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.http = http;
        this.clock = clock;
    }

    /** Is told when there may be more to send. */
    void onTurnEnded(Runnable listener) {
        onTurnEnded = listener;
    }

    /** Begins with all webhooks that have something due, and waits for none. @return how many these are */
    int sendDue() {
        var free = places.drainPermits();
        var begun = 0;
        try {
            var turns = free == 0 ? List.<Turn>of() : webhooks.beginTurns(free);
            for (var turn : turns) {
                begun++;
                Thread.ofVirtual().name("webhook-" + turn.webhook()).start(() -> run(turn));
            }
            return turns.size();
        } finally {
            places.release(free - begun);
        }
    }

    private void run(Turn turn) {
        try {
            webhooks.target(turn.workspace(), turn.webhook())
                    .ifPresent(target -> SideBySide.forEach(
                            deliveries.take(turn.workspace(), turn.webhook(), MESSAGES_AT_ONCE),
                            delivery -> send(turn, target, delivery)));
        } catch (RuntimeException e) {
            // What failed once would fail at once again.
            LOG.error("Webhook {}: not all was sent; it rests until its lease is over", turn.webhook(), e);
            places.release();
            return;
        }
        places.release();
        end(turn);
    }

    private void end(Turn turn) {
        try {
            webhooks.endTurn(turn.workspace(), turn.webhook());
        } catch (RuntimeException e) {
            LOG.warn("Webhook {} rests until its lease is over", turn.webhook(), e);
            return;
        }
        onTurnEnded.run();
    }

    private void send(Turn turn, Target target, Taken delivery) {
        var attempt = attempt(target, delivery);
        var next = attempt.error() == null || attempt.isGone() ? null : next(delivery);
        deliveries.note(turn.workspace(), turn.webhook(), delivery, attempt, next);
    }

    private Attempt attempt(Target target, Taken delivery) {
        var begun = System.nanoTime();
        var problem = http.problem(target.url());
        if (problem.isPresent()) {
            return new Attempt(null, "", problem.get(), false, since(begun));
        }
        try (var response = http.send(request(target, delivery), TIMEOUT)) {
            var error = error(response);
            return new Attempt(response.code(), answer(response), error, response.code() == GONE, since(begun));
        } catch (IOException e) {
            return new Attempt(null, "", OutgoingHttp.words(e, target.url(), TIMEOUT), false, since(begun));
        }
    }

    /** Signed anew each time, so that nobody can send an old one again for long. */
    private Request request(Target target, Taken delivery) {
        var id = delivery.id().messageId();
        var timestamp = clock.instant().getEpochSecond();
        var body = delivery.body().getBytes(UTF_8);
        return new Request.Builder()
                .url(target.url())
                .header("User-Agent", "webhooks/1")
                .header("Accept", "*/*")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", WebhookSignature.of(target.secrets(), id, timestamp, body))
                .post(RequestBody.create(body, JSON))
                .build();
    }

    private static @Nullable String error(Response response) {
        if (response.isRedirect()) {
            return "The server leads on to another address. Enter that address instead.";
        }
        return response.isSuccessful() ? null : "The server answered with status " + response.code() + ".";
    }

    /** Its beginning. What cannot be read of it any more changes nothing: its status said what it had to say. */
    private static String answer(Response response) {
        var source = response.body().source();
        try {
            source.request(READ_OF_AN_ANSWER);
        } catch (IOException e) {
            // What came until then is shown.
        }
        var read = source.getBuffer();
        var text = read.snapshot((int) Math.min(read.size(), READ_OF_AN_ANSWER))
                .utf8()
                .replace("\0", "");
        return text.length() <= KEPT_OF_AN_ANSWER ? text : text.substring(0, KEPT_OF_AN_ANSWER);
    }

    /** Up to a tenth later, so that those that failed together do not come back together; null: given up. */
    private @Nullable Instant next(Taken delivery) {
        if (delivery.attempts() > PAUSES.size()) {
            return null;
        }
        var pause = PAUSES.get(delivery.attempts() - 1);
        return clock.instant()
                .plus(pause)
                .plus(pause.multipliedBy(ThreadLocalRandom.current().nextInt(0, 101))
                        .dividedBy(1_000));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
