package com.genius365.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every message of some calls a hundred times, in any order, by many senders: one call each must come of it. */
final class ReplayMeasurement {

    private static final int CALLS = 10;
    private static final int TIMES = 100;
    private static final int CLIENTS = 64;
    private static final long SEED = 365;
    private static final Duration APPLIED_WITHIN = Duration.ofSeconds(60);

    private final WebhookStage stage;

    ReplayMeasurement(WebhookStage stage) {
        this.stage = stage;
    }

    void run(Results results) {
        stage.database().clear();
        var events = stage.events().ofWholeCalls(CALLS);
        var all = new ArrayList<VendorEvent>();
        for (var i = 0; i < TIMES; i++) {
            all.addAll(events);
        }
        Collections.shuffle(all, new Random(SEED));
        var queue = new ConcurrentLinkedQueue<>(all);
        var load = Load.closed(CLIENTS, (long) all.size(), number -> stage.client(queue::remove));
        var database = stage.database();
        Patience.until(APPLIED_WITHIN, () -> !database.hasPending());
        var stored = database.number("select count(*) from webhook_event");
        var applied = database.number("select count(*) from webhook_event where state = 'APPLIED' and error is null");
        var calls = database.number("select count(*) from call");
        var complete = database.number("""
                select count(*) from call where status = 'COMPLETED' and cost_minor_units between 120000 and 123000 and sentiment = 'POSITIVE'
                and duration_seconds = 61""");
        var repeated = database.number("select count(*) - count(distinct (call_id, status)) from call_status_change");
        var isExact = load.failed() == 0
                && stored == events.size()
                && applied == events.size()
                && calls == 2 * CALLS
                && complete == calls
                && repeated == 0;
        results.add(Finding.limit(
                "G1.3",
                events.size() + " events of " + 2 * CALLS + " calls, each sent " + TIMES + " times, shuffled (seed "
                        + SEED + ")",
                "each once",
                "%d answered 2xx, %d not; %d rows, %d applied; %d calls, %d complete; %d changes of status twice"
                        .formatted(load.worked(), load.failed(), stored, applied, calls, complete, repeated),
                isExact));
    }
}
