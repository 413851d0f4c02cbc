package com.genius365.knowledge;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what documents say to a question, for an agent in a call. No screen uses it. */
@Component
public class KnowledgeSearch {

    private static final int MOST = 20;

    /**
     * A piece of a document, of about 800 characters.
     *
     * @param score how well it answers, compared with the others of the same question only
     */
    public record Passage(DocumentId document, String title, String text, double score) {}

    private final KnowledgeReport report;

    KnowledgeSearch(KnowledgeReport report) {
        this.report = report;
    }

    /**
     * The best first; words that stand in few pieces count more than those in many. Where no piece has a word of the
     * question, those that have its beginning, and then those that have one spelt alike.
     *
     * @param documents those that are not active, and those of others, are left out
     * @param atMost 1 to {@value #MOST}
     */
    @InWorkspace
    @Transactional(readOnly = true)
    public List<Passage> search(WorkspaceId workspace, List<UUID> documents, String question, int atMost) {
        if (documents.isEmpty() || question.isBlank()) {
            return List.of();
        }
        return report.passages(workspace, documents, question, Math.clamp(atMost, 1, MOST));
    }
}
