package com.genius365.bench;

import com.genius365.common.Secret;
import com.genius365.provider.Provider;
import java.util.UUID;

/**
 * A connection with one published agent, as the vendor knows it.
 *
 * @param apiKey Retell signs with it
 * @param webhookSecret VAPI sends it as its bearer token
 * @param agent the vendor's id of the agent
 */
record VendorAccount(
        Provider provider, UUID partner, UUID connection, Secret apiKey, Secret webhookSecret, String agent) {}
