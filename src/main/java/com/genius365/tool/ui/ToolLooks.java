package com.genius365.tool.ui;

import com.genius365.common.ui.AppIcon;
import com.genius365.common.ui.StatusBadge;
import com.genius365.common.ui.Tone;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.tool.ToolKind;

/** How tools look. */
final class ToolLooks {

    private ToolLooks() {}

    static AppIcon icon(ToolKind kind) {
        return switch (kind) {
            case FUNCTION -> AppIcon.WEBHOOK;
            case API_REQUEST -> AppIcon.GLOBE;
            case TRANSFER -> AppIcon.PHONE_OUTGOING;
            case END_CALL -> AppIcon.PHONE_MISSED;
            case KEYPAD -> AppIcon.HASH;
            case VOICEMAIL -> AppIcon.VOICEMAIL;
            case SMS -> AppIcon.CONVERSATION;
            case CALENDAR -> AppIcon.CALENDAR;
            case MCP_SERVER -> AppIcon.INTEGRATION;
            case KNOWLEDGE -> AppIcon.KNOWLEDGE;
        };
    }

    static StatusBadge badge(Fate fate) {
        return switch (fate) {
            case KEPT -> new StatusBadge("Works", Tone.SUCCESS);
            case APPROXIMATED -> new StatusBadge("Works differently", Tone.WARNING);
            case DROPPED -> new StatusBadge("Left out", Tone.NEUTRAL);
        };
    }
}
