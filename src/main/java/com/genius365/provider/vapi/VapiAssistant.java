package com.genius365.provider.vapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An assistant as VAPI takes it: CreateAssistantDTO and UpdateAssistantDTO, the fields we set. All of them each time: an
 * update leaves alone what it does not name.
 *
 * @param voicemailDetection a {@link VoicemailDetection}, or the text {@code off}
 */
record VapiAssistant(
        String name,
        String firstMessage,
        String firstMessageMode,
        Model model,
        Voice voice,
        Transcriber transcriber,
        int maxDurationSeconds,
        List<String> endCallPhrases,
        Object voicemailDetection,
        String voicemailMessage,
        List<Hook> hooks,
        List<String> serverMessages,
        Server server,
        ArtifactPlan artifactPlan,
        AnalysisPlan analysisPlan,
        Metadata metadata) {

    /** @param toolIds always none: what somebody linked at VAPI goes when we publish */
    record Model(
            String provider,
            String model,
            double temperature,
            List<Message> messages,
            List<Tool> tools,
            List<String> toolIds) {}

    record Message(String role, String content) {}

    /** One of VAPI's tools; which fields it has goes by its type. */
    record Tool(
            String type,
            @Nullable Function function,
            @Nullable Boolean async,
            @Nullable Server server,
            @Nullable List<ToolMessage> messages,
            @Nullable List<Destination> destinations,
            @Nullable List<KnowledgeBase> knowledgeBases,
            @Nullable McpSettings metadata) {

        static Tool endCall() {
            return plain("endCall");
        }

        static Tool plain(String type) {
            return new Tool(type, null, null, null, null, null, null, null);
        }

        static Tool function(Function function, boolean isAwaited, Server server, @Nullable String saidMeanwhile) {
            return new Tool("function", function, !isAwaited, server, said(saidMeanwhile), null, null, null);
        }

        static Tool voicemail(@Nullable String message) {
            return new Tool("voicemail", null, null, null, said(message), null, null, null);
        }

        static Tool transfer(List<Destination> destinations) {
            return new Tool("transferCall", null, null, null, null, destinations, null, null);
        }

        static Tool query(KnowledgeBase knowledge) {
            return new Tool("query", null, null, null, null, null, List.of(knowledge), null);
        }

        static Tool mcp(Server server) {
            return new Tool("mcp", null, null, server, null, null, null, new McpSettings("shttp"));
        }

        private static @Nullable List<ToolMessage> said(@Nullable String words) {
            return words == null || words.isEmpty() ? null : List.of(new ToolMessage("request-start", words));
        }
    }

    record Function(String name, String description, JsonNode parameters) {}

    record ToolMessage(String type, String content) {}

    /** A number or a SIP address. */
    record Destination(
            String type, @Nullable String number, @Nullable String sipUri, String description) {}

    record KnowledgeBase(String name, String provider, String description, List<String> fileIds) {}

    record McpSettings(String protocol) {}

    record Voice(
            String provider,
            String voiceId,
            @Nullable Double speed,
            @Nullable Double stability,
            @Nullable String model,
            @Nullable String language) {}

    record Transcriber(String provider, String model, String language) {}

    record VoicemailDetection(String provider) {}

    record Hook(
            String on, Options options, @JsonProperty("do") List<Action> actions) {

        record Options(int timeoutSeconds, int triggerMaxCount, String triggerResetMode) {}

        record Action(String type, Tool tool) {}
    }

    record Server(
            String url,
            @Nullable String credentialId,
            @Nullable Integer timeoutSeconds,
            @Nullable Map<String, String> headers) {

        /** Without the headers: they may be secrets. */
        @Override
        public String toString() {
            return "Server[" + url + "]";
        }
    }

    record ArtifactPlan(boolean recordingEnabled) {}

    record AnalysisPlan(
            SummaryPlan summaryPlan,
            SuccessEvaluationPlan successEvaluationPlan,
            StructuredDataPlan structuredDataPlan) {}

    record SummaryPlan(boolean enabled) {}

    record SuccessEvaluationPlan(
            boolean enabled,
            @Nullable String rubric,
            @Nullable List<Message> messages) {}

    record StructuredDataPlan(boolean enabled, Schema schema) {}

    /** The part of JSON Schema that VAPI takes. */
    record Schema(
            String type,
            @Nullable String description,

            @JsonProperty("enum") @Nullable List<String> values,
            @Nullable Map<String, Schema> properties,
            @Nullable List<String> required) {}

    /** What we need to know our own again, where VAPI has no place of its own for it. */
    record Metadata(
            @JsonProperty(REFERENCE) UUID reference,
            @JsonProperty(TOOLS) List<ToolNote> tools,
            @JsonProperty(FIELDS) List<String> fields) {

        /** The field that carries our id, on assistants and on calls. */
        static final String REFERENCE = "app_reference";

        static final String TOOLS = "app_tools";

        /** In order: objects may come back in another one. */
        static final String FIELDS = "app_fields";
    }

    /** @param url of an MCP server, which has no name at VAPI */
    record ToolNote(String name, UUID reference, @Nullable String url) {}
}
