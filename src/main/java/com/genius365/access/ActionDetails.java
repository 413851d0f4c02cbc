package com.genius365.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What more is known of an action.
 *
 * @param personName of who did it, as it was then
 * @param device as the browser names itself
 * @param subjectName of the thing, as it was then
 */
public record ActionDetails(
        @Nullable String personName,
        @Nullable String personEmail,
        @Nullable String device,
        @Nullable String subjectName,
        List<Change> changes) {

    public static final ActionDetails NONE = new ActionDetails(null, null, null, null, List.of());

    public ActionDetails {
        changes = List.copyOf(changes);
    }

    /**
     * A field that has another value now.
     *
     * @param before null: none, or a secret
     * @param after null: none, or a secret
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after, boolean isSecret) {}

    @Override
    public String toString() {
        return "ActionDetails[" + changes.size() + " changes]";
    }
}
