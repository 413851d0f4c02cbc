package com.genius365.knowledge;

import com.genius365.access.InWorkspace;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.knowledge.extraction.FileKind;
import com.genius365.knowledge.extraction.TextExtractor.Extracted;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the reader of documents is at and what came of it; each method is one transaction. */
@Component
class DocumentBook {

    /** A document whose text is to be read. */
    record Due(WorkspaceId workspace, DocumentId document) {}

    /**
     * What is to be read, as it stood when the attempt began.
     *
     * @param kind of a file; null: a page that is to be fetched first
     */
    record Job(
            DocumentId id,
            int attempt,
            String sourceName,
            @Nullable FileKind kind) {}

    /** What came of a fetch. */
    record Fetched(FileKind kind, byte[] body) {}

    private static final int AT_ONCE = 32;

    private final DocumentRepository documents;
    private final DocumentStores stores;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentBook(
            DocumentRepository documents,
            DocumentStores stores,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.stores = stores;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @SystemWide
    @Transactional(readOnly = true)
    public List<Due> findDue() {
        return jdbc.sql("""
                        select workspace_id, id from document
                        where next_read_at <= :now and workspace_is_open(workspace_id)
                        order by next_read_at limit :most""")
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query((row, number) -> new Due(
                        new WorkspaceId(row.getObject(1, UUID.class)), new DocumentId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Empty: another node has begun it meanwhile, or it has brought down too many. */
    @InWorkspace
    @Transactional
    public Optional<Job> begin(WorkspaceId workspace, DocumentId id) {
        var found = documents.findLocked(id.value()).filter(document -> document.isDue(clock.instant()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var document = found.get();
        events.publishEvent(new DocumentTouched(workspace, false));
        if (document.breaksTheReader()) {
            document.giveUp();
            return Optional.empty();
        }
        document.beginReading(clock.instant());
        return Optional.of(new Job(
                id,
                document.readAttempts(),
                document.sourceName(),
                document.source() == DocumentSource.WEB ? null : document.fileKind()));
    }

    /** @param fetched null: the file was there before */
    @InWorkspace
    @Transactional
    public void read(WorkspaceId workspace, Job job, Extracted extracted, @Nullable Fetched fetched) {
        change(workspace, job, document -> {
            if (fetched != null) {
                keep(workspace, document, fetched, extracted.title());
            }
            document.read(extracted.text(), clock.instant());
            documents.flush();
            stores.passages().index(workspace, document);
        });
    }

    @InWorkspace
    @Transactional
    public void failed(WorkspaceId workspace, Job job, String reason) {
        change(workspace, job, document -> document.failed(reason));
    }

    /** It may go better later. @param reason for people, should it not */
    @InWorkspace
    @Transactional
    public void failedForNow(WorkspaceId workspace, Job job, String reason) {
        change(workspace, job, document -> document.failedForNow(reason, clock.instant()));
    }

    /** @throws Refusal where there is no room for it */
    private void keep(WorkspaceId workspace, Document document, Fetched fetched, String pageTitle) {
        stores.room().claimFile(workspace, fetched.body().length - document.fileBytes());
        stores.files().put(workspace, document.partner(), document.documentId(), fetched.body());
        document.fetched(fetched.kind(), fetched.body().length, pageTitle);
    }

    /** What a person asked for meanwhile counts more than what came of an attempt. */
    private void change(WorkspaceId workspace, Job job, Consumer<Document> change) {
        documents
                .findLocked(job.id().value())
                .filter(document -> document.isBeingRead(job.attempt()))
                .ifPresent(change);
        events.publishEvent(new DocumentTouched(workspace, false));
    }
}
