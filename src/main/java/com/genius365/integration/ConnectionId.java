package com.genius365.integration;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a connection. */
public record ConnectionId(UUID value) {

    public static ConnectionId next() {
        return new ConnectionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
