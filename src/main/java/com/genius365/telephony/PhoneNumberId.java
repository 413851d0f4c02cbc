package com.genius365.telephony;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a phone number. */
public record PhoneNumberId(UUID value) {

    public static PhoneNumberId next() {
        return new PhoneNumberId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
