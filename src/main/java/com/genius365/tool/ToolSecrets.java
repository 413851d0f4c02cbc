package com.genius365.tool;

import com.genius365.common.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The secrets of a tool in the clear, as they are sealed: all in one. */
record ToolSecrets(Map<String, Secret> headers, @Nullable Secret calendarKey) {

    private record Stored(
            Map<String, String> headers, @Nullable String calendarKey) {

        @Override
        public String toString() {
            return "Stored[hidden]";
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    ToolSecrets {
        headers = Map.copyOf(headers);
    }

    static ToolSecrets none() {
        return new ToolSecrets(Map.of(), null);
    }

    /** With those that were typed in, and without those that no header asks for any more. */
    ToolSecrets with(ToolKeys keys, List<String> wanted) {
        var all = new HashMap<>(headers);
        all.putAll(keys.headers());
        all.keySet().retainAll(wanted);
        return new ToolSecrets(all, keys.calendarKey() == null ? calendarKey : keys.calendarKey());
    }

    Secret toSeal() {
        var values = new HashMap<String, String>();
        headers.forEach((name, value) -> values.put(name, value.reveal()));
        return new Secret(
                MAPPER.writeValueAsString(new Stored(values, calendarKey == null ? null : calendarKey.reveal())));
    }

    static ToolSecrets opened(Secret sealed) {
        var stored = MAPPER.readValue(sealed.reveal(), Stored.class);
        var values = new HashMap<String, Secret>();
        stored.headers().forEach((name, value) -> values.put(name, new Secret(value)));
        return new ToolSecrets(values, stored.calendarKey() == null ? null : new Secret(stored.calendarKey()));
    }
}
