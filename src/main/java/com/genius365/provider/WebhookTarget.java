package com.genius365.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the vendor tells us.
 *
 * @param url our address for this connection
 * @param credentialId VAPI's id of the credential that makes it authenticate itself
 */
public record WebhookTarget(String url, @Nullable String credentialId) {

    /** Where the vendor asks for what a tool gives. */
    public String toolUrl(UUID tool) {
        return url + "/tools/" + tool;
    }
}
