package com.genius365.agent.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The path of a field as people read it. */
final class FieldLabel {

    private static final Pattern PLACE = Pattern.compile("\\[(\\d{1,6})]");

    private FieldLabel() {}

    /** {@code model.messages[0].maxTokens} becomes "Model › Messages 1 › Max tokens". */
    static String of(String path) {
        return Arrays.stream(path.split("\\.")).map(FieldLabel::words).collect(Collectors.joining(" › "));
    }

    private static String words(String name) {
        var counted = PLACE.matcher(name).replaceAll(found -> " " + (Integer.parseInt(found.group(1)) + 1));
        var spaced = counted.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
        var plain = spaced.startsWith("is ") ? spaced.substring(3) : spaced;
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
