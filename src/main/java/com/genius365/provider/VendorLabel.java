package com.genius365.provider;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How something of ours is called at a vendor: its label, and a mark of ours with which it is found again where the
 * answer to its making was lost.
 *
 * @param mark null: somebody made it at the vendor
 */
public record VendorLabel(String label, @Nullable String mark) {

    private static final int LONGEST = 40;
    private static final int DIGITS = 12;
    private static final Pattern MARKED = Pattern.compile("(.*?) ?#([0-9a-f]{" + DIGITS + "})");

    /** Reads what stands at the vendor. */
    public static VendorLabel read(@Nullable String text) {
        var found = MARKED.matcher(text == null ? "" : text);
        return found.matches()
                ? new VendorLabel(found.group(1), found.group(2))
                : new VendorLabel(text == null ? "" : text, null);
    }

    /** The end of an id of the seventh kind is its random part. */
    public static String mark(UUID id) {
        var digits = id.toString().replace("-", "");
        return digits.substring(digits.length() - DIGITS);
    }

    /** At most 40 characters: no vendor takes less. */
    public static String of(String label, UUID id) {
        var most = LONGEST - DIGITS - 2;
        var shown = label.strip();
        return (shown.length() <= most ? shown : shown.substring(0, most).strip()) + " #" + mark(id);
    }
}
