package com.genius365.knowledge;

/**
 * How much a workspace keeps.
 *
 * @param fileBytes of the originals together
 */
public record KnowledgeUsage(long documents, long fileBytes) {

    /** A workspace may have so many. */
    public static final int MOST_DOCUMENTS = 1_000;

    /** A workspace may keep so much. */
    public static final long MOST_FILE_BYTES = 250L * 1024 * 1024;
}
