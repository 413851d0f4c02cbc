package com.genius365.call;

import com.genius365.common.Money;
import com.genius365.provider.CallSnapshot;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Conversations and costs as they are stored: our own form, not a vendor's. */
final class CallJson {

    private record Turn(
            CallSnapshot.Speaker speaker,
            String text,
            @Nullable Double offset) {}

    private record Cost(String component, long minorUnits, String currency) {}

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CallJson() {}

    static String turns(List<CallSnapshot.Turn> turns) {
        return MAPPER.writeValueAsString(turns.stream()
                .map(turn -> new Turn(turn.speaker(), turn.text(), turn.offsetSeconds()))
                .toList());
    }

    static List<CallSnapshot.Turn> turns(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Turn>>() {}).stream()
                .map(turn -> new CallSnapshot.Turn(turn.speaker(), turn.text(), turn.offset()))
                .toList();
    }

    static String costs(List<CallSnapshot.CostLine> costs) {
        return MAPPER.writeValueAsString(costs.stream()
                .map(cost -> new Cost(
                        cost.component(),
                        cost.amount().minorUnits(),
                        cost.amount().currency().getCurrencyCode()))
                .toList());
    }

    static List<CallSnapshot.CostLine> costs(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Cost>>() {}).stream()
                .map(cost -> new CallSnapshot.CostLine(
                        cost.component(), new Money(cost.minorUnits(), Currency.getInstance(cost.currency()))))
                .toList();
    }

    static String fields(Map<String, String> fields) {
        return MAPPER.writeValueAsString(fields);
    }

    /** In the order of their names: the database keeps no other. */
    static Map<String, String> fields(String json) {
        return new TreeMap<>(MAPPER.readValue(json, new TypeReference<Map<String, String>>() {}));
    }
}
