package com.genius365.provider;

/** Who called. */
public enum CallDirection {
    INBOUND("Inbound"),
    OUTBOUND("Outbound"),
    WEB("Web");

    private final String label;

    CallDirection(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
