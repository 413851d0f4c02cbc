package com.genius365.knowledge;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.provider.Provider;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what people see of a workspace's knowledge. */
@Service
@Transactional(readOnly = true)
public class KnowledgeService {

    private final DocumentRepository documents;
    private final DocumentFileStore files;
    private final KnowledgeReport report;
    private final KnowledgeVendors vendors;
    private final ObjectProvider<DocumentUses> uses;

    KnowledgeService(
            DocumentRepository documents,
            DocumentFileStore files,
            KnowledgeReport report,
            KnowledgeVendors vendors,
            ObjectProvider<DocumentUses> uses) {
        this.documents = documents;
        this.files = files;
        this.report = report;
        this.vendors = vendors;
        this.uses = uses;
    }

    @RequiresPermission(Permission.KNOWLEDGE_READ)
    public Page<DocumentSummary> search(WorkspaceId workspace, DocumentFilter filter, PageRequest page) {
        return report.search(workspace, filter, page);
    }

    @RequiresPermission(Permission.KNOWLEDGE_READ)
    public DocumentDetails get(WorkspaceId workspace, DocumentId id) {
        return documents
                .findPresent(id.value())
                .map(Document::details)
                .orElseThrow(() -> new NotFoundException("This document"));
    }

    /** What documents can be filtered by. */
    @RequiresPermission(Permission.KNOWLEDGE_READ)
    public DocumentLabels labels(WorkspaceId workspace) {
        return report.labels(workspace);
    }

    @RequiresPermission(Permission.KNOWLEDGE_READ)
    public KnowledgeUsage usage(WorkspaceId workspace) {
        return report.usage(workspace);
    }

    /** Active documents to give to an agent, by title. */
    @RequiresPermission(Permission.KNOWLEDGE_READ)
    public List<DocumentChoice> choices(WorkspaceId workspace) {
        return documents.activeRows(Limit.of(KnowledgeUsage.MOST_DOCUMENTS)).stream()
                .map(row -> new DocumentChoice(new DocumentId(row.getId()), row.getTitle(), row.getCharacters()))
                .toList();
    }

    /** How much of what an agent of this vendor can be told the documents take; those that are not active take nothing. */
    @RequiresPermission(Permission.KNOWLEDGE_READ)
    public KnowledgeBudget budget(WorkspaceId workspace, Provider provider, List<UUID> chosen) {
        var isInline = vendors.find(provider).isEmpty();
        var rows = chosen.isEmpty() ? List.<DocumentRepository.ActiveRow>of() : documents.activeRowsOf(chosen);
        return KnowledgeBudget.of(
                isInline,
                rows.stream()
                        .map(row -> new KnowledgeBudget.Size(row.getTitle(), row.getCharacters()))
                        .toList());
    }

    /** The agents that have it, or will at their next publishing. */
    @RequiresPermission(Permission.KNOWLEDGE_READ)
    public List<DocumentUses.Use> uses(WorkspaceId workspace, DocumentId id) {
        return uses.orderedStream()
                .flatMap(user -> user.of(workspace, id).stream())
                .toList();
    }

    /** The file as it came. */
    @RequiresPermission(Permission.KNOWLEDGE_READ)
    public DocumentFile file(WorkspaceId workspace, DocumentId id) {
        var document = get(workspace, id);
        var body = files.find(workspace, id).orElseThrow(() -> new NotFoundException("This file"));
        var kind = document.fileKind();
        var ending = kind == null ? "txt" : kind.endings().getFirst();
        return new DocumentFile(
                document.source() == DocumentSource.FILE
                        ? document.sourceName()
                        : document.draft().title().replaceAll("[^\\p{L}\\p{N} _.-]", "-") + "." + ending,
                body);
    }
}
