package com.genius365.provider;

import com.genius365.common.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an agent can do besides talking. A vendor that cannot do one says so in its {@link MappingReport}.
 *
 * <p>Names are {@code [a-z][a-z0-9_]*}, at most 64 characters, and unique within an agent.
 */
public sealed interface AgentTool {

    /** Our id of it. */
    UUID reference();

    String name();

    /** Tells the model when and how to use it. */
    String description();

    /**
     * Answered by our own endpoint, at {@link WebhookTarget#toolUrl}: functions, API requests and questions to the
     * knowledge all look like this to a vendor.
     *
     * @param parameters a JSON schema of type object
     * @param timeout how long a caller waits for the answer; 1 to 60 seconds
     * @param saidMeanwhile what the agent says while it waits; empty: the vendor's own words, or nothing
     * @param isAwaited whether the agent waits for the answer
     */
    record Function(
            UUID reference,
            String name,
            String description,
            JsonNode parameters,
            Duration timeout,
            String saidMeanwhile,
            boolean isAwaited)
            implements AgentTool {}

    /** Hands the call over. @param destinations at least one */
    record Transfer(UUID reference, String name, String description, List<Destination> destinations)
            implements AgentTool {
        public Transfer {
            destinations = List.copyOf(destinations);
        }
    }

    /** @param target E.164 or a SIP address @param description when this one is meant */
    record Destination(String target, String description) {}

    /** Hangs up. */
    record EndCall(UUID reference, String name, String description) implements AgentTool {}

    /** Presses keys, for menus. */
    record Keypad(UUID reference, String name, String description) implements AgentTool {}

    /** Leaves a message on a machine. @param message what is said */
    record LeaveVoicemail(UUID reference, String name, String description, String message) implements AgentTool {}

    /** Sends a text message to whoever is on the phone. @param content fixed words; empty: the model writes them */
    record Sms(UUID reference, String name, String description, String content) implements AgentTool {}

    /** Looks for free times, or books one, at Cal.com. */
    record CalendarBooking(
            UUID reference,
            String name,
            String description,
            Secret apiKey,
            long eventTypeId,
            String timeZone,
            Step step)
            implements AgentTool {

        public enum Step {
            FIND_TIMES,
            BOOK
        }
    }

    /** A server that speaks the Model Context Protocol. @param headers sent with each request */
    record McpServer(
            UUID reference,
            String name,
            String description,
            String url,
            Map<String, Secret> headers,
            @Nullable Duration timeout)
            implements AgentTool {
        public McpServer {
            headers = Map.copyOf(headers);
        }
    }
}
