package com.genius365.knowledge;

import com.genius365.access.ChangeLog;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.knowledge.extraction.FileInspector;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door through which documents come in: written, uploaded or fetched. */
@Service
@Validated
public class DocumentIntake {

    private static final int LONGEST_NAME = 200;

    private final DocumentRepository documents;
    private final DocumentStores stores;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentIntake(DocumentRepository documents, DocumentStores stores, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.stores = stores;
        this.events = events;
        this.clock = clock;
    }

    /** Its text is there at once; agents have it when somebody has activated it. */
    @Transactional
    @RequiresPermission(Permission.KNOWLEDGE_EDIT)
    public DocumentId write(WorkspaceId workspace, @Valid DocumentDraft draft) {
        ChangeLog.about(draft.title());
        ChangeLog.compare(null, draft);
        var partner = stores.room().claim(workspace, 0);
        return add(workspace, Document.written(partner, draft, clock.instant()));
    }

    /**
     * Keeps the file; its text is read in the background.
     *
     * @throws Refusal where it is nothing that can be read, which its bytes say at once
     */
    @Transactional
    @RequiresPermission(Permission.KNOWLEDGE_EDIT)
    public DocumentId upload(WorkspaceId workspace, DocumentUpload upload) {
        var body = upload.body();
        if (body == null) {
            throw new Refusal("This file is empty.");
        }
        var name = fileName(upload.name());
        ChangeLog.about(name);
        var kind = FileInspector.inspect(name, body);
        var partner = stores.room().claim(workspace, body.length);
        var id = add(workspace, Document.ofFile(partner, name, kind, body.length, clock.instant()));
        stores.files().put(workspace, partner, id, body);
        return id;
    }

    /**
     * Has the page, or the file at the address, fetched and read in the background.
     *
     * @param address of the web; {@code https://} may be left out
     */
    @Transactional
    @RequiresPermission(Permission.KNOWLEDGE_EDIT)
    public DocumentId fetch(WorkspaceId workspace, String address) {
        var page = PageFetcher.address(address).toString();
        ChangeLog.about(page);
        var partner = stores.room().claim(workspace, 0);
        return add(workspace, Document.ofPage(partner, page, clock.instant()));
    }

    private DocumentId add(WorkspaceId workspace, Document document) {
        var saved = documents.saveAndFlush(document);
        stores.passages().index(workspace, saved);
        events.publishEvent(new DocumentTouched(workspace, saved.source() != DocumentSource.WRITTEN));
        return saved.documentId();
    }

    private static String fileName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
