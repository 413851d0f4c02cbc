package com.genius365.provider;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call to start.
 *
 * @param reference our id of the call, given to the vendor as metadata so that it can be found again
 * @param fromNumberId VAPI: the id of the phone number to call from; elsewhere the number itself in E.164
 * @param toNumber E.164; null for a call in the browser
 * @param variables for {@code {{name}}} in the prompt
 */
public record CallRequest(
        UUID reference,
        String externalAgentId,
        @Nullable String fromNumberId,
        @Nullable String toNumber,
        Map<String, String> variables) {

    @Override
    public String toString() {
        return "CallRequest[" + reference + "]";
    }
}
