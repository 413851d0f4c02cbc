package com.genius365.provider.http;

import tools.jackson.databind.JsonNode;

/** Compares what we would set with what is live at a vendor, and only what we would set. */
public final class LiveComparison {

    private LiveComparison() {}

    /** Whether a field of {@code wanted} has another value in {@code live}, or none. */
    public static boolean differs(JsonNode wanted, JsonNode live) {
        if (wanted.isObject()) {
            return wanted.propertyStream().anyMatch(field -> differs(field.getValue(), live.path(field.getKey())));
        }
        if (wanted.isArray()) {
            if (!live.isArray() || wanted.size() != live.size()) {
                return true;
            }
            for (var i = 0; i < wanted.size(); i++) {
                if (differs(wanted.get(i), live.get(i))) {
                    return true;
                }
            }
            return false;
        }
        if (wanted.isNumber() && live.isNumber()) {
            return wanted.decimalValue().compareTo(live.decimalValue()) != 0;
        }
        return !wanted.equals(live);
    }
}
