package com.genius365.webhook;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a message to one address, however often it is sent. */
public record DeliveryId(UUID value) {

    static DeliveryId next() {
        return new DeliveryId(Ids.next());
    }

    /** As whoever gets it knows it. */
    String messageId() {
        return "msg_" + value.toString().replace("-", "");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
