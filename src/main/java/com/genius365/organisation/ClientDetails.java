package com.genius365.organisation;

import com.genius365.access.Feature;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * A client on its page.
 *
 * @param features what is switched on for it
 * @param offered what its agency has and so can switch on
 * @param restorableUntil of one that is archived
 */
public record ClientDetails(
        ClientSummary summary,
        ZoneId timeZone,
        Instant createdAt,
        Set<Feature> features,
        Set<Feature> offered,
        Optional<Instant> restorableUntil) {

    public ClientDetails {
        features = Set.copyOf(features);
        offered = Set.copyOf(offered);
    }
}
