package com.genius365.call;

import com.genius365.agent.AgentId;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Sentiment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are asked for.
 *
 * @param text words of the conversation, the agent's name, or part of a number; empty: all
 * @param from null: since ever
 * @param until exclusive; null: up to now
 */
public record CallFilter(
        String text,
        @Nullable AgentId agent,
        @Nullable CallStatus status,
        @Nullable CallDirection direction,
        @Nullable Sentiment sentiment,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final CallFilter ALL = new CallFilter("", null, null, null, null, null, null);
}
