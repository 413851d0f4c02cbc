package com.genius365.provider.retell;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A tool as Retell takes it: the fields we set. */
sealed interface RetellTool {

    String name();

    String description();

    /** Without more to set: hangs up, or presses keys. */
    record Plain(String type, String name, String description) implements RetellTool {}

    /**
     * Answered over HTTP.
     *
     * @param parameters null: none
     * @param executionMessageDescription what is said meanwhile, null: nothing
     * @param speakAfterExecution whether the agent goes by the answer
     */
    record Custom(
            String type,
            String name,
            String description,
            String url,
            String method,
            @Nullable JsonNode parameters,
            boolean speakDuringExecution,
            @Nullable String executionMessageType,
            @Nullable String executionMessageDescription,
            boolean speakAfterExecution,
            int timeoutMs)
            implements RetellTool {}

    /** Hands the call over to one number. */
    record Transfer(
            String type, String name, String description, Destination transferDestination, Option transferOption)
            implements RetellTool {

        record Destination(String type, String number) {}

        record Option(String type) {}
    }

    record Sms(String type, String name, String description, Content smsContent) implements RetellTool {

        /** @param content fixed words @param prompt how the model is to write them */
        record Content(
                String type,
                @Nullable String content,
                @Nullable String prompt) {}
    }

    /** Looks for free times, or books one, at Cal.com. */
    record Calendar(String type, String name, String description, String calApiKey, long eventTypeId, String timezone)
            implements RetellTool {

        @Override
        public String toString() {
            return "Calendar[" + name + ", hidden]";
        }
    }
}
