package com.genius365.agent;

import com.genius365.access.ChangeLog;
import com.genius365.access.Grants;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.OffsetPage;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.tenancy.WorkspaceLimits;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with a workspace's agents. */
@Service
@Validated
@Transactional(readOnly = true)
public class AgentService {

    private static final int MOST_CHOICES = 1_000;

    private final AgentRepository agents;
    private final Connections connections;
    private final Grants grants;
    private final WorkspaceLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentService(
            AgentRepository agents,
            Connections connections,
            Grants grants,
            WorkspaceLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agents = agents;
        this.connections = connections;
        this.grants = grants;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** Sorted by name. */
    @RequiresPermission(Permission.AGENT_READ)
    public Page<AgentSummary> search(WorkspaceId workspace, AgentFilter filter, PageRequest page) {
        var pattern = pattern(filter.text());
        var rows = agents.search(pattern, filter.provider(), filter.state(), new OffsetPage(page));
        var total = agents.count(pattern, filter.provider(), filter.state());
        return new Page<>(rows.stream().map(AgentRow::summary).toList(), total);
    }

    /** All agents to choose from in a list, by name; the first thousand. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<AgentChoice> choices(WorkspaceId workspace) {
        return agents.names(Limit.of(MOST_CHOICES)).stream()
                .map(AgentName::choice)
                .toList();
    }

    @RequiresPermission(Permission.AGENT_READ)
    public AgentDetails get(WorkspaceId workspace, AgentId id) {
        return present(id).details();
    }

    /** @throws Refusal where the workspace has as many as it may have */
    @Transactional
    @RequiresPermission(Permission.AGENT_EDIT)
    public AgentId create(WorkspaceId workspace, @Valid AgentDraft draft) {
        requireUsable(workspace, draft);
        ChangeLog.about(draft.name());
        ChangeLog.compare(null, draft);
        var most = limits.claim(workspace).agents();
        if (agents.countPresent() >= most) {
            throw new Refusal("This workspace may have " + most
                    + " agents and has them. Delete one that is not needed, or ask your agency for more.");
        }
        var agent = agents.save(new Agent(grants.partnerOf(workspace), draft, clock.instant()));
        events.publishEvent(new AgentEdited(workspace, agent.agentId(), clock.instant()));
        return agent.agentId();
    }

    /** Changes our row only; {@link #publish} brings it to the vendor. */
    @Transactional
    @RequiresPermission(Permission.AGENT_EDIT)
    public void update(WorkspaceId workspace, AgentId id, long edit, @Valid AgentDraft draft) {
        requireUsable(workspace, draft);
        var agent = locked(id);
        if (agent.edits() != edit) {
            throw new ChangedMeanwhileException("This agent");
        }
        ChangeLog.about(draft.name());
        ChangeLog.compare(agent.details().draft(), draft);
        agent.edit(draft, clock.instant());
        events.publishEvent(new AgentEdited(workspace, id, clock.instant()));
    }

    /** Asks for the agent to be brought to its vendor; that happens in the background. */
    @Transactional
    @RequiresPermission(Permission.AGENT_PUBLISH)
    public void publish(WorkspaceId workspace, AgentId id) {
        var agent = locked(id);
        ChangeLog.about(agent.name());
        agent.requestPublishing(clock.instant());
        events.publishEvent(new PublishingRequested(workspace));
    }

    /** Takes the agent from people at once, and from the vendor in the background. */
    @Transactional
    @RequiresPermission(Permission.AGENT_DELETE)
    public void remove(WorkspaceId workspace, AgentId id) {
        var agent = locked(id);
        ChangeLog.about(agent.name());
        agent.remove(clock.instant());
        events.publishEvent(new AgentEdited(workspace, id, clock.instant()));
        events.publishEvent(new PublishingRequested(workspace));
    }

    /** One of another workspace looks like one that does not exist. */
    private void requireUsable(WorkspaceId workspace, AgentDraft draft) {
        if (draft.connection() != null
                && connections
                        .find(workspace, new ConnectionId(draft.connection()))
                        .isEmpty()) {
            throw new NotFoundException("This connection");
        }
    }

    private Agent present(AgentId id) {
        return agents.findPresent(id.value()).orElseThrow(() -> new NotFoundException("This agent"));
    }

    private Agent locked(AgentId id) {
        return agents.findLocked(id.value())
                .filter(agent -> !agent.isRemoved())
                .orElseThrow(() -> new NotFoundException("This agent"));
    }

    private static @Nullable String pattern(String text) {
        if (text.isBlank()) {
            return null;
        }
        var escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + escaped + "%";
    }
}
