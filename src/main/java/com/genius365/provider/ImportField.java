package com.genius365.provider;

/** What a vendor wants to know to take over a number from a carrier. */
public enum ImportField {
    ACCOUNT_SID("Account SID", "Begins with AC; on the first page of the Twilio console", false, true),
    AUTH_TOKEN("Auth token", "Beside the account SID", true, true),
    API_KEY("API key", "On the API settings page at Vonage", true, true),
    API_SECRET("API secret", "On the API settings page at Vonage", true, true),
    CREDENTIAL_ID("Credential ID", "Of the Telnyx key that you added in the VAPI dashboard", false, true),
    TERMINATION_URI("Termination URI", "Of your SIP trunk there, for example acme.pstn.twilio.com", false, true),
    USERNAME("SIP user name", "Where the trunk asks for one", false, false),
    PASSWORD("SIP password", "", true, false);

    private final String label;
    private final String hint;
    private final boolean isSecret;
    private final boolean isRequired;

    ImportField(String label, String hint, boolean isSecret, boolean isRequired) {
        this.label = label;
        this.hint = hint;
        this.isSecret = isSecret;
        this.isRequired = isRequired;
    }

    public String label() {
        return label;
    }

    /** Where one finds it; may be empty. */
    public String hint() {
        return hint;
    }

    public boolean isSecret() {
        return isSecret;
    }

    public boolean isRequired() {
        return isRequired;
    }
}
