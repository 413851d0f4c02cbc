package com.genius365.knowledge;

import com.genius365.access.PartnerId;
import com.genius365.common.Refusal;
import com.genius365.knowledge.extraction.FileKind;
import com.genius365.knowledge.extraction.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A document of a workspace: its text, how that came to be, and whether agents have it. */
@Entity
@Table(name = "document")
class Document {

    static final int MOST_ATTEMPTS = 3;
    /** Longer than fetching, waiting for a reader and reading take together. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PROBLEM = 500;
    private static final String REMOVED = "Deleted document";
    private static final String BREAKS_THE_READER =
            "Reading this file failed several times. Save it anew, or as another kind of file, and upload that.";

    @Id
    private UUID id;

    private UUID partnerId;

    @TenantId
    private UUID workspaceId;

    private String title;
    private String description;
    private String category;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable DocumentStatus archivedFrom;

    @Enumerated(EnumType.STRING)
    private DocumentSource source;

    private String sourceName;

    @Enumerated(EnumType.STRING)
    private @Nullable FileKind fileKind;

    private long fileBytes;

    @Enumerated(EnumType.STRING)
    private ReadingState reading;

    private @Nullable String problem;
    private int readAttempts;
    private @Nullable Instant nextReadAt;
    private @Nullable Instant readingUntil;
    private String content;
    private int characters;
    private String fingerprint;
    private long edits;
    private Instant createdAt;
    private Instant editedAt;
    private @Nullable Instant removedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    @SuppressWarnings("NullAway.Init")
    private Document(PartnerId partner, DocumentSource source, String sourceName, ReadingState reading, Instant now) {
        this.id = DocumentId.next().value();
        this.partnerId = partner.value();
        this.status = DocumentStatus.DRAFT;
        this.source = source;
        this.sourceName = sourceName;
        this.reading = reading;
        this.nextReadAt = reading == ReadingState.WAITING ? now : null;
        this.createdAt = now;
    }

    static Document written(PartnerId partner, DocumentDraft draft, Instant now) {
        var document = new Document(partner, DocumentSource.WRITTEN, "", ReadingState.READY, now);
        document.take(draft, now);
        return document;
    }

    static Document ofFile(PartnerId partner, String name, FileKind kind, long bytes, Instant now) {
        var document = new Document(partner, DocumentSource.FILE, name, ReadingState.WAITING, now);
        document.fileKind = kind;
        document.fileBytes = bytes;
        document.take(titled(withoutEnding(name)), now);
        return document;
    }

    static Document ofPage(PartnerId partner, String address, Instant now) {
        var document = new Document(partner, DocumentSource.WEB, address, ReadingState.WAITING, now);
        document.take(titled(address.replaceFirst("^https?://", "")), now);
        return document;
    }

    void edit(DocumentDraft draft, Instant now) {
        if (reading == ReadingState.WAITING || reading == ReadingState.READING) {
            throw new Refusal("This document is being read. Wait until its text is there, then edit it.");
        }
        if (reading == ReadingState.FAILED && !draft.text().isBlank()) {
            // Somebody has typed what could not be read.
            reading = ReadingState.READY;
        }
        if (status == DocumentStatus.ACTIVE && PlainText.tidy(draft.text()).isBlank()) {
            throw new Refusal("Agents have this document, so it needs a text. Archive it to take it from them.");
        }
        problem = reading == ReadingState.FAILED ? problem : null;
        take(draft, now);
    }

    void activate(Instant now) {
        if (reading != ReadingState.READY || content.isBlank()) {
            throw new Refusal("There is no text in this document yet. Agents can have it when there is.");
        }
        status = DocumentStatus.ACTIVE;
        archivedFrom = null;
        editedAt = now;
    }

    void archive(Instant now) {
        if (status != DocumentStatus.ARCHIVED) {
            archivedFrom = status;
            status = DocumentStatus.ARCHIVED;
            editedAt = now;
        }
    }

    /** Undoes the archiving. */
    void restore(Instant now) {
        if (status == DocumentStatus.ARCHIVED) {
            status = archivedFrom == null || content.isBlank() ? DocumentStatus.DRAFT : archivedFrom;
            archivedFrom = null;
            editedAt = now;
        }
    }

    /** Asks for the text anew. Nobody has looked at what will come, so agents do without it until somebody has. */
    void readAgain(Instant now) {
        if (source == DocumentSource.WRITTEN) {
            throw new Refusal("This document was written here; there is no file to read again.");
        }
        status = DocumentStatus.DRAFT;
        archivedFrom = null;
        reading = ReadingState.WAITING;
        problem = null;
        readAttempts = 0;
        nextReadAt = now;
        readingUntil = null;
        editedAt = now;
    }

    /** One attempt begins; should it never end, another may begin when the lease is over. */
    void beginReading(Instant now) {
        readAttempts++;
        reading = ReadingState.READING;
        readingUntil = now.plus(LEASE);
        nextReadAt = readingUntil;
    }

    /** What brings the program down is not tried for ever. */
    boolean breaksTheReader() {
        return readAttempts >= MOST_ATTEMPTS;
    }

    void giveUp() {
        failed(BREAKS_THE_READER);
    }

    /** Text came out of it. */
    void read(String text, Instant now) {
        reading = ReadingState.READY;
        problem = null;
        endAttempt();
        content = text;
        characters = text.length();
        changed(now);
    }

    /** What was fetched is kept like a file that was uploaded. */
    void fetched(FileKind kind, long bytes, String pageTitle) {
        var isUnnamed = title.equals(shorten(sourceName.replaceFirst("^https?://", ""), LONGEST_TITLE));
        fileKind = kind;
        fileBytes = bytes;
        if (isUnnamed && !pageTitle.isBlank()) {
            title = shorten(pageTitle.strip(), LONGEST_TITLE);
        }
    }

    /** A text that was there before stays. */
    void failed(String reason) {
        reading = content.isBlank() ? ReadingState.FAILED : ReadingState.READY;
        problem = shorten(reason, LONGEST_PROBLEM);
        endAttempt();
    }

    /** It may go better later. @param reason for people, should it not */
    void failedForNow(String reason, Instant now) {
        if (breaksTheReader()) {
            failed(reason);
            return;
        }
        reading = ReadingState.WAITING;
        readingUntil = null;
        nextReadAt = now.plus(PAUSE.multipliedBy(readAttempts));
    }

    /** The row stays, for what is still to be taken from vendors; what was in it goes. */
    void remove(Instant now) {
        removedAt = now;
        title = REMOVED;
        description = "";
        category = "";
        tags = List.of();
        sourceName = "";
        problem = null;
        content = "";
        characters = 0;
        fingerprint = "";
        fileBytes = 0;
        endAttempt();
    }

    boolean isDue(Instant now) {
        return removedAt == null && nextReadAt != null && !nextReadAt.isAfter(now);
    }

    /** Whether it is still this attempt that is waited for. */
    boolean isBeingRead(int attempt) {
        return removedAt == null && reading == ReadingState.READING && readAttempts == attempt;
    }

    boolean isActive() {
        return removedAt == null && status == DocumentStatus.ACTIVE;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    DocumentDetails details() {
        return new DocumentDetails(
                documentId(),
                edits,
                draft(),
                status,
                source,
                sourceName,
                fileKind,
                fileBytes,
                reading,
                problem,
                createdAt,
                editedAt);
    }

    DocumentId documentId() {
        return new DocumentId(id);
    }

    PartnerId partner() {
        return new PartnerId(partnerId);
    }

    DocumentDraft draft() {
        return new DocumentDraft(title, description, category, tags, content);
    }

    String title() {
        return title;
    }

    String content() {
        return content;
    }

    /** The same for the same title and text, and for no others. */
    String fingerprint() {
        return fingerprint;
    }

    DocumentStatus status() {
        return status;
    }

    DocumentSource source() {
        return source;
    }

    String sourceName() {
        return sourceName;
    }

    @Nullable
    FileKind fileKind() {
        return fileKind;
    }

    long fileBytes() {
        return fileBytes;
    }

    int readAttempts() {
        return readAttempts;
    }

    long edits() {
        return edits;
    }

    private void take(DocumentDraft draft, Instant now) {
        title = draft.title().strip();
        description = draft.description().strip();
        category = draft.category().strip();
        tags = draft.tags().stream().map(String::strip).distinct().toList();
        if (reading == ReadingState.READY) {
            content = PlainText.tidy(draft.text());
        } else if (edits == 0) {
            content = "";
        }
        characters = content.length();
        changed(now);
    }

    private void changed(Instant now) {
        fingerprint = fingerprint(title, content);
        editedAt = now;
        edits++;
    }

    private void endAttempt() {
        readAttempts = 0;
        nextReadAt = null;
        readingUntil = null;
    }

    private static DocumentDraft titled(String title) {
        var name = PlainText.tidy(title);
        return new DocumentDraft(name.isBlank() ? "Document" : shorten(name, LONGEST_TITLE), "", "", List.of(), "");
    }

    private static String withoutEnding(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static String fingerprint(String title, String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(title.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
