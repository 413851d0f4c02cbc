package com.genius365.provider.retell;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.common.Secret;
import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.ProviderEvent;
import com.genius365.provider.ProviderEvent.CallDetailed;
import com.genius365.provider.ProviderEvent.CallEnded;
import com.genius365.provider.ProviderEvent.CallProgressed;
import com.genius365.provider.ProviderEvent.Ignored;
import com.genius365.provider.Webhook;
import com.genius365.provider.WebhookRequest;
import com.genius365.provider.http.Signature;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads Retell's webhooks. */
final class RetellWebhooks {

    private static final Pattern SIGNATURE = Pattern.compile("v=(\\d{1,15}),d=([0-9a-f]+)", Pattern.CASE_INSENSITIVE);

    private final JsonMapper json;

    RetellWebhooks(JsonMapper json) {
        this.json = json;
    }

    /** Retell signs with the API key itself: the body, then the time in milliseconds as it stands in the header. */
    boolean isAuthentic(WebhookRequest request, Secret apiKey, Instant now) {
        var header = request.header("X-Retell-Signature");
        var parts = SIGNATURE.matcher(header == null ? "" : header);
        if (!parts.matches() || apiKey.reveal().isEmpty()) {
            return false;
        }
        var expected =
                Signature.hmacSha256(apiKey, request.body(), parts.group(1).getBytes(UTF_8));
        return Signature.isSameDigest(expected, parts.group(2))
                && Signature.isRecent(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), now);
    }

    Webhook identify(byte[] body) {
        var message = parse(body, Head.class);
        requireCall(message.event(), message.call());
        var call = message.call() == null ? "" : message.call().callId();
        var time = message.ownTime();
        if (time == null) {
            return new Webhook("retell|" + Signature.sha256(body), message.event(), call);
        }
        var status = Objects.requireNonNull(message.call()).callStatus();
        var key = String.join("|", "retell", call, message.event(), status == null ? "" : status, time.toString());
        return new Webhook(key, message.event(), call);
    }

    ProviderEvent read(byte[] body) {
        var message = parse(body, Message.class);
        requireCall(message.event(), message.call());
        var call = message.call();
        if (call == null) {
            return new Ignored(message.event(), message.at());
        }
        return switch (message.event()) {
            case "call_started" -> new CallProgressed(call.snapshotOfStarted(), message.at());
            case "call_ended" -> new CallEnded(call.snapshotOfEnded(), message.at());
            case "call_analyzed" -> new CallDetailed(call.snapshotOfEnded(), message.at());
            default -> new Ignored(message.event(), message.at());
        };
    }

    private <T> T parse(byte[] body, Class<T> type) {
        try {
            // JSON's null is read as Java's.
            return Optional.ofNullable(json.readValue(body, type))
                    .orElseThrow(() -> new MalformedWebhookException("Retell: null instead of a webhook", null));
        } catch (JacksonException unreadable) {
            // Without the cause: it quotes what it could not read.
            throw new MalformedWebhookException(
                    "Retell: not a webhook: " + unreadable.getClass().getSimpleName(), null);
        }
    }

    private static void requireCall(String event, @Nullable Object call) {
        var isAboutCalls = switch (event) {
            case "call_started", "call_ended", "call_analyzed" -> true;
            default -> false;
        };
        if (isAboutCalls && call == null) {
            throw new MalformedWebhookException("Retell: a " + event + " without a call", null);
        }
    }

    /** As much of a message as it takes to store it; the rest, which is most of it, is skipped. */
    record Head(String event, @Nullable NamedCall call) {

        Head {
            Objects.requireNonNull(event);
        }

        /** The time that tells this event from another of its kind; an analysis, which may be made again, has none. */
        @Nullable
        Long ownTime() {
            if (call == null) {
                return null;
            }
            return switch (event) {
                case "call_started" -> call.startTimestamp();
                case "call_ended" -> call.endTimestamp();
                default -> null;
            };
        }
    }

    record NamedCall(
            String callId,
            @Nullable String callStatus,
            @Nullable Long startTimestamp,
            @Nullable Long endTimestamp) {

        NamedCall {
            Objects.requireNonNull(callId);
        }
    }

    record Message(String event, @Nullable RetellCall call) {

        Message {
            Objects.requireNonNull(event);
        }

        Instant at() {
            if (call == null) {
                return Instant.EPOCH;
            }
            var times = event.equals("call_started")
                    ? Stream.of(call.startTimestamp())
                    : Stream.of(call.endTimestamp(), call.startTimestamp());
            return times.filter(Objects::nonNull)
                    .findFirst()
                    .map(Instant::ofEpochMilli)
                    .orElse(Instant.EPOCH);
        }

        @Override
        public String toString() {
            return "Message[" + event + "]";
        }
    }
}
