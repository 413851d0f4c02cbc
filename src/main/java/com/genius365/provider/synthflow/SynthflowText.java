package com.genius365.provider.synthflow;

import java.util.regex.Pattern;

/** Variables: ours stand in two curly brackets, Synthflow's in one. */
final class SynthflowText {

    private static final String NAME = "([A-Za-z_][A-Za-z0-9_]*)";
    private static final Pattern OURS = Pattern.compile("\\{\\{\\s*" + NAME + "\\s*}}");
    private static final Pattern THEIRS = Pattern.compile("(?<!\\{)\\{" + NAME + "}(?!})");

    private SynthflowText() {}

    static String toTheirs(String text) {
        return OURS.matcher(text).replaceAll("{$1}");
    }

    static String toOurs(String text) {
        return THEIRS.matcher(text).replaceAll("{{$1}}");
    }
}
