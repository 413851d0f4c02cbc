package com.genius365.admin.ui;

import com.genius365.common.ui.TimeFormat;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;

/** Times on the platform's own pages: they are about many time zones, and so in none of them. */
final class AdminZone {

    private AdminZone() {}

    static TimeFormat time(Clock clock) {
        return new TimeFormat(ZoneOffset.UTC, Locale.US, clock);
    }
}
