package com.genius365.onboarding;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies an agency's request to become a partner. */
public record PartnerRequestId(UUID value) {

    public static PartnerRequestId next() {
        return new PartnerRequestId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
