package com.genius365.common;

/** The terminal of whoever started the program: for what is said to that person and does not belong in the log. */
public final class Terminal {

    private Terminal() {}

    public static void print(String text) {
        System.out.println(text);
        System.out.flush();
    }

    /** For why there is no start. */
    public static void printError(String text) {
        System.err.println(text);
        System.err.flush();
    }
}
