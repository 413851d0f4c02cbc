package com.genius365.agent;

import com.genius365.access.InWorkspace;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.database.ChangeNotices;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.RemoteAgent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the publisher intends and what came of it; each method is one transaction. */
@Component
class AgentBook {

    /** An agent that something is to be done about. */
    record Due(WorkspaceId workspace, AgentId agent) {}

    /** What is to be done about an agent, as it stood when the attempt began. */
    record Job(
            AgentId id,
            Provider provider,
            AgentDefinition definition,
            long edit,
            Optional<ConnectionId> chosenConnection,
            Optional<ConnectionId> remoteConnection,
            Optional<RemoteAgent> remote,
            boolean isRemoved) {}

    private static final int AT_ONCE = 50;
    private static final Duration CHECK_EVERY = Duration.ofHours(1);

    private final AgentRepository agents;
    private final JdbcClient jdbc;
    private final ChangeNotices notices;
    private final Clock clock;

    AgentBook(AgentRepository agents, JdbcClient jdbc, ChangeNotices notices, Clock clock) {
        this.agents = agents;
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    @SystemWide
    @Transactional(readOnly = true)
    public List<Due> findDue() {
        return jdbc.sql("""
                        select workspace_id, id from agent
                        where next_sync_at <= :now and (publishing_until is null or publishing_until <= :now)
                          and workspace_is_open(workspace_id)
                        order by next_sync_at limit :most""")
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(AgentBook::due)
                .list();
    }

    /** Published ones that nobody has compared with the vendor's for an hour. */
    @SystemWide
    @Transactional(readOnly = true)
    public List<Due> findUnchecked() {
        return jdbc.sql("""
                        select workspace_id, id from agent
                        where sync_state in ('SYNCED', 'DRIFTED') and removed_at is null and checked_at < :before
                          and workspace_is_open(workspace_id)
                        order by checked_at limit :most""")
                .param("before", Timestamp.from(clock.instant().minus(CHECK_EVERY)))
                .param("most", AT_ONCE)
                .query(AgentBook::due)
                .list();
    }

    /** Empty where there is nothing to compare, because it has edits that are not published yet. */
    @InWorkspace
    @Transactional
    public Optional<Job> beginCheck(WorkspaceId workspace, AgentId id) {
        return agents.findLocked(id.value()).flatMap(agent -> {
            var isComparable = !agent.details().isEdited() && !agent.isRemoved();
            agent.checkBegins(clock.instant());
            return isComparable ? Optional.of(job(agent)) : Optional.empty();
        });
    }

    @InWorkspace
    @Transactional
    public void checked(WorkspaceId workspace, AgentId id, boolean differs) {
        change(workspace, id, agent -> agent.checked(differs, clock.instant()));
    }

    /** Empty: another node has begun it meanwhile. */
    @InWorkspace
    @Transactional
    public Optional<Job> begin(WorkspaceId workspace, AgentId id) {
        return agents.findLocked(id.value())
                .filter(agent -> agent.isDue(clock.instant()))
                .map(agent -> {
                    agent.beginPublishing(clock.instant());
                    return job(agent);
                });
    }

    @InWorkspace
    @Transactional
    public void noteRemote(WorkspaceId workspace, AgentId id, ConnectionId connection, RemoteAgent remote) {
        change(workspace, id, agent -> agent.noteRemote(connection, remote));
    }

    @InWorkspace
    @Transactional
    public void published(WorkspaceId workspace, AgentId id, ConnectionId connection, RemoteAgent remote, long edit) {
        change(workspace, id, agent -> {
            agent.noteRemote(connection, remote);
            agent.published(edit, clock.instant());
        });
    }

    @InWorkspace
    @Transactional
    public void failed(WorkspaceId workspace, AgentId id, ProviderException failure) {
        change(workspace, id, agent -> agent.publishingFailed(failure, clock.instant()));
    }

    @InWorkspace
    @Transactional
    public void impossible(WorkspaceId workspace, AgentId id, String reason) {
        change(workspace, id, agent -> agent.publishingImpossible(reason, clock.instant()));
    }

    @InWorkspace
    @Transactional
    public void broke(WorkspaceId workspace, AgentId id) {
        change(workspace, id, agent -> agent.publishingBroke(clock.instant()));
    }

    @InWorkspace
    @Transactional
    public void removed(WorkspaceId workspace, AgentId id) {
        change(workspace, id, Agent::removedAtVendor);
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(new WorkspaceId(row.getObject(1, UUID.class)), new AgentId(row.getObject(2, UUID.class)));
    }

    private static Job job(Agent agent) {
        return new Job(
                agent.agentId(),
                agent.provider(),
                agent.definition(),
                agent.edits(),
                agent.chosenConnection(),
                agent.remoteConnection(),
                agent.remote(),
                agent.isRemoved());
    }

    private void change(WorkspaceId workspace, AgentId id, Consumer<Agent> change) {
        agents.findLocked(id.value()).ifPresent(change);
        notices.announce(Agents.TOPIC, workspace.toString());
    }
}
