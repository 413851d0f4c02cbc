package com.genius365.tool;

import java.io.Serial;

/** An argument that must not stand where the tool puts it. */
class UnfitArgumentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnfitArgumentException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
