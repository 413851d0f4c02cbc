package com.genius365.agent;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.OffsetPage;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.provider.Difference;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what an agent was. Restoring one is an edit like any other: {@link AgentService#update} with its draft. */
@Service
@Transactional(readOnly = true)
public class AgentVersionService {

    private final AgentRepository agents;
    private final AgentVersionRepository versions;

    AgentVersionService(AgentRepository agents, AgentVersionRepository versions) {
        this.agents = agents;
        this.versions = versions;
    }

    /** Newest first. */
    @RequiresPermission(Permission.AGENT_READ)
    public Page<AgentVersionSummary> list(WorkspaceId workspace, AgentId id, PageRequest page) {
        requirePresent(id);
        return new Page<>(versions.list(id.value(), new OffsetPage(page)), versions.count(id.value()));
    }

    @RequiresPermission(Permission.AGENT_READ)
    public AgentDraft get(WorkspaceId workspace, AgentId id, int number) {
        requirePresent(id);
        return versions.find(id.value(), number)
                .map(AgentVersion::draft)
                .orElseThrow(() -> new NotFoundException("This version"));
    }

    /** Where the agent as it stands here differs from a version; theirs is the version. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<Difference> compare(WorkspaceId workspace, AgentId id, int number) {
        var now =
                agents.findPresent(id.value()).map(Agent::draft).orElseThrow(() -> new NotFoundException("This agent"));
        return AgentJson.compare(now, get(workspace, id, number));
    }

    private void requirePresent(AgentId id) {
        if (agents.findPresent(id.value()).isEmpty()) {
            throw new NotFoundException("This agent");
        }
    }
}
