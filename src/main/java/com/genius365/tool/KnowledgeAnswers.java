package com.genius365.tool;

import com.genius365.access.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks things up in a workspace's documents. Implemented by the feature that has documents, which this one does not know. */
public interface KnowledgeAnswers {

    /**
     * Called with or without the workspace open, so it opens it ({@code @InWorkspace}). What the documents say about the question, for the model to read; empty: nothing.
     *
     * @param documents which it looks into; null: all that agents may have
     * @param passages how many at most
     */
    String find(WorkspaceId workspace, @Nullable List<UUID> documents, String question, int passages);
}
