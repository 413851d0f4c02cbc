package com.genius365.notification.ui;

import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.notification.MailState;

/** What mails look like in lists. */
final class MailLooks {

    private MailLooks() {}

    static StatusBadge badge(MailState state) {
        return new StatusBadge(
                state.label(),
                switch (state) {
                    case WAITING -> Tone.INFO;
                    case SENT -> Tone.SUCCESS;
                    case FAILED -> Tone.DANGER;
                });
    }
}
