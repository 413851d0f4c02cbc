package com.genius365.telephony;

import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import com.genius365.provider.TrunkOrder.Transport;
import org.jspecify.annotations.Nullable;

/**
 * A SIP trunk as a row; its password is never shown.
 *
 * @param numbers how many numbers it carries
 */
public record TrunkSummary(
        TrunkId id,
        ConnectionId connection,
        String connectionName,
        Provider provider,
        String name,
        String host,
        @Nullable Integer port,
        Transport transport,
        String username,
        boolean hasPassword,
        TrunkState state,
        @Nullable String failure,
        int numbers) {}
