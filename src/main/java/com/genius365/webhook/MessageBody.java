package com.genius365.webhook;

import com.genius365.agent.AgentPublished;
import com.genius365.call.CallDetails;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message says: its type, when it happened, and the thing it is about. Fields are added, and never renamed or taken
 * away. Vendors are not named: whose engine carries a call is the agency's business.
 */
final class MessageBody {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MessageBody() {}

    /** @param withWords with what was said */
    static String of(WebhookEvent event, Instant at, CallDetails call, boolean withWords) {
        var message = message(event.type(), at);
        var data = message.putObject("data");
        data.put("id", call.id().toString());
        var agent = data.putObject("agent");
        agent.put("id", call.agent() == null ? null : call.agent().toString());
        agent.put("name", call.agentName());
        data.put("direction", lower(call.direction()));
        data.put("status", lower(call.status()));
        data.put("from", call.fromNumber());
        data.put("to", call.toNumber());
        data.put("created_at", text(call.createdAt()));
        data.put("started_at", text(call.startedAt()));
        data.put("ended_at", text(call.endedAt()));
        data.put("duration_seconds", call.durationSeconds());
        var outcome = data.putObject("outcome");
        outcome.put("successful", call.successful());
        outcome.put("sentiment", call.sentiment() == null ? null : lower(call.sentiment()));
        var cost = call.cost();
        if (cost == null) {
            data.putNull("cost");
        } else {
            data.putObject("cost")
                    .put("amount", cost.major().toPlainString())
                    .put("currency", cost.currency().getCurrencyCode());
        }
        if (withWords) {
            addWords(data, call);
        }
        return MAPPER.writeValueAsString(message);
    }

    static String of(AgentPublished agent) {
        var message = message(WebhookEvent.AGENT_PUBLISHED.type(), agent.at());
        message.putObject("data")
                .put("id", agent.agent().toString())
                .put("name", agent.name())
                .put("version", agent.version());
        return MAPPER.writeValueAsString(message);
    }

    static String test(Instant at) {
        var message = message(WebhookEvent.TEST, at);
        message.putObject("data")
                .put("message", "This is a test. Answer with a status of 200 to 299 to say that you got it.");
        return MAPPER.writeValueAsString(message);
    }

    private static void addWords(ObjectNode data, CallDetails call) {
        data.put("summary", call.summary());
        var fields = data.putObject("fields");
        call.fields().forEach(fields::put);
        var turns = data.putArray("transcript");
        call.transcript()
                .forEach(turn -> turns.addObject()
                        .put("speaker", lower(turn.speaker()))
                        .put("text", turn.text())
                        .put("offset_seconds", turn.offsetSeconds()));
    }

    private static ObjectNode message(String type, Instant at) {
        return MAPPER.createObjectNode()
                .put("type", type)
                .put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
