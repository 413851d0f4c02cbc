package com.genius365.onboarding;

import com.genius365.common.Money;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the platform sells to agencies.
 *
 * @param monthlyPrice empty: on request
 * @param agents empty, like the others: as many as wanted
 */
public record Plan(
        String code,
        String name,
        String sentence,
        Optional<Money> monthlyPrice,
        OptionalInt agents,
        OptionalInt minutes,
        OptionalInt integrations,
        OptionalInt storageGb,
        Set<PlanFeature> features) {

    public boolean has(PlanFeature feature) {
        return features.contains(feature);
    }
}
