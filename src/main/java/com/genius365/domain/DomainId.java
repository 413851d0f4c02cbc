package com.genius365.domain;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a partner's claim of a host name. */
public record DomainId(UUID value) {

    public static DomainId next() {
        return new DomainId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
