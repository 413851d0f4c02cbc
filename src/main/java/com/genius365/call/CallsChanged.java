package com.genius365.call;

import com.genius365.access.WorkspaceId;
import java.time.Instant;
import java.util.List;

/**
 * Something became of calls of a workspace. Told in the transaction that writes it, many at once; the rows are written by
 * then. Listen to it without storing it: that takes longer than all the rest.
 */
public record CallsChanged(WorkspaceId workspace, List<News> news) {

    public CallsChanged {
        news = List.copyOf(news);
    }

    public enum Kind {
        /** There is a new call: we are about to dial, or hear of it first. Once a call. */
        STARTED,
        /** The two can speak. Once at most; a call that is first heard of at its end never was for us. */
        ANSWERED,
        /** It is over. Once a call. */
        ENDED,
        /** Of a call that has ended more is known, or something else than before. */
        UPDATED
    }

    /** @param at when it was so, by the vendor's clock where the vendor says */
    public record News(CallId call, Kind kind, Instant at) {}
}
