package com.genius365.provider;

import java.time.Instant;

/** What a webhook said, in our language. */
public sealed interface ProviderEvent {

    /** When the vendor says it happened. */
    Instant at();

    /** The call began, rings or is answered. */
    record CallProgressed(CallSnapshot call, Instant at) implements ProviderEvent {}

    /** The call is over; cost and transcript may be there or may follow. */
    record CallEnded(CallSnapshot call, Instant at) implements ProviderEvent {}

    /** Adds to a call without moving it: analysis, a late transcript. */
    record CallDetailed(CallSnapshot call, Instant at) implements ProviderEvent {}

    /**
     * Something happened to the call; what, is to be asked of the vendor: its word here is no proof.
     *
     * @param externalId the vendor's id of the call
     */
    record CallHinted(String externalId, Instant at) implements ProviderEvent {}

    /** Nothing we act on. */
    record Ignored(String type, Instant at) implements ProviderEvent {}
}
