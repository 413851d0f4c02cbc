package com.genius365.access;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a partner. */
public record PartnerId(UUID value) {

    public static PartnerId next() {
        return new PartnerId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
