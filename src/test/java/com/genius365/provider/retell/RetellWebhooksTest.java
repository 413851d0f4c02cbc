package com.genius365.provider.retell;

import static com.genius365.provider.ProviderSamples.CALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.Secret;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallStatus;
import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.ProviderEvent.CallDetailed;
import com.genius365.provider.ProviderEvent.CallEnded;
import com.genius365.provider.ProviderEvent.CallProgressed;
import com.genius365.provider.ProviderEvent.Ignored;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.Sentiment;
import com.genius365.provider.WebhookRequest;
import com.genius365.provider.http.Signature;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class RetellWebhooksTest {

    private static final Secret KEY = new Secret("key_of_retell");
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final byte[] BODY = "{\"event\": \"call_started\"}".getBytes(UTF_8);

    private final RetellWebhooks webhooks = new RetellWebhooks(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build());

    @Test
    void a_signature_made_with_the_api_key_is_believed() {
        assertThat(isAuthentic(header(NOW, KEY))).isTrue();
        assertThat(isAuthentic(header(NOW, KEY).toUpperCase(Locale.ROOT))).isTrue();
    }

    /** Worked out by hand, so that the test does not believe what the code believes. */
    @Test
    void a_signature_made_elsewhere_is_believed() {
        var request = new WebhookRequest(
                Map.of(
                        "x-retell-signature",
                        "v=1793610000000,d=3547f53c0a5da42fcfa98df749ee79a12da688b0949fbbf324b0f21fbb9c1738"),
                "{\"event\":\"call_ended\"}".getBytes(UTF_8));

        assertThat(webhooks.isAuthentic(request, KEY, Instant.ofEpochMilli(1793610000000L)))
                .isTrue();
    }

    @Test
    void a_signature_with_another_key_is_not() {
        assertThat(isAuthentic(header(NOW, new Secret("another")))).isFalse();
    }

    @Test
    void an_old_signature_is_not() {
        assertThat(isAuthentic(header(NOW.minusMillis(300_000), KEY))).isTrue();
        assertThat(isAuthentic(header(NOW.minusMillis(300_001), KEY))).isFalse();
        assertThat(isAuthentic(header(NOW.plusMillis(300_001), KEY))).isFalse();
    }

    @Test
    void a_signature_of_another_body_is_not() {
        var request = new WebhookRequest(Map.of("x-retell-signature", header(NOW, KEY)), "{}".getBytes(UTF_8));

        assertThat(webhooks.isAuthentic(request, KEY, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v=1,d=", "d=00,v=1", "v=now,d=00", "v=99999999999999999999,d=00"})
    void what_is_no_signature_is_not(String header) {
        assertThat(isAuthentic(header)).isFalse();
    }

    @Test
    void nothing_proves_nothing() {
        assertThat(webhooks.isAuthentic(new WebhookRequest(Map.of(), BODY), KEY, NOW))
                .isFalse();
        assertThat(webhooks.isAuthentic(
                        new WebhookRequest(Map.of("x-retell-signature", header(NOW, KEY)), BODY), new Secret(""), NOW))
                .isFalse();
    }

    @Test
    void the_same_event_has_the_same_key() {
        var started = webhooks.identify(recorded("webhook-started.json"));
        var ended = webhooks.identify(event("call_ended"));

        assertThat(started.key()).isEqualTo("retell|call_1|call_started|registered|1793610010000");
        assertThat(ended.key()).isEqualTo("retell|call_1|call_ended|ended|1793610069600");
        assertThat(ended.type()).isEqualTo("call_ended");
        assertThat(ended.externalCallId()).isEqualTo("call_1");
    }

    @Test
    void an_event_without_a_time_of_its_own_is_known_by_its_body() {
        var unconnected = recorded("webhook-not-connected.json");

        assertThat(webhooks.identify(unconnected).key()).isEqualTo("retell|" + Signature.sha256(unconnected));
        assertThat(webhooks.identify(event("call_analyzed")).key())
                .isEqualTo("retell|" + Signature.sha256(event("call_analyzed")));
    }

    @Test
    void a_call_that_started_is_in_progress() {
        var event = (CallProgressed) webhooks.read(recorded("webhook-started.json"));

        assertThat(event.call().status()).isEqualTo(CallStatus.IN_PROGRESS);
        assertThat(event.call().direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(event.at()).isEqualTo(Instant.ofEpochMilli(1793610010000L));
    }

    @Test
    void a_call_that_ended_brings_its_transcript() {
        var event = (CallEnded) webhooks.read(event("call_ended"));

        assertThat(event.call().status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(event.call().reference()).isEqualTo(CALL);
        assertThat(event.call().transcript()).hasSize(3);
        assertThat(event.at()).isEqualTo(Instant.ofEpochMilli(1793610069600L));
    }

    @Test
    void a_call_that_never_connected_ended_too() {
        var event = (CallEnded) webhooks.read(recorded("webhook-not-connected.json"));

        assertThat(event.call().status()).isEqualTo(CallStatus.BUSY);
        assertThat(event.call().endReason()).isEqualTo("dial_busy");
    }

    @Test
    void an_analysis_adds_to_the_call() {
        var event = (CallDetailed) webhooks.read(event("call_analyzed"));

        assertThat(event.call().summary()).isEqualTo("Booked a cleaning.");
        assertThat(event.call().sentiment()).isEqualTo(Sentiment.POSITIVE);
    }

    @Test
    void what_we_did_not_ask_for_is_ignored() {
        assertThat(webhooks.read(event("transfer_started"))).isInstanceOf(Ignored.class);
        assertThat(webhooks.read("{\"event\": \"call_inbound\"}".getBytes(UTF_8)))
                .isInstanceOf(Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"event\": \"call_ended\"}",
                "{\"event\": \"call_ended\", \"call\": {\"to_number\": \"+14155550100\"}}",
                "{\"event\": \"call_ended\", \"call\": \"+14155550100\"}"
            })
    void what_retell_does_not_send_is_refused_without_quoting_it(String body) {
        assertThatThrownBy(() -> webhooks.identify(body.getBytes(UTF_8)))
                .isInstanceOf(MalformedWebhookException.class)
                .hasMessageNotContaining("4155550100")
                .hasNoCause();
        assertThatThrownBy(() -> webhooks.read(body.getBytes(UTF_8))).isInstanceOf(MalformedWebhookException.class);
    }

    private boolean isAuthentic(String header) {
        return webhooks.isAuthentic(new WebhookRequest(Map.of("X-Retell-Signature", header), BODY), KEY, NOW);
    }

    private static String header(Instant time, Secret key) {
        var milliseconds = Long.toString(time.toEpochMilli());
        return "v=" + milliseconds + ",d=" + Signature.hmacSha256(key, BODY, milliseconds.getBytes(UTF_8));
    }

    private static byte[] event(String name) {
        return ("{\"event\": \"" + name + "\", \"call\": "
                        + ProviderSamples.recordedText(RetellWebhooksTest.class, "call-ended.json") + "}")
                .getBytes(UTF_8);
    }

    private static byte[] recorded(String file) {
        return ProviderSamples.recorded(RetellWebhooksTest.class, file);
    }
}
