package com.genius365.provider;

import java.util.Locale;

/** A vendor that runs voice agents. */
public enum Provider {
    VAPI("VAPI", true),
    RETELL("Retell", true),
    SYNTHFLOW("Synthflow", false);

    private final String label;

    private final boolean isTellingCosts;

    Provider(String label, boolean isTellingCosts) {
        this.label = label;
        this.isTellingCosts = isTellingCosts;
    }

    /** Whether it says what a call cost. */
    public boolean isTellingCosts() {
        return isTellingCosts;
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
