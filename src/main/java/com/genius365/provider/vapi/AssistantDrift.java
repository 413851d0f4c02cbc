package com.genius365.provider.vapi;

import com.genius365.provider.Difference;
import com.genius365.provider.http.LiveComparison;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where a live assistant is not what we would publish. */
final class AssistantDrift {

    private AssistantDrift() {}

    static List<Difference> differences(JsonNode wanted, JsonNode live) {
        return LiveComparison.differences(wanted, live).stream()
                .filter(difference -> !difference.saysNothing())
                .map(AssistantDrift::withoutSecrets)
                .toList();
    }

    /** The headers of a server may be keys. */
    private static Difference withoutSecrets(Difference difference) {
        return (difference.path() + difference.ours() + difference.theirs()).contains("headers")
                ? new Difference(difference.path(), hidden(difference.ours()), hidden(difference.theirs()))
                : difference;
    }

    private static String hidden(String value) {
        return value.isEmpty() ? "" : "(not shown: it may hold a key)";
    }
}
