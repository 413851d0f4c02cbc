package com.genius365.sandbox.vapi;

import com.genius365.sandbox.vendor.SandboxAccount;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The phone numbers every account of the sandbox has: of a range that is given to nobody. */
final class VapiNumbers {

    private static final String SINCE = "2026-01-01T00:00:00.000Z";
    private static final Map<String, String> NAMES = Map.of("+14155550111", "Main line", "+14155550122", "Campaigns");

    private VapiNumbers() {}

    static List<ObjectNode> of(SandboxAccount account, JsonMapper mapper) {
        return NAMES.keySet().stream()
                .sorted()
                .map(number -> mapper.createObjectNode()
                        .put("id", account.idOf(number).toString())
                        .put("orgId", account.idOf("org").toString())
                        .put("createdAt", SINCE)
                        .put("updatedAt", SINCE)
                        .put("provider", "vapi")
                        .put("number", number)
                        .put("name", NAMES.get(number))
                        .put("status", "active"))
                .toList();
    }

    static boolean isOwned(SandboxAccount account, String id) {
        return NAMES.keySet().stream()
                .anyMatch(number -> account.idOf(number).toString().equals(id));
    }
}
