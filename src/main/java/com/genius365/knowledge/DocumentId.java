package com.genius365.knowledge;

import com.genius365.common.Ids;
import java.util.UUID;

/** Identifies a document. */
public record DocumentId(UUID value) {

    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
