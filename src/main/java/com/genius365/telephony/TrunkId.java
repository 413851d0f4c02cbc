package com.genius365.telephony;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a SIP trunk. */
public record TrunkId(UUID value) {

    public static TrunkId next() {
        return new TrunkId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
