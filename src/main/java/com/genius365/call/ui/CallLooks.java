package com.genius365.call.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.provider.CallDirection;
import com.genius365.provider.CallStatus;
import com.genius365.provider.Sentiment;

/** How what a call is looks. */
final class CallLooks {

    private CallLooks() {}

    static StatusBadge badge(CallStatus status) {
        return switch (status) {
            case INITIATED, RINGING, IN_PROGRESS -> StatusBadge.live(status.label(), tone(status));
            case COMPLETED, FAILED, NO_ANSWER, BUSY, CANCELED -> new StatusBadge(status.label(), tone(status));
        };
    }

    static Tone tone(CallStatus status) {
        return switch (status) {
            case INITIATED -> Tone.INFO;
            case RINGING, IN_PROGRESS -> Tone.WARNING;
            case COMPLETED -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case NO_ANSWER, BUSY, CANCELED -> Tone.NEUTRAL;
        };
    }

    static StatusBadge badge(Sentiment sentiment) {
        return new StatusBadge(
                sentiment.label(),
                switch (sentiment) {
                    case POSITIVE -> Tone.SUCCESS;
                    case NEUTRAL -> Tone.NEUTRAL;
                    case NEGATIVE -> Tone.DANGER;
                });
    }

    static AppIcon icon(CallDirection direction) {
        return switch (direction) {
            case INBOUND -> AppIcon.PHONE_INCOMING;
            case OUTBOUND -> AppIcon.PHONE_OUTGOING;
            case WEB -> AppIcon.GLOBE;
        };
    }
}
