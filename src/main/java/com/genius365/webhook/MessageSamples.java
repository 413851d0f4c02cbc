package com.genius365.webhook;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentId;
import com.genius365.agent.AgentPublished;
import com.genius365.call.CallDetails;
import com.genius365.call.CallId;
import com.genius365.common.Money;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallSnapshot.Speaker;
import com.genius365.provider.CallSnapshot.Turn;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Provider;
import com.genius365.provider.Sentiment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Messages about things that do not exist, for whoever writes the program that takes them. */
public final class MessageSamples {

    private static final UUID CALL = UUID.fromString("01997d0c-5b6a-7c1e-9f3a-2f6f0c1d4e5b");
    private static final UUID AGENT = UUID.fromString("01997cf0-8a21-7b44-8d1c-9a7e5b3c2d10");
    private static final String AGENT_NAME = "Reception";

    private MessageSamples() {}

    /** The body of a message as it is sent. */
    public static String of(WebhookEvent event, Instant now, boolean withWords) {
        return switch (event) {
            case CALL_STARTED -> MessageBody.of(event, now, call(CallStatus.INITIATED, now), withWords);
            case CALL_ANSWERED -> MessageBody.of(event, now, call(CallStatus.IN_PROGRESS, now), withWords);
            case CALL_ENDED, CALL_UPDATED -> MessageBody.of(event, now, call(CallStatus.COMPLETED, now), withWords);
            case AGENT_PUBLISHED ->
                MessageBody.of(new AgentPublished(new WorkspaceId(AGENT), new AgentId(AGENT), AGENT_NAME, 4, now));
        };
    }

    private static CallDetails call(CallStatus status, Instant now) {
        var isOver = status.isTerminal();
        var answered = status == CallStatus.INITIATED ? null : now.minus(Duration.ofSeconds(94));
        return new CallDetails(
                new CallId(CALL),
                AGENT,
                AGENT_NAME,
                Provider.VAPI,
                null,
                CallDirection.OUTBOUND,
                status,
                "+14155550100",
                "+14155552671",
                now.minus(Duration.ofSeconds(102)),
                answered,
                isOver ? now : null,
                isOver ? 94 : null,
                null,
                null,
                null,
                isOver
                        ? List.of(
                                new Turn(Speaker.AGENT, "Good morning, how can I help?", 0.6),
                                new Turn(Speaker.PERSON, "I would like to move my appointment.", 3.1))
                        : List.of(),
                isOver ? "The caller moved an appointment to Friday." : null,
                isOver ? Sentiment.POSITIVE : null,
                isOver ? Boolean.TRUE : null,
                isOver ? Map.of("new_date", "2026-11-27") : Map.of(),
                List.of(),
                isOver ? new Money(184_000, Money.USD) : null,
                List.of(),
                List.of());
    }
}
