package com.genius365.knowledge;

/** How far the reading of a document's text has come. */
public enum ReadingState {
    WAITING("Waiting to be read"),
    READING("Being read"),
    READY("Read"),
    FAILED("Cannot be read");

    private final String label;

    ReadingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
