package com.genius365.admin.ui;

import com.genius365.admin.PartnerState;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.onboarding.PartnerRequestStatus;
import java.util.Locale;

/** How the states of requests and partners look. */
final class AdminBadges {

    private AdminBadges() {}

    static StatusBadge of(PartnerRequestStatus status) {
        return switch (status) {
            case PENDING -> new StatusBadge("Waiting", Tone.WARNING);
            case PROVISIONING -> new StatusBadge("Being made", Tone.INFO);
            case APPROVED -> new StatusBadge("Approved", Tone.SUCCESS);
            case REJECTED -> new StatusBadge("Rejected", Tone.NEUTRAL);
        };
    }

    static String label(PartnerRequestStatus status) {
        return switch (status) {
            case PENDING -> "Waiting";
            case PROVISIONING -> "Being made";
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
        };
    }

    /** As the price list writes its codes: their names, small. */
    static String plan(String code) {
        return code.isEmpty() ? "–" : code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }

    static StatusBadge of(PartnerState state) {
        return new StatusBadge(
                state.label(),
                switch (state) {
                    case ACTIVE -> Tone.SUCCESS;
                    case SUSPENDED -> Tone.WARNING;
                    case DELETED -> Tone.NEUTRAL;
                });
    }
}
