package com.genius365.integration;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Stored connections. */
interface ConnectionRepository extends JpaRepository<Connection, UUID> {

    /** The workspace's own first, then those its partner assigned to it, its default before the others. */
    @Query("""
            select c from Connection c
            where c.removedAt is null
              and (c.workspaceId = :workspace
                or exists (select a from ConnectionAssignment a
                           where a.id.connectionId = c.id and a.id.workspaceId = :workspace))
            order by case when c.workspaceId is null then 1 else 0 end,
                     (select a.isDefault from ConnectionAssignment a
                      where a.id.connectionId = c.id and a.id.workspaceId = :workspace) desc nulls last,
                     c.createdAt""")
    List<Connection> usableIn(UUID workspace);

    /** The partner's own, not those of its workspaces. */
    @Query("""
            select c from Connection c
            where c.removedAt is null and c.workspaceId is null and c.partnerId = :partner
            order by c.createdAt, c.id""")
    List<Connection> ofPartner(UUID partner);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select c from Connection c
            where c.removedAt is null and c.workspaceId is null and c.partnerId = :partner
            order by c.id""")
    List<Connection> lockOfPartner(UUID partner);

    /** Those that are out of reach since then or longer are tried again. */
    @Query("""
            select c from Connection c
            where c.unavailableUntil <= :now and c.removedAt is null and c.isEnabled = true
            order by c.unavailableUntil, c.id""")
    List<Connection> findUnavailable(Instant now, Limit limit);

    // How an account stands is no edit: whoever is editing the connection is not told that somebody else did.

    @Modifying
    @Query("""
            update Connection c
            set c.unavailableSince = coalesce(c.unavailableSince, :now), c.unavailableUntil = :until,
                c.unavailableReason = :reason
            where c.id = :id""")
    int unavailable(UUID id, Instant now, Instant until, String reason);

    @Modifying
    @Query("update Connection c set c.unavailableUntil = :until where c.id = :id and c.unavailableSince is not null")
    int tryAgainAt(UUID id, Instant until);

    @Modifying
    @Query("""
            update Connection c
            set c.unavailableSince = null, c.unavailableUntil = null, c.unavailableReason = null
            where c.id = :id and c.unavailableSince is not null""")
    int available(UUID id);

    @Modifying
    @Query("""
            update Connection c
            set c.checkedAt = :now, c.checkResult = com.genius365.integration.Connection.CheckResult.OK,
                c.checkMessage = null
            where c.id = :id""")
    int keyWorks(UUID id, Instant now);

    @Query("select c from Connection c where c.id = :id and c.removedAt is null")
    Optional<Connection> findPresent(UUID id);
}
