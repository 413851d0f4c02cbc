package com.genius365.telephony;

/** How a SIP trunk stands at its vendor. */
public enum TrunkState {
    REQUESTED("Being set up"),
    READY("Ready"),
    FAILED("Not set up"),
    REMOVING("Being removed");

    private final String label;

    TrunkState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
