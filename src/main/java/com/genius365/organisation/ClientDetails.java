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
 */
public record ClientDetails(
        ClientSummary summary, ZoneId timeZone, Instant createdAt, Set<Feature> features, Set<Feature> offered) {

    public ClientDetails {
        features = Set.copyOf(features);
        offered = Set.copyOf(offered);
    }

    /** Of one that is archived; then it is deleted for good. */
    public Optional<Instant> restorableUntil() {
        return summary.restorableUntil();
    }
}
