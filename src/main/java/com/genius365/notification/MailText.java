package com.genius365.notification;

import java.util.regex.Pattern;

/** Keeps what people typed from becoming more than text in a mail. */
final class MailText {

    private static final int LONGEST_LINE = 150;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\@]{1,64}@" + LABEL + "(\\." + LABEL + ")+");
    private static final Pattern ADDRESS_IN_TEXT = Pattern.compile("([^\\s<>\"'@])[^\\s<>\"'@]*@");

    private MailText() {}

    /** One line for a subject or a name: no line breaks, so no headers of its own. */
    static String line(String text) {
        var line = SPACES.matcher(NOT_PRINTABLE.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return line.length() <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_LINE) - 1)) + "…";
    }

    static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    /** With at most the first letter of each e-mail address: for logs, and for whom it does not concern. */
    static String masked(String text) {
        return ADDRESS_IN_TEXT.matcher(text).replaceAll("$1***@");
    }
}
