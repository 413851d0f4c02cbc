package com.genius365.common.ui;

import java.util.Locale;

/** What a colour says: always beside words that say it too. */
public enum Tone {
    /** Nothing to say: a draft, a thing of the past. */
    NEUTRAL(AppIcon.CIRCLE_DASHED),
    /** Something to know: scheduled, new. */
    INFO(AppIcon.INFO),
    /** Under way, or soon a problem: running, nearly used up. */
    WARNING(AppIcon.WARNING),
    /** Went well. */
    SUCCESS(AppIcon.CIRCLE_CHECK),
    /** Failed, or destroys. */
    DANGER(AppIcon.CIRCLE_ALERT);

    private final AppIcon icon;

    Tone(AppIcon icon) {
        this.icon = icon;
    }

    AppIcon icon() {
        return icon;
    }

    String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
