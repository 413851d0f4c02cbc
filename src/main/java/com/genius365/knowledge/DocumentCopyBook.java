package com.genius365.knowledge;

import com.genius365.access.InWorkspace;
import com.genius365.access.PartnerId;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Ids;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.Provider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what vendors were given of documents, and what they are about to be given; each method is one transaction. */
@Component
class DocumentCopyBook {

    /**
     * A document that agents are to know, without its text, which may be long.
     *
     * @param fingerprint the same for the same title and text, and for no others
     */
    record Known(DocumentId document, PartnerId partner, String title, int characters, String fingerprint) {}

    /** A text that agents are to know. */
    record Text(String title, String content) {}

    /**
     * A copy that is wanted.
     *
     * @param reference names it at the vendor
     * @param vendorId the vendor's id of it, where it is there
     * @param wasAskedFor it may be there already: look before adding it
     * @param isBusy somebody else is adding it at this moment
     */
    record Wanted(UUID reference, Optional<String> vendorId, boolean wasAskedFor, boolean isBusy) {}

    /**
     * A copy to look after.
     *
     * @param vendorId null: it was asked for, and no answer came
     * @param isGoing its removal has begun
     */
    record Due(
            WorkspaceId workspace,
            UUID reference,
            ConnectionId connection,
            Provider provider,
            @Nullable String vendorId,
            boolean isGoing) {}

    private static final int AT_ONCE = 200;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 7;

    /** Whoever was handed a copy has published with it by then, or will ask again. */
    static final Duration HANDED_OUT_FOR = Duration.ofMinutes(15);

    private final DocumentRepository documents;
    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentCopyBook(DocumentRepository documents, JdbcClient jdbc, Clock clock) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the active ones among the documents, by title. */
    @InWorkspace
    @Transactional(readOnly = true)
    public List<Known> known(WorkspaceId workspace, Collection<UUID> chosen) {
        return documents.knownRowsOf(chosen).stream()
                .map(row -> new Known(
                        new DocumentId(row.getId()),
                        new PartnerId(row.getPartnerId()),
                        row.getTitle(),
                        row.getCharacters(),
                        row.getFingerprint()))
                .toList();
    }

    /** Of the active ones among the documents, by title. To be asked for no more than fits into a prompt. */
    @InWorkspace
    @Transactional(readOnly = true)
    public List<Text> texts(WorkspaceId workspace, Collection<UUID> chosen) {
        return documents.findActive(chosen).stream()
                .map(document -> new Text(document.title(), document.content()))
                .toList();
    }

    /** Empty: it was changed or taken from agents since. */
    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<String> content(WorkspaceId workspace, Known known) {
        return documents.findActive(List.of(known.document().value())).stream()
                .filter(document -> document.fingerprint().equals(known.fingerprint()))
                .map(Document::content)
                .findFirst();
    }

    /** Writes down that the text is to be there, before the vendor is asked. */
    @InWorkspace
    @Transactional
    public Wanted want(WorkspaceId workspace, ConnectionId connection, Provider provider, Known known) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into document_copy (id, partner_id, workspace_id, document_id, connection_id, provider,
                                                   fingerprint, state, next_check_at, created_at)
                        values (:id, :partner, :workspace, :document, :connection, :provider, :fingerprint, 'ADDING',
                                :check, :now)
                        on conflict (workspace_id, document_id, connection_id, fingerprint) where state <> 'REMOVING'
                        do nothing""")
                .param("id", Ids.next())
                .param("partner", known.partner().value())
                .param("workspace", workspace.value())
                .param("document", known.document().value())
                .param("connection", connection.value())
                .param("provider", provider.name())
                .param("fingerprint", known.fingerprint())
                .param("check", Timestamp.from(now.plus(HANDED_OUT_FOR)))
                .param("now", Timestamp.from(now))
                .update();
        var wanted = jdbc.sql("""
                        select id, vendor_id, attempts, busy_until from document_copy
                        where workspace_id = :workspace and document_id = :document and connection_id = :connection
                          and fingerprint = :fingerprint and state <> 'REMOVING'
                        for update""")
                .param("workspace", workspace.value())
                .param("document", known.document().value())
                .param("connection", connection.value())
                .param("fingerprint", known.fingerprint())
                .query((row, number) -> wanted(row, now))
                .single();
        if (!wanted.isBusy()) {
            handOut(workspace, wanted, now);
        }
        return wanted;
    }

    private void handOut(WorkspaceId workspace, Wanted wanted, Instant now) {
        var isThere = wanted.vendorId().isPresent();
        jdbc.sql("""
                        update document_copy set next_check_at = :check, attempts = attempts + :attempt,
                                                 busy_until = cast(:busy as timestamptz)
                        where workspace_id = :workspace and id = :id""")
                .param("check", Timestamp.from(now.plus(HANDED_OUT_FOR)))
                .param("attempt", isThere ? 0 : 1)
                .param("busy", isThere ? null : Timestamp.from(now.plus(LEASE)))
                .param("workspace", workspace.value())
                .param("id", wanted.reference())
                .update();
    }

    /** The vendor has it. */
    @InWorkspace
    @Transactional
    public void added(WorkspaceId workspace, UUID reference, String vendorId) {
        jdbc.sql("""
                        update document_copy set state = 'PRESENT', vendor_id = :vendor, attempts = 0, busy_until = null
                        where workspace_id = :workspace and id = :id and state = 'ADDING'""")
                .param("vendor", vendorId)
                .param("workspace", workspace.value())
                .param("id", reference)
                .update();
    }

    /** The vendor does not have it, or did not say; it is looked for before it is added again. */
    @InWorkspace
    @Transactional
    public void notAdded(WorkspaceId workspace, UUID reference) {
        jdbc.sql("update document_copy set busy_until = null where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", reference)
                .update();
    }

    /** Copies that may have to go. */
    @SystemWide
    @Transactional(readOnly = true)
    public List<Due> findDue() {
        return jdbc.sql("""
                        select workspace_id, id, connection_id, provider, vendor_id, state from document_copy
                        where next_check_at <= :now and (busy_until is null or busy_until <= :now)
                        order by next_check_at limit :most""")
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query((row, number) -> new Due(
                        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        new ConnectionId(row.getObject("connection_id", UUID.class)),
                        Provider.valueOf(row.getString("provider")),
                        row.getString("vendor_id"),
                        row.getString("state").equals("REMOVING")))
                .list();
    }

    /** Somebody has it, or nobody can say. */
    @InWorkspace
    @Transactional
    public void keep(WorkspaceId workspace, UUID reference) {
        jdbc.sql("""
                        update document_copy set next_check_at = :check
                        where workspace_id = :workspace and id = :id and next_check_at <= :now""")
                .param("check", Timestamp.from(clock.instant().plus(HANDED_OUT_FOR)))
                .param("now", Timestamp.from(clock.instant()))
                .param("workspace", workspace.value())
                .param("id", reference)
                .update();
    }

    /** Writes down that it goes, before the vendor is asked. @return false: it was handed out again meanwhile */
    @InWorkspace
    @Transactional
    public boolean beginRemoval(WorkspaceId workspace, UUID reference) {
        var now = clock.instant();
        return jdbc.sql("""
                        update document_copy
                        set state = 'REMOVING', busy_until = :busy, next_check_at = :busy,
                            attempts = case when state = 'REMOVING' then attempts + 1 else 1 end
                        where workspace_id = :workspace and id = :id and next_check_at <= :now
                          and (busy_until is null or busy_until <= :now)""")
                        .param("busy", Timestamp.from(now.plus(LEASE)))
                        .param("now", Timestamp.from(now))
                        .param("workspace", workspace.value())
                        .param("id", reference)
                        .update()
                > 0;
    }

    /** All are to be looked at soon, since no agent has them any more. @return how many there are, by vendor */
    @InWorkspace
    @Transactional
    public List<String> hurry(WorkspaceId workspace) {
        jdbc.sql("""
                        update document_copy set next_check_at = :now
                        where workspace_id = :workspace and state <> 'REMOVING' and next_check_at > :now""")
                .param("now", Timestamp.from(clock.instant()))
                .param("workspace", workspace.value())
                .update();
        return jdbc.sql("""
                        select provider, count(*) from document_copy where workspace_id = :workspace
                        group by provider order by provider""")
                .param("workspace", workspace.value())
                .query((row, number) -> row.getLong(2) + " documents at "
                        + Provider.valueOf(row.getString(1)).label())
                .list();
    }

    /** The vendor did not take it away; later. */
    @InWorkspace
    @Transactional
    public void removalFailed(WorkspaceId workspace, UUID reference) {
        var attempts = jdbc.sql("select attempts from document_copy where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", reference)
                .query(Integer.class)
                .optional()
                .orElse(1);
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        jdbc.sql("""
                        update document_copy set busy_until = null, next_check_at = :next
                        where workspace_id = :workspace and id = :id""")
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("workspace", workspace.value())
                .param("id", reference)
                .update();
    }

    /** The vendor has it no more. */
    @InWorkspace
    @Transactional
    public void forget(WorkspaceId workspace, UUID reference) {
        jdbc.sql("delete from document_copy where workspace_id = :workspace and id = :id and state = 'REMOVING'")
                .param("workspace", workspace.value())
                .param("id", reference)
                .update();
    }

    private static Wanted wanted(ResultSet row, Instant now) throws SQLException {
        var busyUntil = row.getTimestamp("busy_until");
        return new Wanted(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("vendor_id")),
                row.getInt("attempts") > 0,
                busyUntil != null && busyUntil.toInstant().isAfter(now));
    }
}
