package com.genius365.integration;

import com.genius365.access.PartnerId;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Secret;
import com.genius365.provider.Credentials;
import com.genius365.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A connection with its keys opened, for work with the vendor.
 *
 * @param workspace null: the partner's
 * @param webhookCredentialId the vendor's id of what makes it authenticate its webhooks; null: not prepared yet
 */
public record ActiveConnection(
        ConnectionId id,
        PartnerId partner,
        @Nullable WorkspaceId workspace,
        Provider provider,
        String name,
        boolean isEnabled,
        Credentials credentials,
        Secret webhookSecret,
        @Nullable String webhookCredentialId) {}
