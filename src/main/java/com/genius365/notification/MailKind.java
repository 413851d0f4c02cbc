package com.genius365.notification;

/** What a mail is about. */
public enum MailKind {
    WORKSPACE_INVITATION("Workspace invitation"),
    TEAM_INVITATION("Team invitation"),
    PARTNER_REQUEST("Partner request, to the super admin"),
    PARTNER_REQUEST_RECEIPT("Partner request, receipt"),
    PARTNER_APPROVED("Partner approved"),
    PARTNER_REJECTED("Partner refused"),
    CONFIRM_EMAIL("Confirm e-mail address"),
    RESET_PASSWORD("Reset password"),
    CHANGE_EMAIL_OLD("Change e-mail address, old one"),
    CHANGE_EMAIL_NEW("Change e-mail address, new one"),
    EMAIL_CHANGED("E-mail address changed"),
    SIGN_UP_TAKEN("Sign-up with a known address"),
    PASSWORD_CHANGED("Password changed"),
    SECOND_FACTOR_CHANGED("Second factor changed"),
    NEW_SIGN_IN("New sign-in"),
    ACCOUNT_DELETED("Account deleted"),
    DOMAIN_VERIFIED("Domain verified"),
    DOMAIN_LOST("Domain lost"),
    WEBHOOK_OFF("Webhook switched off");

    private final String label;

    MailKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
