package com.genius365.notification;

/** How far a mail is. */
public enum MailState {
    WAITING("Waiting"),
    SENT("Sent"),
    FAILED("Failed");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
