package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentBook.Job;
import com.genius365.integration.ConnectionId;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the definition for a vendor of what people typed in. */
@Component
class AgentBlueprint {

    AgentDefinition definition(WorkspaceId workspace, Job job, ConnectionId connection) {
        return job.draft().definition(job.id().value(), job.engine(), List.of(), AgentKnowledge.none());
    }
}
