package com.genius365.provider;

import com.genius365.common.Secret;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs to act on a vendor account.
 *
 * @param connection names the connection: circuit breaker and bulkhead are kept per connection
 * @param apiKey the private key
 * @param publicKey VAPI's key for the browser; Synthflow's id of the workspace, which some of its lists ask for
 */
public record Credentials(
        UUID connection, Secret apiKey, @Nullable Secret publicKey) {}
