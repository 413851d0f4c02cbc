package com.genius365.integration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * New keys for a connection.
 *
 * @param publicKey VAPI's key for calls in the browser, or the ID of Synthflow's workspace; may be empty
 */
public record ConnectionKeys(
        @NotBlank(message = "Paste the API key.") @Size(max = 500, message = "This is too long for a key.")
        String apiKey,

        @Size(max = 500, message = "This is too long for a key.")
        String publicKey) {

    @Override
    public String toString() {
        return "ConnectionKeys[hidden]";
    }
}
