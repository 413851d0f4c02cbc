package com.genius365.knowledge;

import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.knowledge.DocumentBook.Due;
import com.genius365.knowledge.DocumentBook.Fetched;
import com.genius365.knowledge.DocumentBook.Job;
import com.genius365.knowledge.extraction.FileInspector;
import com.genius365.knowledge.extraction.TextExtractor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the text in documents that wait for it, and fetches pages before. That a document waits is a row, so a crash at any
 * point only delays it; one that brings the program down again and again is given up.
 */
@Component
class DocumentReader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);
    /** A page may be waited for while others are read; what is begun is not to wait longer than its lease. */
    private static final int AT_ONCE = 4;

    private static final String BROKEN =
            "Reading failed on our side. Try again; if it stays so, tell whoever runs this site.";

    private final DocumentBook book;
    private final DocumentFileStore files;
    private final PageFetcher pages;
    private final TextExtractor extractor;

    DocumentReader(DocumentBook book, DocumentFileStore files, PageFetcher pages, TextExtractor extractor) {
        this.book = book;
        this.files = files;
        this.pages = pages;
        this.extractor = extractor;
    }

    /** Takes up everything that is due, some of it at once. @return how many were */
    int readDue() {
        var due = book.findDue();
        try (var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("read-document-", 0).factory())) {
            due.forEach(document -> threads.execute(() -> read(document)));
        }
        return due.size();
    }

    private void read(Due due) {
        try {
            book.begin(due.workspace(), due.document()).ifPresent(job -> read(due.workspace(), job));
        } catch (RuntimeException e) {
            // One document's trouble is not to hold up the others; it is due again when its lease is over.
            LOG.error("Document {} not read", due.document(), e);
        }
    }

    private void read(WorkspaceId workspace, Job job) {
        try {
            if (job.kind() == null) {
                fetch(workspace, job);
                return;
            }
            var body = files.find(workspace, job.id())
                    .orElseThrow(() -> new Refusal("The file is not here any more. Upload it again."));
            book.read(workspace, job, extractor.extract(job.kind(), body), null);
        } catch (PageFetcher.NoAnswerException e) {
            LOG.info("Document {} not fetched: {}", job.id(), e.getMessage());
            book.failedForNow(workspace, job, e.getMessage());
        } catch (Refusal e) {
            book.failed(workspace, job, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Document {} not read", job.id(), e);
            book.failedForNow(workspace, job, BROKEN);
        }
    }

    private void fetch(WorkspaceId workspace, Job job) {
        var body = pages.fetch(job.sourceName());
        var kind = FileInspector.inspectUnnamed(body);
        book.read(workspace, job, extractor.extract(kind, body), new Fetched(kind, body));
    }
}
