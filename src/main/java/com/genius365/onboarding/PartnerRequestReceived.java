package com.genius365.onboarding;

import java.time.Instant;
import java.util.UUID;

/** An agency asked to become a partner. */
public record PartnerRequestReceived(
        UUID request, String company, String contactName, String email, String subdomain, Instant at) {}
