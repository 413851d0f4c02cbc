package com.genius365.tool;

import com.genius365.access.InWorkspace;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Vault;
import com.genius365.provider.AgentTool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tools for the features that work with them. No screen uses it. */
@Component
public class Tools {

    private final ToolRepository tools;
    private final Vault vault;

    Tools(ToolRepository tools, Vault vault) {
        this.tools = tools;
        this.vault = vault;
    }

    /** As vendors are told of them, in the order asked for, each once; those that are gone are left out. */
    @InWorkspace
    @Transactional(readOnly = true)
    public List<AgentTool> resolve(WorkspaceId workspace, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Tool> found = tools.findAllPresent(ids).stream()
                .collect(Collectors.toMap(tool -> tool.toolId().value(), Function.identity()));
        return ids.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(tool -> tool.open(vault).forVendor())
                .toList();
    }

    @InWorkspace
    @Transactional(readOnly = true)
    public Optional<RunnableTool> find(WorkspaceId workspace, UUID id) {
        return tools.findPresent(id).map(tool -> tool.open(vault));
    }
}
