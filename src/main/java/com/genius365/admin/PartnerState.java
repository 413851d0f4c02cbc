package com.genius365.admin;

/** Whether a partner's hosts answer. */
public enum PartnerState {
    ACTIVE("Active"),
    SUSPENDED("Suspended"),
    DELETED("Deleted");

    private final String label;

    PartnerState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
