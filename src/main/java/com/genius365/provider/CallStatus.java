package com.genius365.provider;

/** Where a call is in its life. Only ever moves to a later stage. */
public enum CallStatus {
    INITIATED(0, "Initiated"),
    RINGING(1, "Ringing"),
    IN_PROGRESS(2, "In progress"),
    COMPLETED(3, "Completed"),
    FAILED(3, "Failed"),
    NO_ANSWER(3, "No answer"),
    BUSY(3, "Busy"),
    CANCELED(3, "Canceled");

    private static final int TERMINAL = 3;

    private final int stage;
    private final String label;

    CallStatus(int stage, String label) {
        this.stage = stage;
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isTerminal() {
        return stage == TERMINAL;
    }

    /** Whether a call that stands here may go to the other. */
    public boolean precedes(CallStatus other) {
        return stage < other.stage;
    }
}
