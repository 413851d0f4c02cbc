package com.genius365.provider.vapi;

import static com.genius365.provider.ProviderSamples.CALL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.Money;
import com.genius365.common.Secret;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot.Speaker;
import com.genius365.provider.CallSnapshot.Turn;
import com.genius365.provider.CallStatus;
import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.ProviderEvent.CallEnded;
import com.genius365.provider.ProviderEvent.CallProgressed;
import com.genius365.provider.ProviderEvent.Ignored;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.Sentiment;
import com.genius365.provider.WebhookRequest;
import com.genius365.provider.http.Signature;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VapiWebhooksTest {

    private static final String CALL_ID = "5f0c7d2a-1111-4c4e-9a55-000000000001";
    private static final Secret SECRET = new Secret("webhook-secret");
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final byte[] BODY = "{\"message\": {}}".getBytes(UTF_8);

    private final VapiWebhooks webhooks = new VapiWebhooks(new JsonMapper());

    @Test
    void our_token_is_believed() {
        assertThat(isAuthentic(Map.of("authorization", "Bearer webhook-secret")))
                .isTrue();
        assertThat(isAuthentic(Map.of("X-Vapi-Secret", "webhook-secret"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer webhook-secre", "Bearer webhook-secret2", "webhook-secret", "Bearer ", ""})
    void another_token_is_not(String token) {
        assertThat(isAuthentic(Map.of("Authorization", token))).isFalse();
    }

    @Test
    void nothing_proves_nothing() {
        assertThat(isAuthentic(Map.of())).isFalse();
    }

    @Test
    void an_empty_secret_proves_nothing() {
        var request = new WebhookRequest(Map.of("Authorization", "Bearer ", "X-Vapi-Secret", ""), BODY);

        assertThat(webhooks.isAuthentic(request, new Secret(""), NOW)).isFalse();
    }

    @Test
    void a_signature_counts_in_seconds_and_in_milliseconds() {
        assertThat(isAuthentic(signed(Long.toString(NOW.getEpochSecond())))).isTrue();
        assertThat(isAuthentic(signed(Long.toString(NOW.toEpochMilli())))).isTrue();
    }

    @Test
    void an_old_signature_does_not_count() {
        assertThat(isAuthentic(signed(Long.toString(NOW.getEpochSecond() - 301))))
                .isFalse();
        assertThat(isAuthentic(signed(Long.toString(NOW.toEpochMilli() + 301_000))))
                .isFalse();
    }

    @Test
    void a_signature_of_another_body_or_time_does_not_count() {
        var time = Long.toString(NOW.getEpochSecond());
        var later = Long.toString(NOW.getEpochSecond() + 1);

        assertThat(isAuthentic(Map.of("x-signature", signature(time), "x-timestamp", later)))
                .isFalse();
        assertThat(isAuthentic(Map.of("x-signature", signature(time)))).isFalse();
        assertThat(isAuthentic(Map.of("x-signature", "zz", "x-timestamp", "soon")))
                .isFalse();
        assertThat(webhooks.isAuthentic(new WebhookRequest(signed(time), "{}".getBytes(UTF_8)), SECRET, NOW))
                .isFalse();
    }

    @Test
    void the_same_event_has_the_same_key() {
        var once = webhooks.identify(recorded("status-update.json"));

        assertThat(once).isEqualTo(webhooks.identify(recorded("status-update.json")));
        assertThat(once.key()).isEqualTo("vapi|" + CALL_ID + "|status-update|in-progress|1793610010000");
        assertThat(once.type()).isEqualTo("status-update");
        assertThat(once.externalCallId()).isEqualTo(CALL_ID);
        assertThat(webhooks.identify(recorded("end-of-call-report.json")).key()).isNotEqualTo(once.key());
    }

    @Test
    void without_a_time_the_body_is_the_key() {
        var one = "{\"message\": {\"type\": \"hang\"}}".getBytes(UTF_8);
        var other = "{\"message\": {\"type\": \"hang\", \"x\": 1}}".getBytes(UTF_8);

        assertThat(webhooks.identify(one).key()).isEqualTo("vapi|" + Signature.sha256(one));
        assertThat(webhooks.identify(other).key())
                .isNotEqualTo(webhooks.identify(one).key());
        assertThat(webhooks.identify(one).externalCallId()).isEmpty();
    }

    @Test
    void a_call_that_goes_on_progresses() {
        var event = (CallProgressed) webhooks.read(recorded("status-update.json"));

        assertThat(event.at()).isEqualTo(Instant.ofEpochMilli(1793610010000L));
        assertThat(event.call().status()).isEqualTo(CallStatus.IN_PROGRESS);
        assertThat(event.call().direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(event.call().fromNumber()).isEqualTo("+14155550100");
        assertThat(event.call().toNumber()).isEqualTo("+14155550199");
    }

    @Test
    void a_status_that_says_ended_ends_the_call_without_details() {
        var event = (CallEnded) webhooks.read(recorded("status-update-ended.json"));

        assertThat(event.call().status()).isEqualTo(CallStatus.NO_ANSWER);
        assertThat(event.call().endReason()).isEqualTo("customer-did-not-answer");
        assertThat(event.call().reference()).isEqualTo(CALL);
        assertThat(event.call().totalCost()).isNull();
        assertThat(event.call().durationSeconds()).isNull();
    }

    @Test
    void the_report_ends_the_call_with_everything() {
        var call = ((CallEnded) webhooks.read(recorded("end-of-call-report.json"))).call();

        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(call.reference()).isEqualTo(CALL);
        assertThat(call.durationSeconds()).isEqualTo(60);
        assertThat(call.totalCost()).isEqualTo(new Money(120_000, Money.USD));
        assertThat(call.costs()).hasSize(1);
        assertThat(call.summary()).isEqualTo("Booked a cleaning.");
        assertThat(call.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(call.recordingUrl()).isEqualTo("https://recordings.example/1-stereo.wav");
        assertThat(call.transcript())
                .containsExactly(
                        new Turn(Speaker.AGENT, "Hello.", null), new Turn(Speaker.PERSON, "A cleaning, please.", null));
    }

    @Test
    void what_we_did_not_ask_for_is_ignored() {
        assertThat(webhooks.read("{\"message\": {\"type\": \"transcript\", \"timestamp\": 5}}".getBytes(UTF_8)))
                .isEqualTo(new Ignored("transcript", Instant.ofEpochMilli(5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"message\": null}",
                "{\"message\": {\"status\": \"ended\"}}",
                "{\"message\": {\"type\": \"status-update\", \"status\": \"ended\"}}",
                "{\"message\": {\"type\": \"status-update\", \"call\": {\"customer\": {\"number\": \"+14155550100\"}}}}"
            })
    void what_vapi_does_not_send_is_refused_without_quoting_it(String body) {
        assertThatThrownBy(() -> webhooks.identify(body.getBytes(UTF_8)))
                .isInstanceOf(MalformedWebhookException.class)
                .hasMessageNotContaining("4155550100")
                .hasNoCause();
        assertThatThrownBy(() -> webhooks.read(body.getBytes(UTF_8))).isInstanceOf(MalformedWebhookException.class);
    }

    private boolean isAuthentic(Map<String, String> headers) {
        return webhooks.isAuthentic(new WebhookRequest(headers, BODY), SECRET, NOW);
    }

    private static Map<String, String> signed(String timestamp) {
        return Map.of("x-timestamp", timestamp, "x-signature", signature(timestamp));
    }

    private static String signature(String timestamp) {
        return Signature.hmacSha256(SECRET, (timestamp + ".").getBytes(UTF_8), BODY);
    }

    private static byte[] recorded(String file) {
        return ProviderSamples.recorded(VapiWebhooksTest.class, file);
    }
}
