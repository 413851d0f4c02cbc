package com.genius365.common.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows, as it stands in the address: search, filters, page. What someone made up by hand is read as if it
 * were not there.
 */
public final class QueryState {

    private static final int LONGEST_VALUE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final Map<String, String> values = new LinkedHashMap<>();

    public QueryState() {}

    public static QueryState of(Location location) {
        var state = new QueryState();
        location.getQueryParameters().getParameters().forEach((name, all) -> {
            if (!all.isEmpty() && all.getFirst().length() <= LONGEST_VALUE) {
                state.values.put(name, all.getFirst());
            }
        });
        return state;
    }

    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** From 1. */
    public int page() {
        try {
            return Math.clamp(Integer.parseInt(text("page")), 1, LAST_PAGE);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        try {
            return Optional.of(Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Null and the empty text leave it out. */
    public QueryState with(String name, @Nullable Object value) {
        var text = value instanceof Enum<?> choice
                ? choice.name().toLowerCase(Locale.ROOT)
                : value == null ? "" : value.toString();
        if (text.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text);
        }
        return this;
    }

    /** The first page is not worth mentioning. */
    public QueryState withPage(int page) {
        return with("page", page <= 1 ? null : page);
    }

    public QueryParameters parameters() {
        return QueryParameters.simple(values);
    }
}
