package com.genius365.provider.vapi;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What VAPI's lists hold: they are paged by the time of creation. */
interface VapiObject {

    Comparator<VapiObject> NEWEST_FIRST =
            Comparator.comparing(VapiObject::createdAt, Comparator.nullsLast(Comparator.reverseOrder()));

    String id();

    @Nullable
    Instant createdAt();
}
