package com.genius365.onboarding;

/** How far a request has come. */
public enum PartnerRequestStatus {
    /** Nobody has decided yet. */
    PENDING,
    /** Accepted; the partner is being made. */
    PROVISIONING,
    /** The partner is there. */
    APPROVED,
    /** Refused, with a reason. */
    REJECTED;

    /** Whether its subdomain is kept for it. */
    public boolean isOpen() {
        return this == PENDING || this == PROVISIONING;
    }
}
