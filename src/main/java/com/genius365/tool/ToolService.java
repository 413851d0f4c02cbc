package com.genius365.tool;

import com.genius365.access.ChangeLog;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.common.Secret;
import com.genius365.tool.ToolRules.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with a workspace's tools. Looking up an address happens outside of any transaction. */
@Service
@Validated
public class ToolService {

    private final ToolBook book;
    private final OutgoingAddresses addresses;
    private final ObjectProvider<ToolUses> uses;
    private final ObjectProvider<KnowledgeAnswers> knowledge;

    ToolService(
            ToolBook book,
            OutgoingAddresses addresses,
            ObjectProvider<ToolUses> uses,
            ObjectProvider<KnowledgeAnswers> knowledge) {
        this.book = book;
        this.addresses = addresses;
        this.uses = uses;
        this.knowledge = knowledge;
    }

    /** All of them, by name; at most 200. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<ToolSummary> list(WorkspaceId workspace) {
        return book.list();
    }

    @RequiresPermission(Permission.AGENT_READ)
    public ToolDetails get(WorkspaceId workspace, ToolId id) {
        return book.get(id);
    }

    /** Those that can be made here. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<ToolKind> kinds(WorkspaceId workspace) {
        var hasKnowledge = knowledge.getIfAvailable() != null;
        return Arrays.stream(ToolKind.values())
                .filter(kind -> kind != ToolKind.KNOWLEDGE || hasKnowledge)
                .toList();
    }

    /** What is not as it must be, by field; asks nobody. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<Problem> problems(WorkspaceId workspace, ToolDraft draft) {
        return ToolRules.problems(draft, addresses);
    }

    /** Private addresses that tools may reach all the same, because whoever runs the program says so; none as a rule. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<String> openPrivateHosts(WorkspaceId workspace) {
        return addresses.privateHosts();
    }

    /** Names of the agents that use it. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<String> uses(WorkspaceId workspace, ToolId id) {
        return uses.orderedStream()
                .flatMap(user -> user.agentsUsing(workspace, id.value()).stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /**
     * @throws AddressRefusedException where it would go into a private network
     * @throws Refusal where something is not as it must be, or the name is taken
     */
    @RequiresPermission(Permission.AGENT_EDIT)
    public ToolCreated create(WorkspaceId workspace, @Valid ToolDraft draft, @NotNull ToolKeys keys) {
        ChangeLog.about(draft.name());
        ChangeLog.compare(null, draft);
        requireFit(draft);
        requireKeys(keys);
        return unlessTaken(draft.name(), () -> book.create(workspace, draft, keys));
    }

    /** Agents that use it are published again. Throws like {@link #create}. */
    @RequiresPermission(Permission.AGENT_EDIT)
    public void update(WorkspaceId workspace, ToolId id, long version, @Valid ToolDraft draft, @NotNull ToolKeys keys) {
        requireFit(draft);
        requireKeys(keys);
        unlessTaken(draft.name(), () -> {
            book.update(workspace, id, version, draft, keys);
            return id;
        });
    }

    /** The same under another name, with its secrets. */
    @RequiresPermission(Permission.AGENT_EDIT)
    public ToolCreated duplicate(WorkspaceId workspace, ToolId id) {
        return book.duplicate(workspace, id);
    }

    /** @return the new secret, to be shown once; the old one signs nothing more */
    @RequiresPermission(Permission.AGENT_EDIT)
    public Secret renewSigningSecret(WorkspaceId workspace, ToolId id) {
        return book.renewSigning(id);
    }

    /** Takes it from people and, when those are published again, from the agents that use it; see {@link #uses}. */
    @RequiresPermission(Permission.AGENT_DELETE)
    public void remove(WorkspaceId workspace, ToolId id) {
        book.remove(workspace, id);
    }

    private void requireFit(ToolDraft draft) {
        var problems = ToolRules.problems(draft, addresses);
        if (!problems.isEmpty()) {
            var first = problems.getFirst();
            throw first.field() == ToolRules.Field.URL
                    ? new AddressRefusedException(first.sentence())
                    : new Refusal(first.sentence());
        }
        if (draft.setup().kind().hasAddress()) {
            addresses.requirePublic(draft.setup().url());
        }
    }

    private static void requireKeys(ToolKeys keys) {
        keys.headers().forEach((name, value) -> {
            var text = value.reveal();
            if (text.isBlank() || text.length() > 4_000 || text.chars().anyMatch(c -> c < ' ' || c > '~')) {
                throw new Refusal(
                        "The value of " + name + " must be one line of letters, digits and signs, 4,000 at" + " most.");
            }
        });
        var key = keys.calendarKey();
        if (key != null && (key.reveal().isBlank() || key.reveal().length() > 500)) {
            throw new Refusal("This is not a key of Cal.com.");
        }
    }

    /** Two at once find the name free, and the database lets one of them have it. */
    private static <T> T unlessTaken(String name, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("tool_name_idx")) {
                throw new Refusal("There is a tool named “" + name + "” already.", e);
            }
            throw e;
        }
    }
}
