package com.genius365.provider;

import com.genius365.common.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that a vendor is to take over.
 *
 * @param reference our id of it, part of its name at the vendor
 * @param number E.164
 * @param values those of {@link NumberOffer#imports()}, secret or not
 * @param trunk of SIP: over which its calls go
 */
public record NumberImport(
        UUID reference,
        String label,
        String number,
        Carrier carrier,
        Map<ImportField, Secret> values,
        @Nullable Trunk trunk) {

    public NumberImport {
        values = Map.copyOf(values);
    }

    /**
     * A trunk that exists.
     *
     * @param remoteId the vendor's id of it; null where the vendor keeps none
     */
    public record Trunk(@Nullable String remoteId, TrunkOrder order) {}

    public Optional<String> value(ImportField field) {
        return Optional.ofNullable(values.get(field)).map(Secret::reveal).filter(value -> !value.isBlank());
    }

    @Override
    public String toString() {
        return "NumberImport[" + reference + "]";
    }
}
