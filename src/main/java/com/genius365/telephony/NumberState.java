package com.genius365.telephony;

/** How a number stands at its vendor. */
public enum NumberState {
    /** Asked for; the vendor has not confirmed it yet. */
    REQUESTED("On its way"),
    /** The vendor has it and is still setting it up. */
    ACTIVATING("Being activated"),
    ACTIVE("Active"),
    /** The vendor did not give it. */
    FAILED("Not available"),
    /** The vendor does not list it any more. */
    GONE("Gone at the provider"),
    /** To be given back. */
    RELEASING("Being released");

    private final String label;

    NumberState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether agents can be given to it. */
    public boolean isUsable() {
        return this == ACTIVE || this == ACTIVATING;
    }
}
