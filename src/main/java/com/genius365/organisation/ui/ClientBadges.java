package com.genius365.organisation.ui;

import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.organisation.ClientStatus;

/** How a client's status looks. */
final class ClientBadges {

    private ClientBadges() {}

    static StatusBadge of(ClientStatus status) {
        return new StatusBadge(
                status.label(),
                switch (status) {
                    case ACTIVE -> Tone.SUCCESS;
                    case SUSPENDED -> Tone.WARNING;
                    case ARCHIVED -> Tone.NEUTRAL;
                });
    }
}
