package com.genius365.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Points in time as people in a zone read them: how long ago, with the exact time at hand. */
public final class TimeFormat {

    private static final String NEVER = "–";

    private final ZoneId zone;
    private final Locale locale;
    private final Clock clock;

    public TimeFormat(ZoneId zone, Locale locale, Clock clock) {
        this.zone = zone;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * As whoever looks at the page reads it: in their own zone and way of writing, where they chose one.
     *
     * @param place the zone of what the page is about, for those who chose none
     */
    public static TimeFormat forReader(ZoneId place, Clock clock) {
        var reader = Reader.current();
        return new TimeFormat(reader.zone(place), reader.locale(), clock);
    }

    /** The same on a page that is about no place: for those who chose no zone, that of their browser. */
    public static TimeFormat forReader(Clock clock) {
        var reader = Reader.current();
        return new TimeFormat(reader.zone(Reader.zoneOfBrowser()), reader.locale(), clock);
    }

    /**
     * {@code just now}, {@code 2 min ago}, {@code 3 h ago}, {@code yesterday}, {@code 4 days ago}, then the date; the same
     * ahead of now ({@code in 5 min}). Days are counted by the calendar of the zone.
     */
    public String relative(@Nullable Instant instant) {
        if (instant == null) {
            return NEVER;
        }
        var now = clock.instant();
        var distance = Duration.between(instant, now).abs();
        var isAhead = instant.isAfter(now);
        if (distance.compareTo(Duration.ofMinutes(1)) < 0) {
            return isAhead ? "in a moment" : "just now";
        }
        if (distance.compareTo(Duration.ofHours(1)) < 0) {
            return towards(isAhead, distance.toMinutes() + " min");
        }
        var days = Math.abs(ChronoUnit.DAYS.between(
                instant.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate()));
        if (days == 0 || distance.compareTo(Duration.ofHours(6)) < 0) {
            return towards(isAhead, distance.toHours() + " h");
        }
        if (days == 1) {
            return isAhead ? "tomorrow" : "yesterday";
        }
        if (days < 7) {
            return towards(isAhead, days + " days");
        }
        return date(instant);
    }

    /** {@code Nov 23, 2026}. */
    public String date(@Nullable Instant instant) {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), instant);
    }

    /** {@code Nov 23, 2026, 4:18 PM}. */
    public String dateAndTime(@Nullable Instant instant) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), instant);
    }

    /** {@code 4:18 PM}. */
    public String timeOfDay(@Nullable Instant instant) {
        return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), instant);
    }

    /** With seconds and the name of the zone, for whoever has to know exactly. */
    public String exact(Instant instant) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM), instant) + " ("
                + zone.getId() + ")";
    }

    /** The relative time on a page; pointing at it tells the exact one. */
    public Component relativeLabel(@Nullable Instant instant) {
        return label(relative(instant), instant);
    }

    /** Date and time on a page; pointing at it tells seconds and zone. */
    public Component dateAndTimeLabel(@Nullable Instant instant) {
        return label(dateAndTime(instant), instant);
    }

    private Component label(String text, @Nullable Instant instant) {
        return instant == null ? new Span(text) : new TimeLabel(text, instant, exact(instant));
    }

    private String format(DateTimeFormatter style, @Nullable Instant instant) {
        if (instant == null) {
            return NEVER;
        }
        // Java puts a thin space before AM and PM, which most fonts draw as none at all.
        return style.withLocale(locale).format(instant.atZone(zone)).replace('\u202f', '\u00a0');
    }

    private static String towards(boolean isAhead, String distance) {
        return isAhead ? "in " + distance : distance + " ago";
    }
}
