package com.genius365.telephony;

import com.genius365.integration.ConnectionId;
import com.genius365.provider.NumberOffer;
import com.genius365.provider.Provider;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's account that has numbers.
 *
 * @param isOwn numbers can be added to it from here
 * @param keepsTrunks the vendor keeps SIP trunks; otherwise it is told of one with each number
 * @param readAt when its numbers were last read; null: never
 * @param failingSince since when they cannot be read; null: they can
 * @param failure why, in a sentence
 */
public record NumberAccount(
        ConnectionId connection,
        String name,
        Provider provider,
        boolean isOwn,
        boolean isEnabled,
        NumberOffer offer,
        boolean keepsTrunks,
        @Nullable Instant readAt,
        @Nullable Instant failingSince,
        @Nullable String failure) {}
