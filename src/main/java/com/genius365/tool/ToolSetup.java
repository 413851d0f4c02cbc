package com.genius365.tool;

import com.genius365.provider.AgentTool.CalendarBooking.Step;
import java.util.List;

/**
 * How a tool works, without its secrets: of those stands here only which there are. What may stand where is said by {@link
 * ToolRules}.
 */
public sealed interface ToolSetup {

    int SHORTEST_TIMEOUT = 1;
    int LONGEST_TIMEOUT = 60;

    ToolKind kind();

    /** Where it goes; empty where nobody enters an address. */
    default String url() {
        return "";
    }

    /** Names of the headers whose values are kept sealed. */
    default List<String> secretHeaders() {
        return List.of();
    }

    /**
     * @param saidMeanwhile what the agent says while it waits; empty: nothing
     * @param waits whether the agent waits for the answer before it goes on
     */
    record Function(String url, List<String> secretHeaders, int timeoutSeconds, String saidMeanwhile, boolean waits)
            implements ToolSetup {

        public Function {
            secretHeaders = List.copyOf(secretHeaders);
        }

        @Override
        public ToolKind kind() {
            return ToolKind.FUNCTION;
        }
    }

    /** How an API is called. */
    enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE;

        public boolean hasBody() {
            return this == POST || this == PUT || this == PATCH;
        }
    }

    /** A header that is no secret; its value may hold arguments. */
    record Header(String name, String value) {}

    /**
     * @param url may hold arguments, as {@code {{name}}}, behind the host
     * @param body may hold arguments; empty: the arguments as JSON
     */
    record ApiRequest(
            Method method,
            String url,
            List<Header> headers,
            List<String> secretHeaders,
            String body,
            int timeoutSeconds,
            String saidMeanwhile,
            boolean waits)
            implements ToolSetup {

        public ApiRequest {
            headers = List.copyOf(headers);
            secretHeaders = List.copyOf(secretHeaders);
        }

        @Override
        public ToolKind kind() {
            return ToolKind.API_REQUEST;
        }
    }

    /** @param target E.164 or a SIP address @param description when this one is meant */
    record Destination(String target, String description) {}

    record Transfer(List<Destination> destinations) implements ToolSetup {

        public Transfer {
            destinations = List.copyOf(destinations);
        }

        @Override
        public ToolKind kind() {
            return ToolKind.TRANSFER;
        }
    }

    record EndCall() implements ToolSetup {

        @Override
        public ToolKind kind() {
            return ToolKind.END_CALL;
        }
    }

    record Keypad() implements ToolSetup {

        @Override
        public ToolKind kind() {
            return ToolKind.KEYPAD;
        }
    }

    record Voicemail(String message) implements ToolSetup {

        @Override
        public ToolKind kind() {
            return ToolKind.VOICEMAIL;
        }
    }

    /** @param content fixed words; empty: the agent writes them */
    record Sms(String content) implements ToolSetup {

        @Override
        public ToolKind kind() {
            return ToolKind.SMS;
        }
    }

    record Calendar(long eventTypeId, String timeZone, Step step) implements ToolSetup {

        @Override
        public ToolKind kind() {
            return ToolKind.CALENDAR;
        }
    }

    record McpServer(String url, List<String> secretHeaders, int timeoutSeconds) implements ToolSetup {

        public McpServer {
            secretHeaders = List.copyOf(secretHeaders);
        }

        @Override
        public ToolKind kind() {
            return ToolKind.MCP_SERVER;
        }
    }

    /** @param passages how many the agent gets at most; 1 to 10 */
    record Knowledge(int passages, String saidMeanwhile) implements ToolSetup {

        @Override
        public ToolKind kind() {
            return ToolKind.KNOWLEDGE;
        }
    }
}
