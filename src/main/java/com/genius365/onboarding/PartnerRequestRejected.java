package com.genius365.onboarding;

import java.util.UUID;

/** An agency's request was refused, with a reason for them to read. */
public record PartnerRequestRejected(UUID request, String company, String contactName, String email, String reason) {}
