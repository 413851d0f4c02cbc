package com.genius365.admin;

import org.jspecify.annotations.Nullable;

/**
 * Which partners a list shows.
 *
 * @param text in the name, the slug or a domain; empty: any
 * @param plan the code of a plan; null: any
 * @param state null: all but deleted ones
 */
public record PartnerFilter(
        String text, @Nullable String plan, @Nullable PartnerState state) {

    public static final PartnerFilter ALL = new PartnerFilter("", null, null);
}
