package com.genius365.provider;

import com.genius365.common.Secret;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SIP trunk of one's own.
 *
 * @param reference our id of it, part of its name at the vendor
 * @param host a host name or an IPv4 address
 * @param username empty: the trunk asks for none
 */
public record TrunkOrder(
        UUID reference,
        String label,
        String host,
        @Nullable Integer port,
        Transport transport,
        String username,
        Secret password) {

    public enum Transport {
        UDP,
        TCP,
        TLS
    }

    /** Whether the vendor can tell calls that come from it by their address. */
    public boolean hasAddress() {
        return host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    @Override
    public String toString() {
        return "TrunkOrder[" + reference + "]";
    }
}
