package com.genius365.agent.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The path of a field as people read it. */
final class FieldLabel {

    private FieldLabel() {}

    /** {@code settings.maxCallSeconds} becomes "Settings › Max call seconds". */
    static String of(String path) {
        return Arrays.stream(path.split("\\.")).map(FieldLabel::words).collect(Collectors.joining(" › "));
    }

    private static String words(String name) {
        var spaced =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        var plain = spaced.startsWith("is ") ? spaced.substring(3) : spaced;
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
