package com.genius365.provider;

/** Who carries the calls of a phone number. */
public enum Carrier {
    /** The vendor that runs the agent, who also sold the number. */
    VENDOR("Bought at the provider"),
    TWILIO("Twilio"),
    TELNYX("Telnyx"),
    VONAGE("Vonage"),
    /** A trunk of one's own. */
    SIP("SIP trunk");

    private final String label;

    Carrier(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
