package com.genius365.common.ui;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people read them. */
public final class DurationFormat {

    private static final String NONE = "–";

    private DurationFormat() {}

    /** As a clock counts: {@code 1:05}, from an hour on {@code 1:02:05}; a dash where there is none. */
    public static String clock(@Nullable Duration duration) {
        if (duration == null) {
            return NONE;
        }
        var length = duration.abs();
        var sign = duration.isNegative() ? "-" : "";
        if (length.toHours() > 0) {
            return "%s%d:%02d:%02d".formatted(sign, length.toHours(), length.toMinutesPart(), length.toSecondsPart());
        }
        return "%s%d:%02d".formatted(sign, length.toMinutes(), length.toSecondsPart());
    }

    /** In words, the two largest units: {@code 45 s}, {@code 1 min 05 s}, {@code 1 h 02 min}, {@code 2 d 03 h}. */
    public static String words(@Nullable Duration duration) {
        if (duration == null) {
            return NONE;
        }
        var length = duration.abs();
        var sign = duration.isNegative() ? "-" : "";
        if (length.toDays() > 0) {
            return "%s%d d %02d h".formatted(sign, length.toDays(), length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return "%s%d h %02d min".formatted(sign, length.toHours(), length.toMinutesPart());
        }
        if (length.toMinutes() > 0) {
            return "%s%d min %02d s".formatted(sign, length.toMinutes(), length.toSecondsPart());
        }
        return "%s%d s".formatted(length.isZero() ? "" : sign, length.toSeconds());
    }
}
