package com.genius365.provider.http;

import com.genius365.provider.Difference;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Compares what we would set with what is live at a vendor, and only what we would set. */
public final class LiveComparison {

    /** Maps have another order after each start. */
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private LiveComparison() {}

    /** Each value of {@code wanted} that is another one in {@code live}, or none. */
    public static List<Difference> differences(JsonNode wanted, JsonNode live) {
        var found = new ArrayList<Difference>();
        compare("", wanted, live, found);
        return found;
    }

    /** A hash of what is sent. */
    public static String fingerprint(JsonNode... sent) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : sent) {
                digest.update(SORTED.writeValueAsBytes(part));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compare(String path, JsonNode wanted, JsonNode live, List<Difference> found) {
        if (wanted.isObject() && live.isObject()) {
            wanted.propertyStream()
                    .forEach(field -> compare(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            live.path(field.getKey()),
                            found));
        } else if (wanted.isArray() && live.isArray() && wanted.size() == live.size()) {
            for (var i = 0; i < wanted.size(); i++) {
                compare(path + "[" + i + "]", wanted.get(i), live.get(i), found);
            }
        } else if (!isSame(wanted, live)) {
            found.add(new Difference(path, text(wanted), text(live)));
        }
    }

    private static boolean isSame(JsonNode wanted, JsonNode live) {
        if (wanted.isNull()) {
            return isNothing(live);
        }
        return wanted.isNumber() && live.isNumber()
                ? wanted.decimalValue().compareTo(live.decimalValue()) == 0
                : wanted.equals(live);
    }

    /** A field that we clear is left out by some vendors, and shown empty by others. */
    private static boolean isNothing(JsonNode live) {
        return live.isMissingNode() || live.isNull() || live.isArray() && live.isEmpty();
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : value.isString() ? value.stringValue() : value.toPrettyString();
    }
}
