package com.genius365.branding;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour that may be written into a page.
 *
 * @param hex {@code #rrggbb}, lower case
 */
public record Color(String hex) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");
    private static final Color BLACK = new Color("#101114");
    private static final Color WHITE = new Color("#ffffff");

    public Color {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a colour of the form #rrggbb");
        }
    }

    /** Black or white, whichever reads better on this one. */
    public Color readableOnIt() {
        return contrastWith(WHITE) >= contrastWith(BLACK) ? WHITE : BLACK;
    }

    /** The contrast ratio of WCAG 2.2, 1 to 21. */
    public double contrastWith(Color other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int start) {
        var value = Integer.parseInt(hex, start, start + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
