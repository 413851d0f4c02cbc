package com.genius365.agent;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Where the agents of the workspace at hand run. */
interface AgentDeploymentRepository extends JpaRepository<AgentDeployment, UUID> {

    /** Also a removed one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from AgentDeployment d where d.id = :id")
    Optional<AgentDeployment> findLocked(UUID id);

    @Query("select d from AgentDeployment d where d.agentId = :agent and d.removedAt is null order by d.role, d.id")
    List<AgentDeployment> findPresent(UUID agent);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from AgentDeployment d where d.agentId = :agent and d.removedAt is null order by d.role, d.id")
    List<AgentDeployment> findPresentLocked(UUID agent);

    /** Where the agents of the workspace at hand make and take their calls. */
    @Query("""
            select d from AgentDeployment d
            where d.role = com.genius365.agent.DeploymentRole.ACTIVE and d.removedAt is null""")
    List<AgentDeployment> findActive();

    /** What of the account is an agent of the workspace at hand. */
    @Query("""
            select d.remoteId from AgentDeployment d
            where d.remoteConnectionId = :connection and d.remoteId is not null and d.removedAt is null""")
    List<String> findRemoteIds(UUID connection);

    /** Removed here, and not at the vendor yet, or perhaps not. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select d from AgentDeployment d
            where d.removedAt is not null
              and (d.nextSyncAt is not null or d.publishingUntil is not null or d.remoteId is not null
                or d.remoteEngineId is not null
                or (d.remoteConnectionId is not null and d.syncState = com.genius365.agent.SyncState.ERROR))
            order by d.id""")
    List<AgentDeployment> findLeftAtVendors();

    /** Those of the agent in the account, present and removed, the present ones first. */
    @Query("""
            select d from AgentDeployment d
            where d.agentId = :agent and d.remoteConnectionId = :connection
            order by d.removedAt desc nulls first""")
    List<AgentDeployment> findAll(UUID agent, UUID connection);
}
