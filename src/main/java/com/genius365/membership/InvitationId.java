package com.genius365.membership;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies an invitation. */
public record InvitationId(UUID value) {

    public static InvitationId next() {
        return new InvitationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
