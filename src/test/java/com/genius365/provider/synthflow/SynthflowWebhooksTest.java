package com.genius365.provider.synthflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.genius365.common.Secret;
import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.ProviderEvent.CallHinted;
import com.genius365.provider.ProviderSamples;
import com.genius365.provider.WebhookRequest;
import com.genius365.provider.http.Signature;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class SynthflowWebhooksTest {

    private static final Secret SECRET = new Secret("the-connections-secret");
    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final SynthflowWebhooks webhooks = new SynthflowWebhooks(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build());

    /** Worked out elsewhere, so that the test does not believe what the code believes. */
    private static final String KEY = "2c19554c44059b672f68ff0ffc0259455266be70a894a5a55272a4bdb36edab5";

    @Test
    void the_key_in_the_address_is_believed() {
        assertThat(webhooks.isAuthentic(new WebhookRequest(Map.of(), Map.of("key", KEY), BODY), SECRET))
                .isTrue();
    }

    @Test
    void the_key_that_our_actions_send_along_is_believed() {
        assertThat(webhooks.isAuthentic(new WebhookRequest(Map.of("x-webhook-key", KEY), BODY), SECRET))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the-connections-secret", "00"})
    void another_key_is_not(String key) {
        assertThat(webhooks.isAuthentic(
                        new WebhookRequest(Map.of("X-Webhook-Key", key), Map.of("key", key), BODY), SECRET))
                .isFalse();
    }

    @Test
    void nothing_proves_nothing() {
        assertThat(webhooks.isAuthentic(new WebhookRequest(Map.of(), BODY), SECRET))
                .isFalse();
        assertThat(webhooks.isAuthentic(new WebhookRequest(Map.of(), Map.of("key", KEY), BODY), new Secret("")))
                .isFalse();
    }

    @Test
    void it_only_hints_at_its_call() {
        assertThat(webhooks.read(recorded())).isEqualTo(new CallHinted("call-1", Instant.EPOCH));
    }

    @Test
    void the_same_body_has_the_same_key_and_another_has_another() {
        var webhook = webhooks.identify(recorded());

        assertThat(webhook.key()).isEqualTo("synthflow|" + Signature.sha256(recorded()));
        assertThat(webhook.type()).isEqualTo("completed");
        assertThat(webhook.externalCallId()).isEqualTo("call-1");
        assertThat(webhooks.identify("{\"call\": {\"call_id\": \"call-1\"}}".getBytes(UTF_8)))
                .satisfies(other -> assertThat(other.key()).isNotEqualTo(webhook.key()))
                .satisfies(other -> assertThat(other.type()).isEqualTo("call"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "null",
                "{\"call\": {}}",
                "{\"call\": {\"transcript\": \"+14155550100\"}}"
            })
    void what_synthflow_does_not_send_is_refused_without_quoting_it(String body) {
        assertThatThrownBy(() -> webhooks.identify(body.getBytes(UTF_8)))
                .isInstanceOf(MalformedWebhookException.class)
                .hasMessageNotContaining("4155550100")
                .hasNoCause();
        assertThatThrownBy(() -> webhooks.read(body.getBytes(UTF_8))).isInstanceOf(MalformedWebhookException.class);
    }

    private static byte[] recorded() {
        return ProviderSamples.recorded(SynthflowWebhooksTest.class, "webhook.json");
    }
}
