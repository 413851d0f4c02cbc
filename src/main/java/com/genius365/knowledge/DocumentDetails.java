package com.genius365.knowledge;

import com.genius365.knowledge.extraction.FileKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document on its page.
 *
 * @param edit which edit this is; an update names it
 * @param sourceName the file's name or the address
 * @param fileBytes 0: there is no file
 * @param problem why it cannot be read
 */
public record DocumentDetails(
        DocumentId id,
        long edit,
        DocumentDraft draft,
        DocumentStatus status,
        DocumentSource source,
        String sourceName,
        @Nullable FileKind fileKind,
        long fileBytes,
        ReadingState reading,
        @Nullable String problem,
        Instant createdAt,
        Instant editedAt) {

    public boolean hasFile() {
        return fileBytes > 0;
    }
}
