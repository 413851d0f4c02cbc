package com.genius365.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SandboxFaultsTest {

    private static final String ASSISTANTS = "/sandbox/vapi/assistant";

    private static RunningSandbox sandbox;

    private final String key = "sandbox-faults-" + UUID.randomUUID();
    private final WebhookInbox inbox = new WebhookInbox();

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start(RunningSandbox.newDatabase(), "genius365.sandbox.slow-answer=400ms");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @AfterEach
    void behaveAgain() {
        sandbox.delete("/sandbox/faults", null);
        inbox.close();
    }

    @Test
    void too_many_requests_are_refused_as_often_as_ordered_and_then_no_more() {
        sandbox.misbehave("vapi", "rate-limited", 2);

        var first = sandbox.get(ASSISTANTS, key);
        var second = sandbox.get(ASSISTANTS, key);
        var third = sandbox.get(ASSISTANTS, key);

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.headers().get("Retry-After")).isEqualTo("1");
        assertThat(first.json().path("statusCode").asInt()).isEqualTo(429);
        assertThat(second.status()).isEqualTo(429);
        assertThat(third.status()).isEqualTo(200);
    }

    @Test
    void a_server_error_is_in_the_vendors_words_and_leaves_the_other_vendor_alone() {
        sandbox.misbehave("retell", "server-error", 1);

        assertThat(sandbox.get(ASSISTANTS, key).status()).isEqualTo(200);
        var answer = sandbox.get("/sandbox/retell/list-agents", key);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("status").asString()).isEqualTo("error");
    }

    @Test
    void nonsense_is_a_page_with_200() {
        sandbox.misbehave("vapi", "nonsense", 1);

        var answer = sandbox.get(ASSISTANTS, key);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).startsWith("<html>");
    }

    @Test
    void a_slow_answer_is_right_but_late() {
        sandbox.misbehave("vapi", "slow", 1);
        var before = System.nanoTime();

        var answer = sandbox.get(ASSISTANTS, key);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(System.nanoTime() - before).isGreaterThan(400_000_000L);
    }

    @Test
    void a_lost_answer_is_504_though_the_thing_was_done() {
        sandbox.misbehave("vapi", "lost-answer", 1);

        assertThat(sandbox.get(ASSISTANTS, key).status()).isEqualTo(200);
        var answer = sandbox.post(ASSISTANTS, key, "{\"name\": \"Lost\"}");

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.body()).doesNotContain("Lost");
        assertThat(sandbox.get(ASSISTANTS, key).json().path(0).path("name").asString())
                .isEqualTo("Lost");
    }

    @Test
    void a_dropped_webhook_never_comes() {
        sandbox.misbehave("vapi", "drop-webhooks", 1);

        dial();

        assertThat(nextStatus()).isEqualTo("ended");
    }

    @Test
    void a_duplicated_webhook_comes_twice() {
        sandbox.misbehave("vapi", "duplicate-webhooks", 1);

        dial();

        var first = inbox.next();
        assertThat(inbox.next().body()).isEqualTo(first.body());
        assertThat(nextStatus()).isEqualTo("ended");
    }

    @Test
    void a_reordered_webhook_comes_after_the_one_that_follows_it_and_in_the_end_if_none_does() {
        sandbox.misbehave("vapi", "reorder-webhooks", 2);

        dial();

        assertThat(nextStatus()).isEqualTo("ended");
        assertThat(nextStatus()).isEqualTo("ringing");
        assertThat(inbox.next().json().path("message").path("type").asString()).isEqualTo("end-of-call-report");
    }

    @Test
    void a_webhook_that_is_refused_comes_again_and_again() {
        inbox.refuseNext(2);

        dial();

        var refused = inbox.next();
        var deliveries = 1;
        for (var i = 0; i < 4; i++) {
            deliveries += inbox.next().body().equals(refused.body()) ? 1 : 0;
        }
        assertThat(deliveries).isGreaterThan(1);
        assertThat(inbox.staysEmpty()).isTrue();
    }

    @Test
    void an_order_that_makes_no_sense_is_refused() {
        assertThat(sandbox.post("/sandbox/faults", null, "{\"provider\": \"vapi\", \"fault\": \"fire\"}")
                        .status())
                .isEqualTo(400);
    }

    private String nextStatus() {
        return inbox.next().json().path("message").path("status").asString();
    }

    /** A busy number: it rings, it is over, it is reported. */
    private void dial() {
        var assistant = sandbox.post(ASSISTANTS, key, "{\"server\": {\"url\": \"%s\"}}".formatted(inbox.url()))
                .json();
        var number = sandbox.get("/sandbox/vapi/phone-number", key).json().path(0);
        var answer = sandbox.post("/sandbox/vapi/call", key, """
                {"assistantId": "%s", "phoneNumberId": "%s", "customer": {"number": "+14155550001"}}
                """.formatted(
                        assistant.path("id").asString(), number.path("id").asString()));
        assertThat(answer.status()).isEqualTo(201);
    }
}
