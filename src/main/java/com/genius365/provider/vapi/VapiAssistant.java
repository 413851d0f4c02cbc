package com.genius365.provider.vapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An assistant as VAPI takes it: CreateAssistantDTO and UpdateAssistantDTO, the fields we set. */
record VapiAssistant(
        String name,
        String firstMessage,
        String firstMessageMode,
        Model model,
        Voice voice,
        Transcriber transcriber,
        int maxDurationSeconds,
        List<String> endCallPhrases,
        List<Hook> hooks,
        List<String> serverMessages,
        Server server,
        AnalysisPlan analysisPlan,
        Map<String, String> metadata) {

    record Model(String provider, String model, double temperature, List<Message> messages, List<Tool> tools) {}

    record Message(String role, String content) {}

    record Tool(String type) {}

    record Voice(String provider, String voiceId, double speed, String language) {}

    record Transcriber(String provider, String model, String language) {}

    record Hook(
            String on, Options options, @JsonProperty("do") List<Action> actions) {

        record Options(int timeoutSeconds, int triggerMaxCount, String triggerResetMode) {}

        record Action(String type, Tool tool) {}
    }

    record Server(String url, @Nullable String credentialId) {}

    record AnalysisPlan(SummaryPlan summaryPlan, StructuredDataPlan structuredDataPlan) {}

    record SummaryPlan(boolean enabled) {}

    record StructuredDataPlan(boolean enabled, Schema schema) {}

    /** The part of JSON Schema that VAPI takes. */
    record Schema(
            String type,
            @Nullable String description,

            @JsonProperty("enum") @Nullable List<String> values,
            @Nullable Map<String, Schema> properties,
            @Nullable List<String> required) {}
}
