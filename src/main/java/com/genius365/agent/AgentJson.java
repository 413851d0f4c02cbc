package com.genius365.agent;

import com.genius365.provider.Difference;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
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

    static String names(List<String> names) {
        return MAPPER.writeValueAsString(names);
    }

    static List<String> names(String json) {
        return MAPPER.readValue(json, new TypeReference<List<String>>() {});
    }

    /** Each value that is not the same in both, by its path in the draft. */
    static List<Difference> compare(AgentDraft before, AgentDraft after) {
        var found = new ArrayList<Difference>();
        compare("", MAPPER.valueToTree(before), MAPPER.valueToTree(after), found);
        return found;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.isObject() && after.isObject()) {
            // Both are written from the same record and have the same fields.
            before.propertyStream()
                    .forEach(field -> compare(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            after.path(field.getKey()),
                            found));
        } else if (!before.equals(after)) {
            found.add(new Difference(path, text(before), text(after)));
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode()
                ? ""
                : value.isString() ? value.stringValue() : value.toPrettyString();
    }
}
