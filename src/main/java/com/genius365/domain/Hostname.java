package com.genius365.domain;

import com.genius365.common.Refusal;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A host name somebody may claim.
 *
 * @param value ASCII, lower case, without a dot at the end
 */
record Hostname(String value) {

    private static final int LONGEST = 253;
    private static final int LONGEST_TYPED = 2_000;
    /** Leaves room for the proof's label before it. */
    private static final int LONGEST_CLAIMED = LONGEST - "_verify.".length();

    private static final Pattern AROUND =
            Pattern.compile("^[a-z][a-z0-9+.-]*://|[/?#].*$|\\.$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|0x[0-9a-f]+");

    /**
     * Understands also a whole address, as it is copied from a browser.
     *
     * @throws Refusal with a sentence, where nobody could have it
     */
    static Hostname of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            throw tooLong();
        }
        var name = ascii(AROUND.matcher(typed.strip()).replaceAll("").strip());
        if (name.isEmpty()) {
            throw new Refusal("Enter a host name, for example voice.example.com.");
        }
        if (name.contains(":") || NUMBERS.matcher(name).matches()) {
            throw new Refusal("Enter a name without a port, not an address made of numbers.");
        }
        if (name.length() > LONGEST_CLAIMED) {
            throw tooLong();
        }
        var labels = name.split("\\.", -1);
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new Refusal("“" + shortened(typed)
                        + "” is not a host name. Use letters, digits and hyphens, for example voice.example.com.");
            }
        }
        if (labels.length < 2) {
            throw new Refusal("Enter the whole name, for example voice.example.com.");
        }
        if (isPublicSuffix(name)) {
            throw new Refusal("Nobody can own “" + name + "”: it is an ending, like .com. Enter a name below it.");
        }
        return new Hostname(name);
    }

    String proofName() {
        return "_verify." + value;
    }

    boolean isWithin(String domain) {
        return value.equals(domain) || value.endsWith("." + domain);
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new Refusal("“" + shortened(name) + "” is not a host name. Enter one like voice.example.com.", e);
        }
    }

    private static Refusal tooLong() {
        return new Refusal("This name is too long.");
    }

    private static boolean isPublicSuffix(String name) {
        var address = HttpUrl.parse("https://" + name + "/");
        return address == null || address.topPrivateDomain() == null;
    }

    private static String shortened(String typed) {
        return typed.length() <= 80 ? typed : typed.substring(0, 80) + "…";
    }
}
