package com.genius365.provider;

/**
 * Where what is live at a vendor is not what we would set.
 *
 * @param path as the vendor names it, {@code model.temperature}
 * @param ours as JSON or plain text; empty: we would not set it
 * @param theirs as JSON or plain text; empty: it is not there
 */
public record Difference(String path, String ours, String theirs) {

    /** Nothing on either side: what we clear, some vendors leave out. */
    public boolean saysNothing() {
        return isNothing(ours) && isNothing(theirs);
    }

    private static boolean isNothing(String value) {
        return value.isEmpty() || value.equals("null") || value.matches("[\\[{]\\s*[]}]");
    }
}
