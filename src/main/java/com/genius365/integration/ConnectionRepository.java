package com.genius365.integration;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
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

    @Query("select c from Connection c where c.id = :id and c.removedAt is null")
    Optional<Connection> findPresent(UUID id);
}
