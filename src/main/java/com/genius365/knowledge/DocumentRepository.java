package com.genius365.knowledge;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored documents of the workspace at hand. */
interface DocumentRepository extends JpaRepository<Document, UUID> {

    @Query("select d from Document d where d.id = :id and d.removedAt is null")
    Optional<Document> findPresent(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Document d where d.id = :id and d.removedAt is null")
    Optional<Document> findLocked(UUID id);

    @Query("""
            select d from Document d
            where d.id in :ids and d.removedAt is null and d.status = com.genius365.knowledge.DocumentStatus.ACTIVE
            order by lower(d.title), d.id""")
    List<Document> findActive(Collection<UUID> ids);

    @Query("""
            select d.id as id, d.partnerId as partnerId, d.title as title, d.characters as characters,
                   d.fingerprint as fingerprint
            from Document d
            where d.id in :ids and d.removedAt is null and d.status = com.genius365.knowledge.DocumentStatus.ACTIVE
            order by lower(d.title), d.id""")
    List<KnownRow> knownRowsOf(Collection<UUID> ids);

    @Query("""
            select d.id as id, d.title as title, d.characters as characters from Document d
            where d.removedAt is null and d.status = com.genius365.knowledge.DocumentStatus.ACTIVE
            order by lower(d.title), d.id""")
    List<ActiveRow> activeRows(Limit limit);

    @Query("""
            select d.id as id, d.title as title, d.characters as characters from Document d
            where d.id in :ids and d.removedAt is null and d.status = com.genius365.knowledge.DocumentStatus.ACTIVE""")
    List<ActiveRow> activeRowsOf(Collection<UUID> ids);

    /** What stands of a document beside its text. */
    interface KnownRow {
        UUID getId();

        UUID getPartnerId();

        String getTitle();

        int getCharacters();

        String getFingerprint();
    }

    /** What a choice shows of a document. */
    interface ActiveRow {
        UUID getId();

        String getTitle();

        int getCharacters();
    }
}
