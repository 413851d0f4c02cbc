package com.genius365.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number to buy.
 *
 * @param reference our id of it, part of its name at the vendor
 * @param country one of {@link NumberOffer#countries()}
 * @param areaCode three digits; null: any
 */
public record NumberOrder(
        UUID reference,
        String label,
        String country,
        @Nullable String areaCode,
        boolean isTollFree) {}
