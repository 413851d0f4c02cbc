package com.genius365.agent;

import com.genius365.provider.Difference;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts and differences as they are stored: our own form, not a vendor's. */
final class AgentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AgentJson() {}

    static String draft(AgentDraft draft) {
        return MAPPER.writeValueAsString(draft);
    }

    static AgentDraft draft(String json) {
        return MAPPER.readValue(json, AgentDraft.class);
    }

    static String unfinished(UnfinishedAgent content) {
        return MAPPER.writeValueAsString(content);
    }

    static UnfinishedAgent unfinished(String json) {
        return MAPPER.readValue(json, UnfinishedAgent.class);
    }

    static String differences(List<Difference> differences) {
        return MAPPER.writeValueAsString(differences);
    }

    static List<Difference> differences(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Difference>>() {});
    }
}
