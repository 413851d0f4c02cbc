package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentBook.Job;
import com.genius365.integration.ConnectionId;
import com.genius365.knowledge.KnowledgeBase;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentKnowledge;
import com.genius365.tool.Tools;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the definition for a vendor of what people typed in. */
@Component
class AgentBlueprint {

    private final Tools tools;
    private final KnowledgeBase knowledge;

    AgentBlueprint(Tools tools, KnowledgeBase knowledge) {
        this.tools = tools;
        this.knowledge = knowledge;
    }

    /** With its tools, and with what it knows; the vendor is given documents that it does not have yet. */
    AgentDefinition definition(WorkspaceId workspace, Job job, ConnectionId connection) {
        return job.draft()
                .definition(
                        job.id().value(),
                        job.engine(),
                        tools.resolve(workspace, job.draft().tools()),
                        knowledge.of(
                                workspace,
                                connection,
                                job.provider(),
                                job.draft().documents()));
    }

    /** Just enough to find it at the vendor. */
    AgentDefinition outline(Job job) {
        return job.draft().definition(job.id().value(), job.engine(), List.of(), AgentKnowledge.none());
    }
}
