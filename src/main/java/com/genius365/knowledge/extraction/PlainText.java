package com.genius365.knowledge.extraction;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is kept: without what no database holds or nobody sees, and without acres of white. */
public final class PlainText {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
    /** Controls, what is private to somebody's font, and what pages are marked with. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F\u200B\uFEFF\uE000-\uF8FF\uFFFE\uFFFF]|\\p{Cs}");

    /** Begins at no space within spaces: an acre of them would be walked through again from each. */
    private static final Pattern SPACES_AT_END = Pattern.compile("(?<![ \\t\u00A0])[ \\t\u00A0]++(?=\n|$)");

    private static final Pattern MANY_SPACES = Pattern.compile("[ \u00A0]{3,}|\t{2,}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private PlainText() {}

    public static String tidy(String text) {
        var lines = LINE_ENDS.matcher(text).replaceAll("\n");
        var visible = INVISIBLE.matcher(lines).replaceAll("");
        var narrow = MANY_SPACES
                .matcher(SPACES_AT_END.matcher(visible).replaceAll(""))
                .replaceAll(" ");
        return Normalizer.normalize(EMPTY_LINES.matcher(narrow).replaceAll("\n\n"), Normalizer.Form.NFC)
                .strip();
    }
}
