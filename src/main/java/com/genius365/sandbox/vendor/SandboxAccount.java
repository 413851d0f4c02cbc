package com.genius365.sandbox.vendor;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Whoever holds a key at a vendor. Sees only its own objects.
 *
 * @param id hash of the key
 * @param key the key itself: Retell signs with it
 */
public record SandboxAccount(Vendor vendor, String id, String key) {

    /** An id that is the same whenever it is asked for under the same name. */
    public UUID idOf(String name) {
        return UUID.nameUUIDFromBytes((vendor.code() + ':' + id + ':' + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SandboxAccount[" + vendor + ", " + id + "]";
    }
}
