package com.genius365.agent.ui;

import com.genius365.agent.SyncState;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;

/** How an agent's state looks. */
final class AgentBadges {

    private AgentBadges() {}

    static StatusBadge of(SyncState state) {
        return switch (state) {
            case NOT_SYNCED -> new StatusBadge(state.label(), Tone.NEUTRAL);
            case PENDING -> StatusBadge.live(state.label(), Tone.WARNING);
            case SYNCED -> new StatusBadge(state.label(), Tone.SUCCESS);
            case ERROR -> new StatusBadge(state.label(), Tone.DANGER);
            case DRIFTED -> new StatusBadge(state.label(), Tone.INFO);
        };
    }
}
