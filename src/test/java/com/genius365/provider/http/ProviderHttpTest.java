package com.genius365.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.common.Secret;
import com.genius365.provider.ConnectionHealth;
import com.genius365.provider.ConnectionHealth.LastFailure;
import com.genius365.provider.ConnectionHealth.State;
import com.genius365.provider.ConnectionHealthChanged;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.http.ProviderRequest.Part;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ProviderHttpTest {

    private static final ProviderRequest LOOK = ProviderRequest.get("thing", "1");
    private static final ProviderRequest MAKE = ProviderRequest.post(Map.of("name", "one"), "thing");

    private final MockWebServer vendor = new MockWebServer();
    private final Credentials credentials = ProviderSamples.credentials();
    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final PatientClock clock = new PatientClock();
    private final ConnectionGuards guards = new ConnectionGuards(told::add, clock);

    @BeforeEach
    void start() throws IOException {
        vendor.start();
    }

    @AfterEach
    void stop() {
        vendor.close();
    }

    @Test
    void asks_with_the_key_and_reads_the_answer() throws Exception {
        vendor.enqueue(json(200, "{\"id\": \"1\", \"unknown\": [1]}"));

        var thing = http().send(credentials, LOOK.with("limit", 5), Thing.class);

        assertThat(thing).isEqualTo(new Thing("1"));
        var request = vendor.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET /base/thing/1?limit=5 HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ProviderSamples.KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "409, REJECTED",
        "422, REJECTED",
        "401, UNAUTHORIZED",
        "402, UNAUTHORIZED",
        "403, UNAUTHORIZED",
        "404, NOT_FOUND",
        "429, RATE_LIMITED",
        "503, UNAVAILABLE",
        "500, UNKNOWN_OUTCOME",
        "502, UNKNOWN_OUTCOME",
        "302, REJECTED"
    })
    void what_starts_something_is_sent_once_whatever_the_status(int status, Kind kind) {
        vendor.enqueue(json(status, "{}"));

        var failed = failure(MAKE);

        assertThat(failed.kind()).isEqualTo(kind);
        assertThat(failed.status()).isEqualTo(status);
        assertThat(vendor.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void what_is_safe_is_asked_again(int status) {
        vendor.enqueue(json(status, "{}"));
        vendor.enqueue(json(status, "{}"));
        vendor.enqueue(json(200, "{\"id\": \"1\"}"));

        assertThat(http().send(credentials, LOOK, Thing.class).id()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"429, RATE_LIMITED", "500, UNAVAILABLE", "503, UNAVAILABLE"})
    void what_is_safe_is_given_up_after_three_attempts(int status, Kind kind) {
        IntStream.range(0, 4).forEach(each -> vendor.enqueue(json(status, "{}")));

        assertThat(failure(LOOK).kind()).isEqualTo(kind);
        assertThat(vendor.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 409, 422})
    void what_repeating_does_not_change_is_not_repeated(int status) {
        vendor.enqueue(json(status, "{}"));

        assertThat(failure(LOOK).status()).isEqualTo(status);
        assertThat(vendor.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_form_is_sent_in_parts_and_once() throws Exception {
        vendor.enqueue(
                json(503, "{}").newBuilder().addHeader("Retry-After", "0").build());
        vendor.enqueue(json(200, "{\"id\": \"1\"}"));
        var form = ProviderRequest.multipart(
                List.of(
                        Part.text("name", "Öffnungszeiten"),
                        Part.file("file", "a.txt", "text/plain", "Von 9 bis 17".getBytes(UTF_8))),
                "thing");

        assertThat(failure(form).kind()).isEqualTo(Kind.UNAVAILABLE);

        assertThat(vendor.getRequestCount()).isEqualTo(1);
        var request = vendor.takeRequest();
        assertThat(request.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(Objects.requireNonNull(request.getBody()).utf8())
                .contains("name=\"name\"", "Öffnungszeiten", "filename=\"a.txt\"", "Von 9 bis 17");
        assertThat(form + "" + Part.text("name", "secret"))
                .doesNotContain("secret")
                .doesNotContain("Von 9");
    }

    @Test
    void a_start_is_not_sent_again_when_the_vendor_says_to_retry_at_once() {
        vendor.enqueue(
                json(503, "{}").newBuilder().addHeader("Retry-After", "0").build());
        vendor.enqueue(json(200, "{\"id\": \"1\"}"));

        assertThat(failure(MAKE).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(vendor.getRequestCount()).isEqualTo(1);
    }

    @Test
    void the_wait_the_vendor_asks_for_is_kept() {
        vendor.enqueue(
                json(429, "{}").newBuilder().addHeader("Retry-After", "1").build());
        vendor.enqueue(json(200, "{\"id\": \"1\"}"));
        var before = System.nanoTime();

        http().send(credentials, LOOK, Thing.class);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "Wed, 21 Oct 2037 07:28:00 GMT"})
    void a_long_wait_is_left_to_the_caller(String wait) {
        vendor.enqueue(
                json(429, "{}").newBuilder().addHeader("Retry-After", wait).build());

        assertThat(failure(LOOK).kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(vendor.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>Sign in to the hotel's network</html>", "{\"id\": \"1", "{}", "null", "", "[1]", "\"+1\""
            })
    void nonsense_instead_of_an_answer_leaves_open_what_happened(String body) {
        vendor.enqueue(json(200, body));
        vendor.enqueue(json(200, body));

        assertThat(failure(MAKE).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(failure(LOOK).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void an_answer_that_never_ends_is_not_swallowed() {
        vendor.enqueue(json(200, "{\"id\": \"" + "x".repeat(11 * 1024 * 1024) + "\"}"));

        assertThat(failure(LOOK).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void silence_leaves_open_what_happened() {
        vendor.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        vendor.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        var impatient = http(Duration.ofMillis(300));

        assertThat(failure(impatient, MAKE).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(failure(impatient, LOOK).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(vendor.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_connection_in_use_that_breaks_leaves_open_what_happened() {
        vendor.enqueue(json(200, "{\"id\": \"1\"}"));
        vendor.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        vendor.enqueue(json(200, "{\"id\": \"1\"}"));
        var http = http();
        http.send(credentials, LOOK, Thing.class);

        assertThat(failure(http, MAKE).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
        assertThat(vendor.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_vendor_nobody_reaches_has_done_nothing() {
        var nowhere = http();
        vendor.close();

        assertThat(failure(nowhere, MAKE).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure(nowhere, LOOK).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void the_key_is_not_carried_to_where_a_redirect_points() throws Exception {
        try (var other = new MockWebServer()) {
            other.start();
            vendor.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", other.url("/"))
                    .build());

            var failed = failure(LOOK);

            assertThat(failed.kind()).isEqualTo(Kind.REJECTED);
            assertThat(failed).hasMessageContaining("redirect");
            assertThat(other.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\": \"name is too long\", \"statusCode\": 400}",
                "{\"message\": [\"name is too long\"], \"error\": \"Bad Request\"}",
                "{\"error\": {\"message\": \"name is too long\"}}",
                "{\"error\": \"name is too long\"}"
            })
    void the_vendors_own_words_are_kept(String body) {
        vendor.enqueue(json(400, body));

        assertThat(failure(MAKE)).hasMessage("name is too long");
    }

    @Test
    void several_complaints_are_all_told() {
        vendor.enqueue(json(400, "{\"message\": [\"name is too long\", \"voice is unknown\"]}"));

        assertThat(failure(MAKE)).hasMessage("name is too long; voice is unknown");
    }

    @Test
    void the_vendors_words_are_cut_and_hide_key_and_number() {
        vendor.enqueue(json(
                400,
                "{\"message\": \"" + ProviderSamples.KEY + " may not call +14155551234 " + "x".repeat(600) + "\"}"));

        var message = failure(MAKE).getMessage();

        assertThat(message).hasSize(500).startsWith("… may not call …1234 xx").endsWith("…");
    }

    @Test
    void a_page_instead_of_words_is_not_shown() {
        vendor.enqueue(json(400, "<html>Bad gateway</html>"));

        assertThat(failure(MAKE)).hasMessage("VAPI: REJECTED");
    }

    @Test
    void a_failure_does_not_quote_what_it_could_not_read() {
        vendor.enqueue(json(200, "{\"at\": \"on +14155551234\"}"));
        var failed = catchThrowableOfType(ProviderException.class, () -> http().send(credentials, LOOK, Dated.class));

        var trace = new StringWriter();
        failed.printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString())
                .contains("InvalidFormatException")
                .doesNotContain("4155551234")
                .doesNotContain(ProviderSamples.KEY);
    }

    @Test
    void a_request_hides_what_it_carries() {
        var request =
                ProviderRequest.post(Map.of("number", "+14155551234"), "call").with("to", "+14155551234");

        assertThat(request).hasToString("ProviderRequest[POST call]");
    }

    @Test
    void a_key_with_characters_no_key_has_is_refused_without_asking() {
        var pasted = new Credentials(UUID.randomUUID(), new Secret("schlüssel"), null);

        var failed = catchThrowableOfType(ProviderException.class, () -> http().send(pasted, LOOK, Thing.class));

        assertThat(failed.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(failed).hasMessageNotContaining("schlüssel");
        assertThat(vendor.getRequestCount()).isZero();
    }

    @Test
    void a_vendor_that_keeps_failing_is_left_alone_for_that_connection_only() {
        vendor.setDispatcher(answering(500));
        var http = http();
        IntStream.range(0, 10).forEach(each -> failure(http, MAKE));
        var asked = vendor.getRequestCount();

        var failed = failure(http, MAKE);

        assertThat(failed.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failed.status()).isZero();
        assertThat(vendor.getRequestCount()).isEqualTo(asked);
        var other = catchThrowableOfType(
                ProviderException.class, () -> http.send(ProviderSamples.credentials(), MAKE, Thing.class));
        assertThat(other.status()).isEqualTo(500);
    }

    @Test
    void how_a_connection_stands_is_told_from_its_first_trouble_to_its_recovery() {
        vendor.setDispatcher(answering(500));
        var http = http();
        assertThat(health().state()).isEqualTo(State.ANSWERING);

        IntStream.range(0, 10).forEach(each -> failure(http, MAKE));

        assertThat(health().state()).isEqualTo(State.LEFT_ALONE);
        assertThat(health().retryAt()).isEqualTo(clock.instant().plusSeconds(30));
        assertThat(health().lastFailure()).isEqualTo(new LastFailure("it answered with error 500", clock.instant()));
        assertThat(told).containsExactly(new ConnectionHealthChanged(credentials.connection()));

        clock.pass(Duration.ofSeconds(31));
        vendor.setDispatcher(answering(422));
        failure(http, MAKE);
        assertThat(health().state()).isEqualTo(State.ON_TRIAL);
        assertThat(health().retryAt()).isNull();
        failure(http, MAKE);
        failure(http, MAKE);

        assertThat(health().state()).isEqualTo(State.ANSWERING);
        assertThat(told).hasSize(3);
        assertThat(guards.of(UUID.randomUUID()).state()).isEqualTo(State.ANSWERING);
    }

    @Test
    void what_went_wrong_is_told_in_our_words_and_not_in_the_vendors() {
        vendor.enqueue(json(503, "{\"message\": \"Overloaded by the account of Acme Dental\"}"));
        failure(MAKE);
        assertThat(words()).isEqualTo("it answered with error 503");

        vendor.enqueue(json(200, "Sorry"));
        failure(MAKE);
        assertThat(words()).isEqualTo("its answer could not be read");

        vendor.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        failure(http(Duration.ofMillis(100)), MAKE);
        assertThat(words()).isEqualTo("it took too long to answer");

        vendor.close();
        failure(MAKE);
        assertThat(words()).isEqualTo("it could not be reached");
    }

    @Test
    void refusals_do_not_make_a_vendor_look_ill() {
        vendor.setDispatcher(answering(422));
        var http = http();

        IntStream.range(0, 30)
                .forEach(each -> assertThat(failure(http, MAKE).status()).isEqualTo(422));
    }

    @Test
    void a_connection_that_asks_too_much_at_once_waits_and_then_fails_alone() throws Exception {
        var release = new CountDownLatch(1);
        var busy = new CountDownLatch(25);
        vendor.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                busy.countDown();
                release.await();
                return json(200, "{\"id\": \"1\"}");
            }
        });
        var http = http();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 25).forEach(each -> callers.execute(() -> http.send(credentials, LOOK, Thing.class)));
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();

            var failed = failure(http, MAKE);

            assertThat(health().underWay()).isEqualTo(25);
            assertThat(health().permitted()).isEqualTo(25);
            assertThat(health().isCrowded()).isTrue();
            release.countDown();
            assertThat(failed.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(vendor.getRequestCount()).isEqualTo(25);
        }
        assertThat(health().isCrowded()).isFalse();
        assertThat(health().state()).isEqualTo(State.ANSWERING);
        assertThat(told).hasSize(2);
    }

    @Test
    void what_a_vendor_says_instead_of_404_can_be_taught() {
        vendor.enqueue(json(422, "{\"message\": \"Cannot find it\"}"));
        var taught = new ProviderHttp(
                Provider.VAPI,
                settings(Duration.ofSeconds(5)),
                ProviderSamples.guards(),
                new JsonMapper(),
                (status, words) -> status == 422 && words.startsWith("Cannot find"));

        assertThat(failure(taught, LOOK).kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void signatures_are_of_their_time() {
        var now = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(Signature.isRecent(now.minusSeconds(300), now)).isTrue();
        assertThat(Signature.isRecent(now.minusSeconds(301), now)).isFalse();
        assertThat(Signature.isRecent(now.plusSeconds(301), now)).isFalse();
        assertThat(Signature.isSame("secret", null)).isFalse();
    }

    private ConnectionHealth health() {
        return guards.of(credentials.connection());
    }

    private String words() {
        return Objects.requireNonNull(health().lastFailure()).words();
    }

    private ProviderException failure(ProviderRequest request) {
        return failure(http(), request);
    }

    private ProviderException failure(ProviderHttp http, ProviderRequest request) {
        return catchThrowableOfType(ProviderException.class, () -> http.send(credentials, request, Thing.class));
    }

    private ProviderHttp http() {
        return http(Duration.ofSeconds(10));
    }

    private ProviderHttp http(Duration callTimeout) {
        return new ProviderHttp(
                Provider.VAPI, settings(callTimeout), guards, new JsonMapper(), (status, words) -> false);
    }

    private HttpSettings settings(Duration callTimeout) {
        return new HttpSettings(
                vendor.url("/base").toString(), Duration.ofSeconds(2), callTimeout, Duration.ofMillis(1));
    }

    private static Dispatcher answering(int status) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return json(status, "{}");
            }
        };
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /** Time that passes when the test says so. */
    private static final class PatientClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    record Dated(Instant at) {}

    record Thing(String id) {

        Thing {
            Objects.requireNonNull(id);
        }
    }
}
