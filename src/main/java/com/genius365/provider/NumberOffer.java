package com.genius365.provider;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a vendor does with phone numbers; screens hide what it does not.
 *
 * @param countries in which it sells numbers, ISO 3166; empty: it sells none
 * @param sellsTollFree whether it sells numbers whose callers pay nothing
 * @param imports from whom it takes numbers over, and what it wants to know for that; SIP: by a trunk
 */
public record NumberOffer(List<String> countries, boolean sellsTollFree, Map<Carrier, List<ImportField>> imports) {

    public NumberOffer {
        countries = List.copyOf(countries);
        var sorted = new EnumMap<Carrier, List<ImportField>>(Carrier.class);
        imports.forEach((carrier, fields) -> sorted.put(carrier, List.copyOf(fields)));
        imports = sorted;
    }

    public boolean sells() {
        return !countries.isEmpty();
    }

    /** Empty: it takes none over from there. */
    public Optional<List<ImportField>> fields(Carrier carrier) {
        return Optional.ofNullable(imports.get(carrier));
    }
}
