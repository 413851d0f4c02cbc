package com.genius365.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time in mails. Nobody knows where they will be read, so they name their zone. */
final class MailTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a", Locale.US).withZone(ZoneOffset.UTC);

    private MailTime() {}

    /** {@code Nov 23, 2026, 4:18 PM UTC}. */
    static String text(Instant instant) {
        return FORMAT.format(instant) + " UTC";
    }
}
