package com.genius365.webhook.ui;

import com.genius365.common.Secret;
import com.genius365.common.ui.SecretDialog;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.webhook.DeliverySummary;
import com.genius365.webhook.WebhookSummary;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How webhooks and their messages look. */
final class WebhookLooks {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WebhookLooks() {}

    static StatusBadge badge(WebhookSummary webhook) {
        if (webhook.draft().isOn()) {
            return webhook.failingSince() == null
                    ? new StatusBadge("On", Tone.SUCCESS)
                    : new StatusBadge("Failing", Tone.WARNING);
        }
        return webhook.offReason() == null
                ? new StatusBadge("Off", Tone.NEUTRAL)
                : new StatusBadge("Switched off", Tone.DANGER);
    }

    static StatusBadge badge(DeliverySummary delivery) {
        return switch (delivery.state()) {
            case WAITING ->
                delivery.error() == null
                        ? StatusBadge.live("Waiting", Tone.WARNING)
                        : new StatusBadge("Retrying", Tone.WARNING);
            case DELIVERED -> new StatusBadge("Delivered", Tone.SUCCESS);
            case FAILED -> new StatusBadge("Failed", Tone.DANGER);
        };
    }

    static String duration(@Nullable Duration took) {
        return took == null ? "–" : String.format(Locale.US, "%.2f s", took.toMillis() / 1000.0);
    }

    static String pretty(String json) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(json));
        } catch (JacksonException e) {
            return json;
        }
    }

    static void showOnce(Secret secret) {
        SecretDialog.open(
                "Signing secret",
                secret,
                "Your server checks with it that a message is ours. It is shown this once: put it where your server finds"
                        + " it. You can make a new one at any time.",
                "Messages follow the Standard Webhooks convention, so that its libraries check them: webhook-signature is"
                        + " “v1,” and the HMAC-SHA256, in Base64, of webhook-id, a dot, webhook-timestamp, a dot and the"
                        + " body. The key is what stands behind whsec_, decoded from Base64.");
    }
}
