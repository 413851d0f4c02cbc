package com.genius365.provider;

import java.util.Locale;

/** A vendor that runs voice agents. */
public enum Provider {
    VAPI("VAPI"),
    RETELL("Retell"),
    SYNTHFLOW("Synthflow");

    private final String label;

    Provider(String label) {
        this.label = label;
    }

    /** The name as the vendor writes it. */
    public String label() {
        return label;
    }

    /** The name as it stands in addresses: {@code vapi}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
