package com.genius365.integration;

import com.genius365.provider.Provider;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A connection as a person types it in.
 *
 * @param publicKey VAPI's key for calls in the browser, or the ID of Synthflow's workspace; may be empty
 */
public record ConnectionDraft(
        @NotNull Provider provider,

        @NotBlank(message = "Give the connection a name.") @Size(max = 80, message = "At most 80 characters.")
        String name,

        @NotBlank(message = "Paste the API key.") @Size(max = 500, message = "This is too long for a key.")
        String apiKey,

        @Size(max = 500, message = "This is too long for a key.")
        String publicKey) {

    @Override
    public String toString() {
        return "ConnectionDraft[" + provider + ", " + name + "]";
    }
}
