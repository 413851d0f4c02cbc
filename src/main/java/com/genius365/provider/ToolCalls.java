package com.genius365.provider;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a vendor asks for what tools give while somebody waits on the phone, and how it wants the answer. That the vendor is
 * who asks was found out before, by {@link VoiceProvider#isAuthentic}.
 */
public interface ToolCalls {

    Provider provider();

    /** @throws MalformedWebhookException where the body is not what the vendor sends */
    Asked read(byte[] body);

    /** The body of the answer, which is JSON and goes with status 200 also where a tool failed. */
    byte[] answer(List<Answer> answers);

    /**
     * What is asked for.
     *
     * @param externalCallId the vendor's id of the call; empty: it is in none, such as a written conversation
     * @param externalAgentId the vendor's id of the agent
     * @param reference our id of the call, where the vendor was given it
     */
    record Asked(
            String externalCallId,
            @Nullable String externalAgentId,
            @Nullable UUID reference,
            List<Use> uses) {

        public Asked {
            uses = List.copyOf(uses);
        }
    }

    /**
     * One use of one tool.
     *
     * @param id the same when it is asked for again
     * @param arguments an object
     */
    record Use(String id, String tool, JsonNode arguments) {

        /** Without the arguments, which are what somebody said. */
        @Override
        public String toString() {
            return "Use[" + id + ", " + tool + "]";
        }
    }

    /** @param text what the tool gave, or why it failed, for the model */
    record Answer(Use use, boolean isFailed, String text) {

        @Override
        public String toString() {
            return "Answer[" + use + ", " + (isFailed ? "failed" : "answered") + "]";
        }
    }
}
