package com.genius365.provider;

import com.genius365.common.Secret;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the vendor tells us.
 *
 * @param url our address for this connection
 * @param credentialId VAPI's id of the credential that makes it authenticate itself
 * @param secret the connection's, for a vendor that proves itself by what we tell it here; null: not known
 */
public record WebhookTarget(
        String url, @Nullable String credentialId, @Nullable Secret secret) {

    public WebhookTarget(String url, @Nullable String credentialId) {
        this(url, credentialId, null);
    }

    /** Where the vendor asks for what a tool gives. */
    public String toolUrl(UUID tool) {
        return url + "/tools/" + tool;
    }
}
