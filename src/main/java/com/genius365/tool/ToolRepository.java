package com.genius365.tool;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored tools of the workspace at hand. */
interface ToolRepository extends JpaRepository<Tool, UUID> {

    @Query("""
            select new com.genius365.tool.ToolRow(t.id, t.name, t.description, t.kind, t.editedAt)
            from Tool t where t.removedAt is null order by t.name""")
    List<ToolRow> list();

    @Query("select t from Tool t where t.id = :id and t.removedAt is null")
    Optional<Tool> findPresent(UUID id);

    @Query("select t from Tool t where t.id in :ids and t.removedAt is null")
    List<Tool> findAllPresent(List<UUID> ids);

    @Query("select count(t) from Tool t where t.removedAt is null")
    long countPresent();

    @Query("select t.name from Tool t where t.removedAt is null and t.name = :name and t.id <> :except")
    Optional<String> findName(String name, UUID except);
}
