package com.genius365.branding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether people can read what is written in a brand's colours: the ratios of WCAG 2.2, level AA. */
public final class Readability {

    /** What is wrong with which colour, and the nearest one with which it is not. */
    public record Complaint(Part part, String sentence, Color suggestion) {}

    /** The colours of a brand. */
    public enum Part {
        PRIMARY,
        SECONDARY,
        BACKGROUND,
        TEXT
    }

    static final double TEXT_RATIO = 4.5;
    static final double SHAPE_RATIO = 3;
    /** Links and states are written on the background in dark colours of their own. */
    static final double LIGHT_RATIO = 13;

    /** Less important words are written in a mixture with what is below them. */
    private static final double SECONDARY_TEXT = 0.74;

    /** How much of the secondary colour is in the panel beside a form. */
    private static final double IN_PANEL = 0.45;

    private static final Color DARKEST = new Color("#101114");
    private static final Color OUR_BACKGROUND = new Color("#fafafb");

    private Readability() {}

    /** Empty: everything can be read. */
    public static List<Complaint> of(Color primary, Color secondary, Optional<Color> background, Optional<Color> text) {
        var complaints = new ArrayList<Complaint>();
        var ground = background.orElse(OUR_BACKGROUND);
        if (!isLight(ground)) {
            complaints.add(new Complaint(
                    Part.BACKGROUND,
                    "The background is too dark for the light look: links and hints could not be read on it.",
                    nearest(ground, Readability::isLight)));
        }
        var readOn = isLight(ground) ? ground : nearest(ground, Readability::isLight);
        text.filter(color -> !isReadable(color, readOn))
                .ifPresent(color -> complaints.add(new Complaint(
                        Part.TEXT,
                        "The text is hard to read on the background (%.1f to 1).".formatted(color.contrastWith(readOn)),
                        nearest(color, other -> isReadable(other, readOn)))));
        if (primary.contrastWith(readOn) < SHAPE_RATIO) {
            complaints.add(new Complaint(
                    Part.PRIMARY,
                    "Buttons in the primary colour hardly show on the background (%.1f to 1, needed are 3)."
                            .formatted(primary.contrastWith(readOn)),
                    nearest(primary, other -> other.contrastWith(readOn) >= SHAPE_RATIO)));
        } else if (!isReadableInPanel(primary, secondary)) {
            complaints.add(new Complaint(
                    Part.SECONDARY,
                    "Where the secondary colour meets the primary one, the words on them are hard to read.",
                    nearest(secondary, other -> isReadableInPanel(primary, other))));
        }
        return complaints;
    }

    private static boolean isLight(Color ground) {
        return ground.contrastWith(DARKEST) >= LIGHT_RATIO;
    }

    private static boolean isReadable(Color text, Color ground) {
        return ground.mixedWith(text, SECONDARY_TEXT).contrastWith(ground) >= TEXT_RATIO;
    }

    private static boolean isReadableInPanel(Color primary, Color secondary) {
        return primary.mixedWith(secondary, IN_PANEL).contrastWith(primary.readableOnIt()) >= TEXT_RATIO;
    }

    /** The same hue, lighter or darker by as little as is enough. */
    static Color nearest(Color color, Predicate<Color> isGood) {
        if (isGood.test(color)) {
            return color;
        }
        var steps = 200;
        for (var step = 1; step <= steps; step++) {
            for (var direction : new int[] {-1, 1}) {
                var candidate = color.lighterBy(direction * step / (double) steps);
                if (isGood.test(candidate)) {
                    return candidate;
                }
            }
        }
        return DARKEST;
    }
}
