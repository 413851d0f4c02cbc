package com.genius365.access;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a user. */
public record UserId(UUID value) {

    public static UserId next() {
        return new UserId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
