package com.genius365.telephony;

import com.genius365.common.Secret;
import com.genius365.common.Vault;
import com.genius365.provider.ImportField;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the vendor is asked for. It is kept sealed until it was answered: it may hold the keys of a carrier.
 *
 * @param country null: it is brought, not bought
 * @param values of a number that is brought
 */
record NumberRequest(
        @Nullable String country, @Nullable String areaCode, boolean isTollFree, Map<ImportField, String> values) {

    private static final JsonMapper JSON = new JsonMapper();

    static NumberRequest of(NumberPurchase purchase) {
        return new NumberRequest(
                purchase.country(),
                purchase.areaCode().isEmpty() ? null : purchase.areaCode(),
                purchase.isTollFree(),
                Map.of());
    }

    static NumberRequest of(NumberImportDraft draft) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        draft.values().forEach(value -> values.put(value.field(), value.value().strip()));
        return new NumberRequest(null, null, false, values);
    }

    static NumberRequest open(byte[] sealed, PhoneNumberId id, Vault vault) {
        return JSON.readValue(vault.open(sealed, context(id)).reveal(), NumberRequest.class);
    }

    byte[] seal(PhoneNumberId id, Vault vault) {
        return vault.seal(new Secret(JSON.writeValueAsString(this)), context(id));
    }

    Map<ImportField, Secret> secrets() {
        var secrets = new EnumMap<ImportField, Secret>(ImportField.class);
        values.forEach((field, value) -> secrets.put(field, new Secret(value)));
        return secrets;
    }

    private static String context(PhoneNumberId id) {
        return "phone-number/" + id + "/request";
    }

    @Override
    public String toString() {
        return "NumberRequest[hidden]";
    }
}
