package com.genius365.provider;

import org.jspecify.annotations.Nullable;

/**
 * A phone number in a vendor's account.
 *
 * @param id what {@link CallRequest#fromNumberId()} takes
 * @param number E.164; null for a bare SIP address
 */
public record RemoteNumber(
        String id, @Nullable String number, @Nullable String label) {

    /** Without the id: at Retell that is the number itself. */
    @Override
    public String toString() {
        return "RemoteNumber[hidden]";
    }
}
