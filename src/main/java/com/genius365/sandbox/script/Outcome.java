package com.genius365.sandbox.script;

/** How a call comes out. People choose it by the last digits of the number they dial. */
public enum Outcome {
    COMPLETED,
    BUSY,
    NO_ANSWER,
    FAILED,
    VOICEMAIL;

    public static Outcome ofNumber(String number) {
        if (number.endsWith("0001")) {
            return BUSY;
        }
        if (number.endsWith("0002")) {
            return NO_ANSWER;
        }
        if (number.endsWith("0003")) {
            return FAILED;
        }
        if (number.endsWith("0004")) {
            return VOICEMAIL;
        }
        return COMPLETED;
    }

    /** Whether anyone, or anything, picks up. */
    public boolean connects() {
        return this == COMPLETED || this == VOICEMAIL;
    }
}
