package com.genius365.integration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
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

    @Query("select c from Connection c where c.id = :id and c.removedAt is null")
    Optional<Connection> findPresent(UUID id);
}
