package com.genius365.agent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Versions of the agents of the workspace at hand. */
interface AgentVersionRepository extends JpaRepository<AgentVersion, UUID> {

    @Query("select v from AgentVersion v where v.agentId = :agent and v.number = :number")
    Optional<AgentVersion> find(UUID agent, int number);

    @Query("""
            select new com.genius365.agent.AgentVersionSummary(v.number, v.note, v.author, v.authorName, v.createdAt)
            from AgentVersion v where v.agentId = :agent order by v.number desc""")
    List<AgentVersionSummary> list(UUID agent, Pageable page);

    @Query("select count(v) from AgentVersion v where v.agentId = :agent")
    long count(UUID agent);
}
