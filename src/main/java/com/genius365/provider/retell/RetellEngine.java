package com.genius365.provider.retell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The language model behind an agent, Retell's "Retell LLM", as Retell takes it: the fields we set. Those that may be null
 * are said all the same, since Retell keeps what is left out.
 */
record RetellEngine(
        String model,
        double modelTemperature,
        String startSpeaker,
        String beginMessage,
        String generalPrompt,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<?> generalTools,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<RetellMcp> mcps,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<String> knowledgeBaseIds) {

    /** With tools that were chosen at Retell. */
    RetellEngine keeping(List<JsonNode> chosen) {
        var tools = new ArrayList<Object>(generalTools == null ? List.of() : generalTools);
        tools.addAll(chosen);
        return new RetellEngine(
                model,
                modelTemperature,
                startSpeaker,
                beginMessage,
                generalPrompt,
                tools.isEmpty() ? null : tools,
                mcps,
                knowledgeBaseIds);
    }

    static boolean isOfServer(JsonNode tool) {
        return tool.path("type").asString("").equals("mcp");
    }
}
