package com.genius365.common;

import org.jspecify.annotations.Nullable;

/** Text in a CSV file that people open with a spreadsheet, which takes some of it for formulas. */
public final class CsvText {

    private static final String STARTS_FORMULA = "=+-@\t\r";

    private CsvText() {}

    /** With an apostrophe before what would be a formula; nothing for null. */
    public static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return STARTS_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
