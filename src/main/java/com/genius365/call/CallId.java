package com.genius365.call;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a call. */
public record CallId(UUID value) {

    public static CallId next() {
        return new CallId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
