package com.genius365.admin.ui;

import com.genius365.common.ui.TimeFormat;
import java.time.Clock;

/** Times on the platform's own pages: they are about many time zones, and so in that of whoever looks. */
final class AdminZone {

    private AdminZone() {}

    static TimeFormat time(Clock clock) {
        return TimeFormat.forReader(clock);
    }
}
