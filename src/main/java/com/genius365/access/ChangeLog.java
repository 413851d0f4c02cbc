package com.genius365.access;

import com.genius365.common.Secret;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a service says what the action at hand changes, for the audit log:
 *
 * <pre>{@code
 * ChangeLog.about(agent.name());
 * ChangeLog.compare(agent.draft(), draft);
 * }</pre>
 *
 * <p>Call it before the change, anywhere inside a method with {@link RequiresPermission}; elsewhere it does nothing. Values
 * that are secrets are never kept, only that they were replaced.
 */
public final class ChangeLog {

    /** What has been said so far. */
    static final class Collected {

        private final List<ActionDetails.Change> changes = new ArrayList<>();
        private @Nullable String subjectName;

        List<ActionDetails.Change> changes() {
            return List.copyOf(changes);
        }

        Optional<String> subjectName() {
            return Optional.ofNullable(subjectName);
        }
    }

    static final ScopedValue<Collected> CURRENT = ScopedValue.newInstance();

    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_CHANGES = 100;
    private static final Pattern SECRET = Pattern.compile("password|secret|token|apikey|publickey|privatekey|keys?$");

    private ChangeLog() {}

    /** Names the thing that the action is about, as people call it. */
    public static void about(String name) {
        collected().ifPresent(log -> log.subjectName = shorten(name.strip(), LONGEST_NAME));
    }

    /** A field changes; where both are the same, it does not. */
    public static void record(String field, @Nullable Object before, @Nullable Object after) {
        if (isSecret(field) || before instanceof Secret || after instanceof Secret) {
            if (!Objects.equals(before, after)) {
                replaced(field);
            }
            return;
        }
        var textBefore = text(before);
        var textAfter = text(after);
        if (!Objects.equals(textBefore, textAfter)) {
            add(new ActionDetails.Change(field, cut(textBefore), cut(textAfter), false));
        }
    }

    /** A secret is replaced; neither the old nor the new one is kept. */
    public static void replaced(String field) {
        add(new ActionDetails.Change(field, null, null, true));
    }

    /** All fields in which the two differ. @param before null: it is made now */
    public static <R extends Record> void compare(@Nullable R before, R after) {
        compare("", before, after);
    }

    /** The same for what is published by hand. */
    public static <R extends Record> List<ActionDetails.Change> between(R before, R after) {
        var said = new Collected();
        ScopedValue.where(CURRENT, said).run(() -> compare(before, after));
        return said.changes();
    }

    private static void compare(String within, @Nullable Record before, Record after) {
        for (var component : after.getClass().getRecordComponents()) {
            var field = within.isEmpty() ? component.getName() : within + " " + component.getName();
            var was = before == null ? null : value(component, before);
            var is = value(component, after);
            if (is instanceof Record part && (was == null || was.getClass() == part.getClass()) && isParts(part)) {
                compare(field, (Record) was, part);
            } else {
                record(field, was, is);
            }
        }
    }

    /** Whether it is made of named parts, and not a value that only wraps one. */
    private static boolean isParts(Record record) {
        return record.getClass().getRecordComponents().length > 1;
    }

    private static void add(ActionDetails.Change change) {
        collected().filter(log -> log.changes.size() < MOST_CHANGES).ifPresent(log -> log.changes.add(change));
    }

    private static Optional<Collected> collected() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    private static boolean isSecret(String field) {
        return SECRET.matcher(field.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT))
                .find();
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> optional.map(ChangeLog::text).orElse(null);
            case Collection<?> all -> all.stream().map(ChangeLog::text).collect(Collectors.joining(", "));
            case Object[] all -> Arrays.stream(all).map(ChangeLog::text).collect(Collectors.joining(", "));
            case byte[] bytes -> bytes.length + " bytes";
            case String text -> text.isEmpty() ? null : text;
            default -> value.toString();
        };
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null ? null : shorten(text, LONGEST_VALUE);
    }

    private static String shorten(String text, int most) {
        var clean = text.replace("\0", "");
        return clean.length() <= most ? clean : clean.substring(0, most - 1) + "…";
    }
}
