package com.genius365.provider;

import org.jspecify.annotations.Nullable;

/**
 * An agent as it lives at the vendor.
 *
 * @param id the vendor's id of it; null while only its engine exists
 * @param engineId Retell's id of the language model behind it
 */
public record RemoteAgent(@Nullable String id, @Nullable String engineId) {

    /** Nothing was ever asked for. */
    public static final RemoteAgent NONE = new RemoteAgent(null, null);
}
