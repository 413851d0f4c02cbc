package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.provider.Provider;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Stands in where no feature has anything for agents. */
@Component
@Fallback
class EmptyLibrary implements AgentLibrary {

    @Override
    public List<Choice> tools(WorkspaceId workspace) {
        return List.of();
    }

    @Override
    public List<Choice> documents(WorkspaceId workspace) {
        return List.of();
    }

    @Override
    public Budget budget(WorkspaceId workspace, Provider provider, List<UUID> documents) {
        return new Budget(true, 0, 0);
    }

    @Override
    public List<NumberChoice> numbers(WorkspaceId workspace, Provider provider) {
        return List.of();
    }

    @Override
    public void assign(WorkspaceId workspace, AgentId agent, AgentNumbers numbers) {
        if (!numbers.isEmpty()) {
            throw new Refusal("There are no phone numbers here.");
        }
    }
}
