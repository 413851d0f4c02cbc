package com.genius365.onboarding;

import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows.
 *
 * @param text in the company, the person, the e-mail address or the subdomain; empty: any
 */
public record PartnerRequestFilter(String text, @Nullable PartnerRequestStatus status) {

    public static final PartnerRequestFilter ALL = new PartnerRequestFilter("", null);
}
