package com.genius365.agent;

import com.genius365.access.CurrentUser;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The door to agents that somebody began to type in and did not finish. Each is its writer's own, and need not be whole or
 * right.
 */
@Service
public class UnfinishedAgentService {

    /**
     * What was typed in so far.
     *
     * @param numbers it is to have, once it is made
     * @param step how far the person has come, from 0
     */
    public record Unfinished(UUID id, AgentDraft draft, AgentNumbers numbers, int step, Instant editedAt) {}

    private final UnfinishedAgentBook book;
    private final CurrentUser user;

    UnfinishedAgentService(UnfinishedAgentBook book, CurrentUser user) {
        this.book = book;
        this.user = user;
    }

    /** One's own, the last edited first. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<Unfinished> list(WorkspaceId workspace) {
        return book.list(workspace, user.id());
    }

    @RequiresPermission(Permission.AGENT_READ)
    public Optional<Unfinished> find(WorkspaceId workspace, UUID id) {
        return book.list(workspace, user.id()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    /** Keeps it, over what was kept under this id before. */
    @RequiresPermission(Permission.AGENT_READ)
    public void save(WorkspaceId workspace, UUID id, AgentDraft draft, AgentNumbers numbers, int step) {
        book.save(workspace, user.id(), id, new UnfinishedAgent(draft, numbers), step);
    }

    @RequiresPermission(Permission.AGENT_READ)
    public void discard(WorkspaceId workspace, UUID id) {
        book.remove(workspace, user.id(), id);
    }
}
