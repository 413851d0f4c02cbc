package com.genius365.common.ui;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Whether a person sees the product light, dark, or as their system has it. The browser keeps it in a cookie. */
public enum ThemeChoice {
    LIGHT("Light", AppIcon.SUN, ColorScheme.Value.LIGHT),
    DARK("Dark", AppIcon.MOON, ColorScheme.Value.DARK),
    SYSTEM("System", AppIcon.MONITOR, ColorScheme.Value.SYSTEM);

    /** The name of the cookie; its values are the constants in lower case. */
    public static final String COOKIE = "theme";

    private final String label;
    private final AppIcon icon;
    private final ColorScheme.Value scheme;

    ThemeChoice(String label, AppIcon icon, ColorScheme.Value scheme) {
        this.label = label;
        this.icon = icon;
        this.scheme = scheme;
    }

    /** The choice that came with a request; the system's where there is none, or none we know. */
    public static ThemeChoice of(VaadinRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? SYSTEM
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .map(ThemeChoice::ofCookieValue)
                        .findFirst()
                        .orElse(SYSTEM);
    }

    static ThemeChoice ofCookieValue(@Nullable String value) {
        return Arrays.stream(values())
                .filter(choice -> choice.cookieValue().equals(value))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** Writes the choice into the first page, so that nothing flashes in the wrong colours. */
    public void writeInto(Document page) {
        var root = page.selectFirst("html");
        if (root != null) {
            root.attr("theme", scheme.getThemeValue());
            root.attr("style", "color-scheme: " + scheme.getValue());
        }
    }

    String label() {
        return label;
    }

    AppIcon icon() {
        return icon;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    String cookieValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
