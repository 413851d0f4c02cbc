package com.genius365.provider;

import com.genius365.common.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a browser needs to join a call.
 *
 * @param externalCallId null where the browser itself creates the call (VAPI)
 * @param token Retell's access token, or VAPI's public key
 */
public record WebCallTicket(@Nullable String externalCallId, Secret token) {}
