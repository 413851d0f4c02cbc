package com.genius365.notification;

import com.genius365.common.Ids;
import java.util.UUID;

/** Which mail. */
public record MailId(UUID value) {

    static MailId next() {
        return new MailId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
