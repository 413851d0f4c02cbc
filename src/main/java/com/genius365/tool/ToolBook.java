package com.genius365.tool;

import com.genius365.access.ChangeLog;
import com.genius365.access.Grants;
import com.genius365.access.WorkspaceId;
import com.genius365.common.ChangedMeanwhileException;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.common.Vault;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tools; each method is one transaction in the workspace that its caller has opened. */
@Component
class ToolBook {

    static final int MOST = 200;

    private static final UUID NONE = new UUID(0, 0);
    private static final int LONGEST_NAME = 64;

    private final ToolRepository tools;
    private final Grants grants;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ToolBook(ToolRepository tools, Grants grants, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.tools = tools;
        this.grants = grants;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ToolSummary> list() {
        return tools.list().stream().map(ToolRow::summary).toList();
    }

    @Transactional(readOnly = true)
    public ToolDetails get(ToolId id) {
        return present(id).details(vault);
    }

    @Transactional(readOnly = true)
    public RunnableTool open(ToolId id) {
        return present(id).open(vault);
    }

    @Transactional
    public ToolCreated create(WorkspaceId workspace, ToolDraft draft, ToolKeys keys) {
        requireRoom();
        requireFree(draft.name(), NONE);
        return save(new Tool(grants.partnerOf(workspace), draft, keys, vault, clock.instant()));
    }

    @Transactional
    public void update(WorkspaceId workspace, ToolId id, long version, ToolDraft draft, ToolKeys keys) {
        var tool = present(id);
        if (tool.version() != version) {
            throw new ChangedMeanwhileException("This tool");
        }
        requireFree(draft.name(), id.value());
        ChangeLog.about(draft.name());
        ChangeLog.compare(tool.draft(), draft);
        keys.headers().keySet().forEach(name -> ChangeLog.replaced(name + " (secret header)"));
        if (keys.calendarKey() != null) {
            ChangeLog.replaced("calendarKey");
        }
        tool.edit(draft, keys, vault, clock.instant());
        changed(workspace, id);
    }

    @Transactional
    public ToolCreated duplicate(WorkspaceId workspace, ToolId id) {
        requireRoom();
        var tool = present(id);
        var name = freeName(tool.name());
        ChangeLog.about(name);
        ChangeLog.record("copyOf", null, tool.name());
        return save(tool.copy(grants.partnerOf(workspace), name, vault, clock.instant()));
    }

    @Transactional
    public Secret renewSigning(ToolId id) {
        var tool = present(id);
        ChangeLog.about(tool.name());
        ChangeLog.replaced("signingSecret");
        if (tool.kind() != ToolKind.FUNCTION) {
            throw new Refusal("Only requests to your own server are signed.");
        }
        return tool.renewSigning(vault);
    }

    @Transactional
    public void remove(WorkspaceId workspace, ToolId id) {
        var tool = present(id);
        ChangeLog.about(tool.name());
        tool.remove(clock.instant());
        changed(workspace, id);
    }

    private ToolCreated save(Tool tool) {
        @Nullable Secret signing = tool.kind() == ToolKind.FUNCTION ? tool.renewSigning(vault) : null;
        return new ToolCreated(tools.save(tool).toolId(), signing);
    }

    private void changed(WorkspaceId workspace, ToolId id) {
        events.publishEvent(new ToolChanged(workspace, id, clock.instant()));
    }

    private void requireRoom() {
        if (tools.countPresent() >= MOST) {
            throw new Refusal("A workspace may have " + MOST + " tools. Delete one that is not needed.");
        }
    }

    private void requireFree(String name, UUID except) {
        if (tools.findName(name, except).isPresent()) {
            throw new Refusal("There is a tool named “" + name + "” already. Names are unique, so that an agent knows "
                    + "which is meant.");
        }
    }

    private String freeName(String name) {
        for (var number = 2; ; number++) {
            var ending = "_" + number;
            var free = name.substring(0, Math.min(name.length(), LONGEST_NAME - ending.length())) + ending;
            if (tools.findName(free, NONE).isEmpty()) {
                return free;
            }
        }
    }

    private Tool present(ToolId id) {
        return tools.findPresent(id.value()).orElseThrow(() -> new NotFoundException("This tool"));
    }
}
