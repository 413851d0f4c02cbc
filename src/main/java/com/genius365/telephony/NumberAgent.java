package com.genius365.telephony;

import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent that numbers can lead to.
 *
 * @param place where it lives; empty: it was never published
 */
public record NumberAgent(UUID id, String name, Provider provider, Optional<Place> place) {

    /** @param externalId the vendor's id of it */
    public record Place(ConnectionId connection, String externalId) {}
}
