package com.genius365.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as a row.
 *
 * @param problem why it cannot be read
 * @param excerpt where the words that were searched for stand
 */
public record DocumentSummary(
        DocumentId id,
        String title,
        String category,
        List<String> tags,
        DocumentStatus status,
        DocumentSource source,
        String sourceName,
        ReadingState reading,
        @Nullable String problem,
        int characters,
        Instant editedAt,
        Excerpt excerpt) {

    public DocumentSummary {
        tags = List.copyOf(tags);
    }

    DocumentSummary with(Excerpt other) {
        return new DocumentSummary(
                id, title, category, tags, status, source, sourceName, reading, problem, characters, editedAt, other);
    }
}
