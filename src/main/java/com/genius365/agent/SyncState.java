package com.genius365.agent;

/** How an agent stands at its vendor. */
public enum SyncState {
    NOT_SYNCED("Not published"),
    PENDING("Publishing"),
    SYNCED("Published"),
    ERROR("Not published: error"),
    DRIFTED("Changed at the vendor");

    private final String label;

    SyncState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
