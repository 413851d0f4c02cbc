package com.genius365.onboarding;

/**
 * A request on its page.
 *
 * @param reviewer who decided; empty while nobody has
 * @param address where the partner would be found, or is
 */
public record ReviewedRequest(PartnerRequest request, String reviewer, String address) {}
