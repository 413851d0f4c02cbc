package com.genius365.knowledge;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.tool.KnowledgeAnswers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the tool with which an agent looks something up in the documents that it has. */
@Component
class KnowledgeToolAnswers implements KnowledgeAnswers {

    /** Somebody is on the phone; and less than the connection itself waits, so that the query ends too. */
    private static final int MOST_SECONDS = 8;

    private final DocumentRepository documents;
    private final KnowledgeSearch search;

    KnowledgeToolAnswers(DocumentRepository documents, KnowledgeSearch search) {
        this.documents = documents;
        this.search = search;
    }

    @Override
    @InWorkspace
    @Transactional(readOnly = true, timeout = MOST_SECONDS)
    public String find(WorkspaceId workspace, @Nullable List<UUID> chosen, String question, int passages) {
        return search.search(workspace, chosen == null ? active() : chosen, question, passages).stream()
                .map(passage -> passage.title() + ":\n" + passage.text())
                .collect(Collectors.joining("\n\n"));
    }

    private List<UUID> active() {
        return documents.activeRows(Limit.of(KnowledgeUsage.MOST_DOCUMENTS)).stream()
                .map(DocumentRepository.ActiveRow::getId)
                .toList();
    }
}
