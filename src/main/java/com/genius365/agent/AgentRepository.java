package com.genius365.agent;

import com.genius365.provider.Provider;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored agents of the workspace at hand. */
interface AgentRepository extends JpaRepository<Agent, UUID> {

    String ACTIVE = " d.agentId = a.id and d.role = com.genius365.agent.DeploymentRole.ACTIVE and d.removedAt is null ";

    String MATCHING = """
            where a.removedAt is null
              and (:pattern is null or lower(a.name) like :pattern escape '\\')
              and (:provider is null or a.provider = :provider)
              and (:state is null or d.syncState = :state)
            """;

    @Query("""
            select new com.genius365.agent.AgentRow(
                a.id, a.name, a.provider, a.language, a.voiceName, a.model, d.syncState, d.syncError, a.editedAt)
            from Agent a join AgentDeployment d on """ + ACTIVE + MATCHING + "order by lower(a.name), a.id")
    List<AgentRow> search(
            @Nullable String pattern, @Nullable Provider provider, @Nullable SyncState state, Pageable page);

    @Query("select count(a) from Agent a join AgentDeployment d on " + ACTIVE + MATCHING)
    long count(@Nullable String pattern, @Nullable Provider provider, @Nullable SyncState state);

    @Query("select count(a) from Agent a where a.removedAt is null")
    long countPresent();

    @Query("select a from Agent a where a.id = :id and a.removedAt is null")
    Optional<Agent> findPresent(UUID id);

    @Query("select a from Agent a where a.removedAt is null order by lower(a.name), a.id")
    List<Agent> findPresent(Limit limit);

    /** Also a removed one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agent a where a.id = :id")
    Optional<Agent> findLocked(UUID id);

    @Query("""
            select new com.genius365.agent.AgentName(a.id, a.name)
            from Agent a where a.removedAt is null order by lower(a.name)""")
    List<AgentName> names(Limit limit);
}
