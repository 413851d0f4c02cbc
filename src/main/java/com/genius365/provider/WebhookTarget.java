package com.genius365.provider;

import org.jspecify.annotations.Nullable;

/**
 * Where and how the vendor tells us.
 *
 * @param url our address for this connection
 * @param credentialId VAPI's id of the credential that makes it authenticate itself
 */
public record WebhookTarget(String url, @Nullable String credentialId) {}
