package com.genius365.sandbox.vapi;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Time as VAPI writes it: always with three decimals. */
final class VapiTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private VapiTime() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
