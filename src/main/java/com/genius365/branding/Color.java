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

    /** As browsers mix in Oklab. @param share of the other one, 0 to 1 */
    Color mixedWith(Color other, double share) {
        var mine = Oklab.of(this);
        var its = Oklab.of(other);
        return new Oklab(
                        mine.lightness() + (its.lightness() - mine.lightness()) * share,
                        mine.a() + (its.a() - mine.a()) * share,
                        mine.b() + (its.b() - mine.b()) * share)
                .toColor();
    }

    /** @param step -1 to 1 of the whole way from black to white */
    Color lighterBy(double step) {
        var mine = Oklab.of(this);
        return new Oklab(Math.clamp(mine.lightness() + step, 0, 1), mine.a(), mine.b()).toColor();
    }

    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int start) {
        var value = Integer.parseInt(hex, start, start + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** A colour by how light it looks, and its way from grey. */
    private record Oklab(double lightness, double a, double b) {

        static Oklab of(Color color) {
            var red = color.channel(1);
            var green = color.channel(3);
            var blue = color.channel(5);
            var l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
            var m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
            var s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
            return new Oklab(
                    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
        }

        Color toColor() {
            var l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
            var m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
            var s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
            return new Color("#%02x%02x%02x"
                    .formatted(
                            part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                            part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                            part(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
        }

        private static double cube(double value) {
            return value * value * value;
        }

        private static int part(double linear) {
            var value = Math.clamp(linear, 0, 1);
            var written = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
            return (int) Math.round(written * 255);
        }
    }
}
