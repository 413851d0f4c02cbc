package com.genius365.sandbox.vendor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of an account's things, newest first unless said otherwise.
 *
 * @param from made then or later
 * @param before made earlier than that
 * @param field a field of the body that must have one of the values; null: any
 */
public record SandboxQuery(
        SandboxAccount account,
        SandboxKind kind,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String field,
        List<String> values,
        int limit,
        int offset,
        boolean oldestFirst) {

    public static SandboxQuery all(SandboxAccount account, SandboxKind kind) {
        return new SandboxQuery(account, kind, null, null, null, List.of(), 1000, 0, false);
    }

    public SandboxQuery made(@Nullable Instant from, @Nullable Instant before) {
        return new SandboxQuery(account, kind, from, before, field, values, limit, offset, oldestFirst);
    }

    public SandboxQuery with(String field, List<String> values) {
        return new SandboxQuery(account, kind, from, before, field, values, limit, offset, oldestFirst);
    }

    public SandboxQuery page(int offset, int limit, boolean oldestFirst) {
        return new SandboxQuery(account, kind, from, before, field, values, limit, offset, oldestFirst);
    }
}
