package com.genius365.provider.synthflow;

import com.genius365.common.Secret;
import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.ProviderEvent;
import com.genius365.provider.Webhook;
import com.genius365.provider.WebhookRequest;
import com.genius365.provider.http.Signature;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Synthflow's webhooks, which are hints and no more.
 *
 * <p>Synthflow signs where somebody made a secret on its pages, and then only the call's id: nothing of what is told, and
 * for ever. So we give it an address with a key in it, and ask it again for whatever it tells.
 */
final class SynthflowWebhooks {

    private static final String KEY = "key";

    private final JsonMapper json;

    SynthflowWebhooks(JsonMapper json) {
        this.json = json;
    }

    /** By the key in the address, or in the header that our actions send. */
    boolean isAuthentic(WebhookRequest request, Secret secret) {
        if (secret.reveal().isEmpty()) {
            return false;
        }
        var expected = SynthflowMarks.key(secret);
        return Signature.isSame(expected, request.query().get(KEY))
                || Signature.isSame(expected, request.header(SynthflowMarks.KEY_HEADER));
    }

    Webhook identify(byte[] body) {
        var call = parse(body).call();
        var status = call.status() == null || call.status().isBlank() ? "call" : call.status();
        return new Webhook("synthflow|" + Signature.sha256(body), status, call.callId());
    }

    /** It says when the call began, and not when this happened. */
    ProviderEvent read(byte[] body) {
        return new ProviderEvent.CallHinted(parse(body).call().callId(), Instant.EPOCH);
    }

    private Message parse(byte[] body) {
        try {
            // JSON's null is read as Java's.
            return Optional.ofNullable(json.readValue(body, Message.class))
                    .orElseThrow(() -> new MalformedWebhookException("Synthflow: null instead of a webhook", null));
        } catch (JacksonException unreadable) {
            // Without the cause: it quotes what it could not read.
            throw new MalformedWebhookException(
                    "Synthflow: not a webhook: " + unreadable.getClass().getSimpleName(), null);
        }
    }

    record Message(NamedCall call) {

        Message {
            Objects.requireNonNull(call);
        }
    }

    record NamedCall(String callId, @Nullable String status) {

        NamedCall {
            Objects.requireNonNull(callId);
        }
    }
}
