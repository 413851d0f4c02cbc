package com.genius365.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.process.ProgramProcess;
import com.genius365.world.TestDataDirectory;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code kill -9} between a webhook's 2xx and its application. */
class KilledProgramTest {

    /** Of the demo, with its key. */
    private static final String AGENT = "Reservations";

    private static final String KEY = "sandbox-harbor-hotel-retell-5a0d";
    private static final String THESE_CALLS = " like 'call_killed_%'";
    private static final int ENOUGH = 200;
    private static final int SENDERS = 8;

    @Test
    void what_was_taken_before_the_kill_is_applied_once_after_the_restart() throws Exception {
        var data = TestDataDirectory.create();
        RetellLine line;
        try (var program = ProgramProcess.start("killed", data, Map.of())) {
            var database = ProgramDatabase.in(data);
            await().atMost(Duration.ofSeconds(30)).until(() -> database.isPublished(AGENT));
            line = new RetellLine(database.publishedAgent(AGENT), KEY);
            // Nothing is applied before the kill.
            try (var _ = database.hold("call")) {
                killWhileCallsEnd(program, database, line);

                assertThat(line.taken()).hasSizeGreaterThanOrEqualTo(ENOUGH);
                assertThat(database.count("webhook_event where external_call_id" + THESE_CALLS))
                        .isGreaterThanOrEqualTo(line.taken().size());
                assertThat(database.count("call where external_id" + THESE_CALLS))
                        .isZero();
            }
        }

        try (var program = ProgramProcess.start("restarted", data, Map.of())) {
            var database = ProgramDatabase.in(data);
            // What the killed program had taken up is free again after some seconds.
            await().atMost(Duration.ofSeconds(100))
                    .untilAsserted(() -> assertThat(database.count("webhook_event where state <> 'APPLIED'"))
                            .isZero());
            assertThatEachIsCompleteOnce(database, line);

            for (var call : line.taken()) {
                assertThat(line.tell(program, call)).isEqualTo(204);
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(database.count("webhook_event where state <> 'APPLIED'"))
                            .isZero());
            assertThatEachIsCompleteOnce(database, line);
        }
    }

    /** Several tell of ends as fast as they are answered; in the midst of it the program dies. */
    private static void killWhileCallsEnd(ProgramProcess program, ProgramDatabase database, RetellLine line)
            throws SQLException {
        var next = new AtomicInteger();
        Runnable telling = () -> {
            while (program.isAlive()) {
                tell(program, line, "call_killed_" + next.incrementAndGet());
            }
        };
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Collections.nCopies(SENDERS, telling).forEach(senders::execute);
            try {
                await().atMost(Duration.ofSeconds(60)).until(() -> line.taken().size() >= ENOUGH);
                // At the moment of the kill some are received and not yet stored.
                try (var _ = database.hold("webhook_event")) {
                    await().atMost(Duration.ofSeconds(20)).until(() -> database.isWaitedFor("webhook_event"));
                    program.kill();
                }
            } finally {
                // They tell until then, whatever went wrong here.
                program.kill();
            }
        }
    }

    private static void tell(ProgramProcess program, RetellLine line, String call) {
        try {
            line.tell(program, call);
        } catch (IOException diedMeanwhile) {
            // Nothing was promised about this one.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertThatEachIsCompleteOnce(ProgramDatabase database, RetellLine line) {
        for (var call : line.taken()) {
            assertThat(database.count("call where external_id = ?", call)).isEqualTo(1);
        }
        assertThat(database.count("call where external_id" + THESE_CALLS
                        + " and (status <> 'COMPLETED' or duration_seconds <> 60 or transcript_text = '')"))
                .isZero();
        // One row of history, where it was heard of for the first time at its end.
        assertThat(database.count(
                        "call_status_change s join call c on c.id = s.call_id where s.status = 'COMPLETED' and c.external_id"
                                + THESE_CALLS))
                .isEqualTo(database.count("call where external_id" + THESE_CALLS));
    }
}
