package com.genius365.knowledge.ui;

import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.knowledge.DocumentStatus;
import com.genius365.knowledge.ReadingState;

/** How a document's state looks: how far its reading is, and once that is over whether agents have it. */
final class DocumentBadges {

    private DocumentBadges() {}

    static StatusBadge of(ReadingState reading, DocumentStatus status) {
        return switch (reading) {
            case WAITING, READING -> StatusBadge.live(reading.label(), Tone.INFO);
            case FAILED -> new StatusBadge(reading.label(), Tone.DANGER);
            case READY ->
                switch (status) {
                    case DRAFT -> new StatusBadge(status.label(), Tone.WARNING);
                    case ACTIVE -> new StatusBadge(status.label(), Tone.SUCCESS);
                    case ARCHIVED -> new StatusBadge(status.label(), Tone.NEUTRAL);
                };
        };
    }
}
