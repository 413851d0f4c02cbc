package com.genius365.provider;

import org.jspecify.annotations.Nullable;

/**
 * A phone number as it stands in a vendor's account.
 *
 * @param id what {@link CallRequest#fromNumberId()} takes
 * @param number E.164; null for a bare SIP address, and while the vendor is getting one
 * @param isReady false: the vendor is still setting it up
 * @param inboundAgent the vendor's id of the agent that answers; null: none
 * @param outboundAgent the vendor's id of the agent that calls from it; null: none, or the vendor keeps none
 */
public record LiveNumber(
        String id,
        @Nullable String number,
        VendorLabel label,
        Carrier carrier,
        boolean isReady,
        @Nullable String inboundAgent,
        @Nullable String outboundAgent) {

    /** Without the id: at Retell that is the number itself. */
    @Override
    public String toString() {
        return "LiveNumber[hidden]";
    }
}
