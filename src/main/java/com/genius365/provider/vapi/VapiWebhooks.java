package com.genius365.provider.vapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.genius365.common.Secret;
import com.genius365.provider.MalformedWebhookException;
import com.genius365.provider.ProviderEvent;
import com.genius365.provider.ProviderEvent.CallEnded;
import com.genius365.provider.ProviderEvent.CallProgressed;
import com.genius365.provider.ProviderEvent.Ignored;
import com.genius365.provider.Webhook;
import com.genius365.provider.WebhookRequest;
import com.genius365.provider.http.Signature;
import com.genius365.provider.vapi.VapiCall.Analysis;
import com.genius365.provider.vapi.VapiCall.Artifact;
import com.genius365.provider.vapi.VapiCall.Cost;
import com.genius365.provider.vapi.VapiCall.Party;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads VAPI's server messages. */
final class VapiWebhooks {

    /** Seconds reach this in the year 5138, milliseconds reached it in 1973. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private final JsonMapper json;

    VapiWebhooks(JsonMapper json) {
        this.json = json;
    }

    /**
     * VAPI proves itself by a bearer token, by the older secret header, or by an HMAC, as its credential says. We make
     * the first kind; the others are those that people may have made themselves.
     */
    boolean isAuthentic(WebhookRequest request, Secret secret, Instant now) {
        if (secret.reveal().isEmpty()) {
            return false;
        }
        if (Signature.isSame("Bearer " + secret.reveal(), request.header("Authorization"))
                || Signature.isSame(secret.reveal(), request.header("X-Vapi-Secret"))) {
            return true;
        }
        return isSigned(request, secret, now);
    }

    private static boolean isSigned(WebhookRequest request, Secret secret, Instant now) {
        var signature = request.header("X-Signature");
        var timestamp = request.header("X-Timestamp");
        if (signature == null || timestamp == null || !timestamp.matches("\\d{1,15}")) {
            return false;
        }
        var time = Long.parseLong(timestamp);
        // The unit is not documented.
        var signed = time < FIRST_MILLISECONDS ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
        var expected = Signature.hmacSha256(secret, (timestamp + ".").getBytes(UTF_8), request.body());
        return Signature.isSameDigest(expected, signature) && Signature.isRecent(signed, now);
    }

    Webhook identify(byte[] body) {
        var message = parse(body, HeadEnvelope.class).message();
        requireCall(message.type(), message.call());
        var call = message.call() == null ? "" : message.call().id();
        if (message.timestamp() == null) {
            return new Webhook("vapi|" + Signature.sha256(body), message.type(), call);
        }
        var status = message.status() == null ? "" : message.status();
        var time = message.timestamp().toPlainString();
        return new Webhook(String.join("|", "vapi", call, message.type(), status, time), message.type(), call);
    }

    ProviderEvent read(byte[] body) {
        var message = parse(body, Envelope.class).message();
        requireCall(message.type(), message.call());
        return switch (message.type()) {
            case "status-update" -> {
                var call = message.merged().snapshot();
                yield call.status().isTerminal()
                        ? new CallEnded(call, message.at())
                        : new CallProgressed(call, message.at());
            }
            case "end-of-call-report" -> new CallEnded(message.merged().snapshot(), message.at());
            default -> new Ignored(message.type(), message.at());
        };
    }

    private <T> T parse(byte[] body, Class<T> type) {
        try {
            // JSON's null is read as Java's.
            return Optional.ofNullable(json.readValue(body, type))
                    .orElseThrow(() -> new MalformedWebhookException("VAPI: null instead of a server message", null));
        } catch (JacksonException unreadable) {
            // Without the cause: it quotes what it could not read.
            throw new MalformedWebhookException(
                    "VAPI: not a server message: " + unreadable.getClass().getSimpleName(), null);
        }
    }

    private static void requireCall(String type, @Nullable Object call) {
        var isAboutCalls = type.equals("status-update") || type.equals("end-of-call-report");
        if (isAboutCalls && call == null) {
            throw new MalformedWebhookException("VAPI: a " + type + " without a call", null);
        }
    }

    record HeadEnvelope(Head message) {

        HeadEnvelope {
            Objects.requireNonNull(message);
        }
    }

    /** As much of a message as it takes to store it; the rest, which is most of it, is skipped. */
    record Head(
            String type,
            @Nullable String status,
            @Nullable BigDecimal timestamp,
            @Nullable NamedCall call) {

        Head {
            Objects.requireNonNull(type);
        }
    }

    record NamedCall(String id) {

        NamedCall {
            Objects.requireNonNull(id);
        }
    }

    record Envelope(Message message) {

        Envelope {
            Objects.requireNonNull(message);
        }
    }

    /** What the message says of the call stands beside the call, which may be as it was when it began. */
    record Message(
            String type,
            @Nullable String status,
            @Nullable BigDecimal timestamp,
            @Nullable VapiCall call,
            @Nullable Party customer,
            @Nullable Party phoneNumber,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endedReason,
            @Nullable BigDecimal cost,
            @Nullable List<Cost> costs,
            @Nullable Artifact artifact,
            @Nullable Analysis analysis) {

        Message {
            Objects.requireNonNull(type);
        }

        Instant at() {
            if (timestamp != null) {
                return Instant.ofEpochMilli(timestamp.longValue());
            }
            return Stream.of(endedAt, call == null ? null : call.updatedAt(), call == null ? null : call.createdAt())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(Instant.EPOCH);
        }

        VapiCall merged() {
            var known = Objects.requireNonNull(call);
            var isReport = type.equals("end-of-call-report");
            return new VapiCall(
                    known.id(),
                    known.type(),
                    isReport ? "ended" : first(status, known.status()),
                    known.assistantId(),
                    known.name(),
                    known.assistantOverrides(),
                    first(customer, known.customer()),
                    first(phoneNumber, known.phoneNumber()),
                    known.createdAt(),
                    known.updatedAt(),
                    first(startedAt, known.startedAt()),
                    first(endedAt, known.endedAt()),
                    first(endedReason, known.endedReason()),
                    first(cost, known.cost()),
                    first(costs, known.costs()),
                    isReport ? first(artifact, known.artifact()) : known.artifact(),
                    first(analysis, known.analysis()));
        }

        private static <T> @Nullable T first(@Nullable T said, @Nullable T known) {
            return said == null ? known : said;
        }

        @Override
        public String toString() {
            return "Message[" + type + "]";
        }
    }
}
