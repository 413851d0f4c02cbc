package com.genius365.knowledge;

import com.genius365.access.ChangeLog;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with documents that are there. */
@Service
@Validated
@Transactional
public class DocumentEditing {

    private final DocumentRepository documents;
    private final DocumentFileStore files;
    private final PassageStore passages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentEditing(
            DocumentRepository documents,
            DocumentFileStore files,
            PassageStore passages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.files = files;
        this.passages = passages;
        this.events = events;
        this.clock = clock;
    }

    /** @param edit the one that was shown to the person */
    @RequiresPermission(Permission.KNOWLEDGE_EDIT)
    public void update(WorkspaceId workspace, DocumentId id, long edit, @Valid DocumentDraft draft) {
        change(workspace, id, document -> {
            if (document.edits() != edit) {
                throw new ChangedMeanwhileException("This document");
            }
            ChangeLog.about(draft.title());
            ChangeLog.compare(document.draft(), draft);
            document.edit(draft, clock.instant());
            documents.flush();
            passages.index(workspace, document);
        });
    }

    /**
     * Its text is right: agents may have it.
     *
     * @throws Refusal where there is none
     */
    @RequiresPermission(Permission.KNOWLEDGE_EDIT)
    public void activate(WorkspaceId workspace, DocumentId id) {
        changeStatus(workspace, id, document -> document.activate(clock.instant()));
    }

    /** Takes it from agents and keeps it. */
    @RequiresPermission(Permission.KNOWLEDGE_EDIT)
    public void archive(WorkspaceId workspace, DocumentId id) {
        changeStatus(workspace, id, document -> document.archive(clock.instant()));
    }

    /** Undoes the archiving. */
    @RequiresPermission(Permission.KNOWLEDGE_EDIT)
    public void restore(WorkspaceId workspace, DocumentId id) {
        changeStatus(workspace, id, document -> document.restore(clock.instant()));
    }

    /** Reads the file, or fetches the page, once more. Agents do without it until somebody has looked at what came. */
    @RequiresPermission(Permission.KNOWLEDGE_EDIT)
    public void readAgain(WorkspaceId workspace, DocumentId id) {
        changeStatus(workspace, id, document -> document.readAgain(clock.instant()));
        events.publishEvent(new DocumentTouched(workspace, true));
    }

    /** Takes it from people at once, text and file; from agents when they are published anew. */
    @RequiresPermission(Permission.KNOWLEDGE_DELETE)
    public void remove(WorkspaceId workspace, DocumentId id) {
        change(workspace, id, document -> {
            ChangeLog.about(document.title());
            document.remove(clock.instant());
            documents.flush();
            files.remove(workspace, id);
            passages.forget(workspace, id);
        });
    }

    private void changeStatus(WorkspaceId workspace, DocumentId id, Consumer<Document> change) {
        change(workspace, id, document -> {
            ChangeLog.about(document.title());
            var before = document.status();
            change.accept(document);
            ChangeLog.record("status", before.label(), document.status().label());
        });
    }

    private void change(WorkspaceId workspace, DocumentId id, Consumer<Document> change) {
        var document = documents.findLocked(id.value()).orElseThrow(() -> new NotFoundException("This document"));
        var wasActive = document.isActive();
        var before = document.fingerprint();
        change.accept(document);
        var isNews =
                wasActive != document.isActive() || (document.isActive() && !before.equals(document.fingerprint()));
        if (isNews) {
            events.publishEvent(new DocumentChanged(workspace, id, clock.instant()));
        }
        events.publishEvent(new DocumentTouched(workspace, false));
    }
}
