package com.genius365.agent;

import com.genius365.access.ChangeLog;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.OffsetPage;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.provider.Provider;
import com.genius365.telephony.Numbers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
    private final AgentEngines engines;
    private final AgentMaker maker;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgentService(
            AgentRepository agents,
            AgentEngines engines,
            AgentMaker maker,
            Numbers numbers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agents = agents;
        this.engines = engines;
        this.maker = maker;
        this.numbers = numbers;
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
        return engines.details(present(id));
    }

    /** @throws Refusal where the workspace has as many as it may have */
    @Transactional
    @RequiresPermission(Permission.AGENT_EDIT)
    public AgentId create(WorkspaceId workspace, @Valid AgentDraft draft) {
        ChangeLog.about(draft.name());
        log(null, draft);
        return maker.make(workspace, draft).agentId();
    }

    /** Changes our row only; {@link #publish} brings it to the vendor. */
    @Transactional
    @RequiresPermission(Permission.AGENT_EDIT)
    public void update(WorkspaceId workspace, AgentId id, long edit, @Valid AgentDraft typed) {
        maker.requireUsable(workspace, typed);
        var agent = locked(id);
        if (agent.edits() != edit) {
            throw new ChangedMeanwhileException("This agent");
        }
        var draft = engines.inPresentRoles(agent, typed);
        ChangeLog.about(draft.name());
        log(agent.draft(), draft);
        engines.arrange(agent, draft);
        agent.edit(draft, clock.instant());
        events.publishEvent(new AgentEdited(workspace, id, clock.instant()));
    }

    /**
     * Makes a version of what stands in the draft, and asks for it to be brought to the vendor; that happens in the
     * background.
     *
     * @param note what is new about it; may be empty
     */
    @Transactional
    @RequiresPermission(Permission.AGENT_PUBLISH)
    public void publish(
            WorkspaceId workspace, AgentId id, @Size(max = 500, message = "At most 500 characters.") String note) {
        var agent = locked(id);
        ChangeLog.about(agent.name());
        engines.publish(agent, note);
        events.publishEvent(new PublishingRequested(workspace));
    }

    /** Brings what was published back to an engine where somebody changed it. */
    @Transactional
    @RequiresPermission(Permission.AGENT_PUBLISH)
    public void reapply(WorkspaceId workspace, AgentId id, Provider provider) {
        var agent = locked(id);
        ChangeLog.about(agent.name());
        engines.renew(agent, provider);
        events.publishEvent(new PublishingRequested(workspace));
    }

    /** From now on the standby makes and takes its calls. @throws Refusal where it cannot */
    @Transactional
    @RequiresPermission(Permission.AGENT_PUBLISH)
    public void switchOver(WorkspaceId workspace, AgentId id) {
        var agent = locked(id);
        ChangeLog.about(agent.name());
        engines.switchOver(agent);
        events.publishEvent(new AgentEdited(workspace, id, clock.instant()));
        events.publishEvent(new PublishingRequested(workspace));
    }

    /** Takes the agent from people at once, and from the vendor in the background. */
    @Transactional
    @RequiresPermission(Permission.AGENT_DELETE)
    public void remove(WorkspaceId workspace, AgentId id) {
        var agent = locked(id);
        ChangeLog.about(agent.name());
        agent.remove(clock.instant());
        engines.removeAll(agent);
        numbers.forget(workspace, id.value());
        events.publishEvent(new AgentEdited(workspace, id, clock.instant()));
        events.publishEvent(new PublishingRequested(workspace));
    }

    private static void log(@Nullable AgentDraft before, AgentDraft after) {
        ChangeLog.compare(before == null ? null : before.basics(), after.basics());
        ChangeLog.compare(before == null ? null : before.script(), after.script());
        ChangeLog.compare(before == null ? null : before.settings(), after.settings());
        ChangeLog.compare(before == null ? null : before.analysis(), after.analysis());
        ChangeLog.record("tools", before == null ? null : before.tools(), after.tools());
        ChangeLog.record("documents", before == null ? null : before.documents(), after.documents());
        ChangeLog.compare(before == null ? null : before.engine(), after.engine());
        ChangeLog.record("standby", before == null ? null : before.standby(), after.standby());
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
