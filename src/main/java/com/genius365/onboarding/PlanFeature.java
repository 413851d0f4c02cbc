package com.genius365.onboarding;

/** What a plan has or has not. They stand in this order in the comparison. */
public enum PlanFeature {
    EMAIL_SUPPORT("E-mail support"),
    ADVANCED_ANALYTICS("Advanced analytics"),
    CUSTOM_BRANDING("Your logo and colours"),
    WHITE_LABEL("White label, no mention of us"),
    CUSTOM_DOMAIN("Your own domain"),
    API_ACCESS("API access"),
    PRIORITY_SUPPORT("Priority support"),
    ACCOUNT_MANAGER("Account manager");

    private final String label;

    PlanFeature(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
