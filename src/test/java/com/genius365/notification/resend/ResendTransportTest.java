package com.genius365.notification.resend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.genius365.common.Ids;
import com.genius365.notification.MailId;
import com.genius365.notification.MailNotSentException;
import com.genius365.notification.OutgoingMail;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ResendTransportTest {

    private final MockWebServer server = new MockWebServer();
    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_mail_is_sent_once_for_its_id() throws Exception {
        answer(200, "{\"id\":\"49a3999c-0ce1-4ea6-ab68-afcd6dc2e794\"}");
        var mail = mail("support@acme.test");

        transport().send(mail);

        var asked = next();
        assertThat(asked.getMethod() + " " + asked.getUrl().encodedPath()).isEqualTo("POST /emails");
        assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer re_key");
        assertThat(asked.getHeaders().get("Idempotency-Key"))
                .isEqualTo(mail.id().toString());
        var body = json.readTree(Objects.requireNonNull(asked.getBody()).utf8());
        assertThat(body.path("from").asString()).isEqualTo("\"Acme, \\\"Voice\\\"\" <no-reply@mail.test>");
        assertThat(body.path("to").get(0).asString()).isEqualTo("nora@example.com");
        assertThat(body.path("reply_to").get(0).asString()).isEqualTo("support@acme.test");
        assertThat(body.path("subject").asString()).isEqualTo("Hello");
        assertThat(body.path("html").asString()).isEqualTo("<p>html</p>");
        assertThat(body.path("text").asString()).isEqualTo("text");
    }

    @Test
    void without_a_reply_address_none_is_sent() throws Exception {
        answer(200, "{\"id\":\"x\"}");

        transport().send(mail(null));

        assertThat(json.readTree(Objects.requireNonNull(next().getBody()).utf8())
                        .has("reply_to"))
                .isFalse();
    }

    @Test
    void what_it_refuses_is_refused_for_good_and_told_without_the_address() {
        answer(
                422,
                "{\"statusCode\":422,\"name\":\"validation_error\",\"message\":\"Invalid `to`: nora@example.com\"}");

        var failure = failure();

        assertThat(failure).hasMessage("Resend refused the mail: Invalid `to`: n***@example.com");
        assertThat(isFinal(failure)).isTrue();
    }

    @Test
    void whatever_may_pass_is_tried_again() {
        for (var status : new int[] {401, 403, 409, 429, 500, 503}) {
            answer(status, "not json");

            assertThat(isFinal(failure())).as("status " + status).isFalse();
        }
    }

    @Test
    void an_answer_that_never_comes_is_no_refusal() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertThat(isFinal(failure())).isFalse();
    }

    @Test
    void a_redirect_is_not_followed_with_our_key() {
        server.enqueue(new MockResponse.Builder()
                .code(307)
                .addHeader("Location", server.url("/elsewhere").toString())
                .build());

        assertThat(isFinal(failure())).isFalse();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void without_a_key_it_is_not_set_up() {
        assertThat(new ResendTransport("https://api.resend.com", " ", Duration.ofSeconds(1), json).isConfigured())
                .isFalse();
        assertThat(transport().isConfigured()).isTrue();
    }

    private MailNotSentException failure() {
        return catchThrowableOfType(
                MailNotSentException.class, () -> transport().send(mail(null)));
    }

    private static boolean isFinal(MailNotSentException failure) {
        return failure.isFinal();
    }

    private ResendTransport transport() {
        return new ResendTransport(server.url("/").toString(), "re_key", Duration.ofMillis(700), json);
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private RecordedRequest next() throws InterruptedException {
        return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS));
    }

    private static OutgoingMail mail(@Nullable String replyTo) {
        return new OutgoingMail(
                new MailId(Ids.next()),
                "Acme, \"Voice\"",
                "no-reply@mail.test",
                replyTo,
                "nora@example.com",
                "Hello",
                "<p>html</p>",
                "text");
    }
}
