package com.genius365.organisation;

/** Whether a client's people get in and anything is done for it. */
public enum ClientStatus {
    ACTIVE("Active"),
    SUSPENDED("Suspended"),
    ARCHIVED("Archived");

    private final String label;

    ClientStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
