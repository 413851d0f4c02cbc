package com.genius365.agent;

import com.genius365.access.InWorkspace;
import com.genius365.access.SystemWide;
import com.genius365.access.WorkspaceId;
import com.genius365.database.ChangeNotices;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.Difference;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the publisher intends and what came of it; each method is one transaction. */
@Component
class AgentBook {

    /** An engine of an agent that something is to be done about. */
    record Due(WorkspaceId workspace, DeploymentId deployment) {}

    /**
     * What is to be done about an agent at one of its engines, as it stood when the attempt began.
     *
     * @param draft of the version that is wanted, or that is there where it is compared
     * @param engine of the draft
     */
    record Job(
            DeploymentId id,
            AgentId agent,
            Provider provider,
            AgentDraft draft,
            AgentEngine engine,
            int version,
            Optional<ConnectionId> remoteConnection,
            Optional<RemoteAgent> remote,
            Optional<String> fingerprint,
            boolean isRemoved) {

        Optional<ConnectionId> chosenConnection() {
            return Optional.ofNullable(engine.connection()).map(ConnectionId::new);
        }
    }

    private static final int AT_ONCE = 50;
    private static final Duration CHECK_EVERY = Duration.ofHours(1);

    private final AgentRepository agents;
    private final AgentDeploymentRepository deployments;
    private final AgentVersionRepository versions;
    private final JdbcClient jdbc;
    private final ChangeNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentBook(
            AgentRepository agents,
            AgentDeploymentRepository deployments,
            AgentVersionRepository versions,
            JdbcClient jdbc,
            ChangeNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agents = agents;
        this.deployments = deployments;
        this.versions = versions;
        this.jdbc = jdbc;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @SystemWide
    @Transactional(readOnly = true)
    public List<Due> findDue() {
        return jdbc.sql("""
                        select workspace_id, id from agent_deployment
                        where next_sync_at <= :now and (publishing_until is null or publishing_until <= :now)
                          -- What was removed goes also where the workspace rests, or is being deleted.
                          and (workspace_is_open(workspace_id) or removed_at is not null)
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
                        select workspace_id, id from agent_deployment
                        where sync_state in ('SYNCED', 'DRIFTED') and removed_at is null and checked_at < :before
                          and workspace_is_open(workspace_id)
                        order by checked_at limit :most""")
                .param("before", Timestamp.from(clock.instant().minus(CHECK_EVERY)))
                .param("most", AT_ONCE)
                .query(AgentBook::due)
                .list();
    }

    /** Empty where there is nothing to compare. */
    @InWorkspace
    @Transactional
    public Optional<Job> beginCheck(WorkspaceId workspace, DeploymentId id) {
        return deployments.findLocked(id.value()).flatMap(deployment -> {
            deployment.checkBegins(clock.instant());
            return deployment.isRemoved() ? Optional.empty() : job(deployment, deployment.publishedVersion());
        });
    }

    @InWorkspace
    @Transactional
    public void checked(WorkspaceId workspace, DeploymentId id, List<Difference> differences) {
        change(workspace, id, deployment -> deployment.checked(differences, clock.instant()));
    }

    /** The vendor is to get the same version again, because what it is told by it has changed. */
    @InWorkspace
    @Transactional
    public void renew(WorkspaceId workspace, DeploymentId id) {
        change(workspace, id, deployment -> {
            var wanted = deployment.wantedVersion();
            // What somebody changed there is not overwritten before a person has chosen.
            if (wanted != null && !deployment.isRemoved() && !deployment.isDrifted()) {
                deployment.requestPublishing(wanted, clock.instant());
            }
        });
    }

    /** Empty: another node has begun it meanwhile. */
    @InWorkspace
    @Transactional
    public Optional<Job> begin(WorkspaceId workspace, DeploymentId id) {
        return deployments
                .findLocked(id.value())
                .filter(deployment -> deployment.isDue(clock.instant()))
                .flatMap(deployment -> {
                    deployment.beginPublishing(clock.instant());
                    return job(deployment, deployment.wantedVersion());
                });
    }

    @InWorkspace
    @Transactional
    public void noteRemote(WorkspaceId workspace, DeploymentId id, ConnectionId connection, RemoteAgent remote) {
        change(workspace, id, deployment -> deployment.noteRemote(connection, remote));
    }

    /** The vendor is about to be asked for it, with that knowledge. */
    @InWorkspace
    @Transactional
    public void beginRemote(WorkspaceId workspace, Job job, ConnectionId connection, AgentKnowledge knowledge) {
        change(workspace, job.id(), deployment -> {
            if (job.remote().isEmpty()) {
                deployment.noteRemote(connection, RemoteAgent.NONE);
            }
            deployment.mayKnow(knowledge.vendorIds());
        });
    }

    @InWorkspace
    @Transactional
    public void published(
            WorkspaceId workspace,
            Job job,
            ConnectionId connection,
            RemoteAgent remote,
            AgentKnowledge knowledge,
            String sent) {
        change(workspace, job.id(), deployment -> {
            deployment.noteRemote(connection, remote);
            deployment.published(job.version(), knowledge.vendorIds(), sent, clock.instant());
            if (deployment.isActive() && !deployment.isRemoved()) {
                events.publishEvent(
                        new AgentPublished(workspace, job.agent(), job.draft().name(), job.version(), clock.instant()));
            }
        });
    }

    @InWorkspace
    @Transactional
    public void failed(WorkspaceId workspace, DeploymentId id, ProviderException failure) {
        change(workspace, id, deployment -> deployment.publishingFailed(failure, clock.instant()));
    }

    @InWorkspace
    @Transactional
    public void impossible(WorkspaceId workspace, DeploymentId id, String reason) {
        change(workspace, id, deployment -> deployment.publishingImpossible(reason, clock.instant()));
    }

    @InWorkspace
    @Transactional
    public void broke(WorkspaceId workspace, DeploymentId id) {
        change(workspace, id, deployment -> deployment.publishingBroke(clock.instant()));
    }

    @InWorkspace
    @Transactional
    public void removed(WorkspaceId workspace, DeploymentId id) {
        change(workspace, id, AgentDeployment::removedAtVendor);
    }

    /** Whether its calls run there at this moment. */
    @InWorkspace
    @Transactional(readOnly = true)
    public boolean isActive(WorkspaceId workspace, DeploymentId id) {
        return deployments
                .findById(id.value())
                .filter(it -> it.isActive() && !it.isRemoved())
                .isPresent();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(new WorkspaceId(row.getObject(1, UUID.class)), new DeploymentId(row.getObject(2, UUID.class)));
    }

    private Optional<Job> job(AgentDeployment deployment, @Nullable Integer version) {
        var agent = agents.findById(deployment.agentId().value()).orElseThrow();
        var number = Optional.ofNullable(version);
        if (number.isEmpty() && !deployment.isRemoved()) {
            return Optional.empty();
        }
        var draft = number.flatMap(it -> versions.find(deployment.agentId().value(), it))
                .map(AgentVersion::draft)
                .orElseGet(agent::draft);
        return Optional.of(new Job(
                deployment.deploymentId(),
                deployment.agentId(),
                deployment.provider(),
                draft,
                draft.at(deployment.provider()),
                number.orElse(0),
                deployment.remoteConnection(),
                deployment.remote(),
                deployment.fingerprint(),
                deployment.isRemoved()));
    }

    private void change(WorkspaceId workspace, DeploymentId id, Consumer<AgentDeployment> change) {
        deployments.findLocked(id.value()).ifPresent(change);
        notices.announce(Agents.TOPIC, workspace.toString());
    }
}
