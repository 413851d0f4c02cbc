package com.genius365.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.genius365.process.ProgramProcess;
import com.genius365.world.TestDataDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database of one's own that goes away for ten seconds and comes back. */
class DatabaseOutageTest {

    private static final String AGENT = "Reservations";
    private static final String KEY = "sandbox-harbor-hotel-retell-5a0d";
    private static final Duration OUTAGE = Duration.ofSeconds(10);
    private static final int SENDERS = 6;

    private static ExternalPostgres postgres;
    private static ProgramProcess program;
    private static ProgramDatabase database;

    private final Clock clock = Clock.systemUTC();
    private final OkHttpClient http = new OkHttpClient.Builder()
            .dns(host -> List.of(InetAddress.getLoopbackAddress()))
            .readTimeout(Duration.ofSeconds(30))
            .build();

    @BeforeAll
    static void start() {
        postgres = ExternalPostgres.start(TestDataDirectory.create());
        program = ProgramProcess.start(
                "outage",
                TestDataDirectory.create(),
                Map.of(
                        "spring.datasource.url", postgres.url(),
                        "spring.datasource.username", postgres.user(),
                        "spring.datasource.password", ""));
        database = new ProgramDatabase(postgres.url(), postgres.user(), "");
        await().atMost(Duration.ofSeconds(30)).until(() -> database.isPublished(AGENT));
    }

    @AfterAll
    static void stop() {
        program.close();
        postgres.close();
    }

    @Test
    void while_it_is_stopped_people_read_why_and_no_webhook_that_was_taken_is_lost() throws Exception {
        goThrough("stopped", () -> {
            postgres.stop();
            return postgres::startAgain;
        });
    }

    @Test
    void while_it_hangs_people_read_why_and_no_webhook_that_was_taken_is_lost() throws Exception {
        goThrough("hanging", () -> postgres.freeze());
    }

    /** @param outage begins it; what it gives ends it */
    private void goThrough(String name, Supplier<AutoCloseable> outage) throws Exception {
        var line = new RetellLine(database.publishedAgent(AGENT), KEY);
        var told = new ConcurrentSkipListSet<String>();
        Set<Integer> statuses;
        assertThat(line.tell(program, "call_" + name + "_before")).isEqualTo(204);

        try (var _ = outage.get();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = people.submit(() -> readWhy(name));
            statuses = tellUntil(clock.instant().plus(OUTAGE), line, "call_" + name + "_", told);
            reader.get();
        }

        assertThat(statuses).isSubsetOf(204, 503).contains(503);
        await().atMost(Duration.ofSeconds(30)).until(() -> status("acme", "/api/health") == 200);
        for (var call : told) {
            // As vendors do: again, until it is taken.
            if (!line.taken().contains(call)) {
                assertThat(line.tell(program, call)).isEqualTo(204);
            }
        }
        // What was being applied when it went away is taken up again after some seconds.
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(database.count(
                                "call where status = 'COMPLETED' and external_id like ?", "call_" + name + "%"))
                        .isEqualTo(line.taken().size()));
        assertThat(line.taken()).containsAll(told);
        assertThat(status("new-after-" + name, "/login")).isEqualTo(200);
    }

    private Set<Integer> tellUntil(Instant end, RetellLine line, String prefix, Set<String> told) throws Exception {
        var statuses = new ConcurrentSkipListSet<Integer>();
        var next = new AtomicInteger();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> telling = () -> {
                while (clock.instant().isBefore(end)) {
                    var call = prefix + next.incrementAndGet();
                    told.add(call);
                    statuses.add(line.tell(program, call));
                }
                return true;
            };
            for (var done : senders.invokeAll(Collections.nCopies(SENDERS, telling))) {
                done.get();
            }
        }
        return new TreeSet<>(statuses);
    }

    /** Whose host it is stands in the database too: at an address nobody asked for yet, nothing else can be shown. */
    private boolean readWhy(String name) throws IOException {
        var request = new Request.Builder()
                .url(address("new-while-" + name, "/login"))
                .build();
        try (var answer = http.newCall(request).execute()) {
            assertThat(answer.code()).isEqualTo(503);
            assertThat(answer.body().string()).contains("Back in a moment").doesNotContain("Exception");
            assertThat(Duration.ofMillis(answer.receivedResponseAtMillis() - answer.sentRequestAtMillis()))
                    .isLessThan(Duration.ofSeconds(12));
        }
        assertThat(status("acme", "/api/health")).isEqualTo(503);
        return true;
    }

    private int status(String host, String path) throws IOException {
        try (var answer = http.newCall(
                        new Request.Builder().url(address(host, path)).build())
                .execute()) {
            return answer.code();
        }
    }

    private static HttpUrl address(String host, String path) {
        return HttpUrl.get(program.url(host, path));
    }
}
