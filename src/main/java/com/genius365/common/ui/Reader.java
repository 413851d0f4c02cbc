package com.genius365.common.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How whoever looks at a page wants points in time written. Kept with the page, since two people never share one. Numbers
 * and amounts stay as English writes them, like the words around them: 1.234 must not mean two things on one page.
 */
public final class Reader {

    private static final Reader NOBODY = new Reader(null, null, Locale.US);

    private final @Nullable Object person;
    private final @Nullable ZoneId zone;
    private final Locale locale;

    private Reader(@Nullable Object person, @Nullable ZoneId zone, Locale locale) {
        this.person = person;
        this.zone = zone;
        this.locale = locale;
    }

    /**
     * From now on the page is read by this person.
     *
     * @param person tells people apart
     * @param language two letters; the browser says which of the ways of writing it
     * @param zone empty: none was chosen
     */
    public static void set(UI ui, Object person, String language, Optional<ZoneId> zone) {
        var locale = locale(language, ui.getSession().getBrowser().getLocale());
        ComponentUtil.setData(ui, Reader.class, new Reader(person, zone.orElse(null), locale));
        ui.setLocale(locale);
    }

    /** They have just said something else, which is asked for again when they go on. */
    public static void forget(UI ui) {
        ComponentUtil.setData(ui, Reader.class, null);
    }

    /** Whether the page knows how this person reads. */
    public static boolean isSet(UI ui, Object person) {
        var reader = ComponentUtil.getData(ui, Reader.class);
        return reader != null && person.equals(reader.person);
    }

    /** A zone as it is stored; empty where it is none, or one that is on no list any more. */
    public static Optional<ZoneId> zone(String stored) {
        try {
            return stored.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(stored));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** In which days begin and end for whoever looks; that of what the page is about where they chose none. */
    public static ZoneId zoneOr(ZoneId place) {
        return current().zone(place);
    }

    static Reader current() {
        var ui = UI.getCurrent();
        var reader = ui == null ? null : ComponentUtil.getData(ui, Reader.class);
        return reader == null ? NOBODY : reader;
    }

    /** For pages that are about no place. */
    public static ZoneId zoneOfBrowser() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .flatMap(Reader::zone)
                .orElse(ZoneOffset.UTC);
    }

    ZoneId zone(ZoneId otherwise) {
        return zone == null ? otherwise : zone;
    }

    Locale locale() {
        return locale;
    }

    private static Locale locale(String language, @Nullable Locale browser) {
        if (browser != null && browser.getLanguage().equals(language)) {
            return browser;
        }
        return language.equals("en") ? Locale.US : Locale.of(language);
    }
}
