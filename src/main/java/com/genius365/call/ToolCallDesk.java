package com.genius365.call;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.Agents;
import com.genius365.agent.Agents.OwnedAgent;
import com.genius365.call.ToolCallBook.Kept;
import com.genius365.call.ToolCallBook.Place;
import com.genius365.integration.ActiveConnection;
import com.genius365.provider.ToolCalls.Answer;
import com.genius365.provider.ToolCalls.Asked;
import com.genius365.provider.ToolCalls.Use;
import com.genius365.tool.RunnableTool;
import com.genius365.tool.ToolAnswer;
import com.genius365.tool.ToolOccasion;
import com.genius365.tool.ToolRunner;
import com.genius365.tool.Tools;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the tools that agents ask for in calls: for whom the call belongs to, each use once, with somebody waiting. */
@Component
class ToolCallDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ToolCallDesk.class);
    private static final int MOST_AT_ONCE = 16;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String BROKE = "The tool failed on our side.";

    private final ToolCallBook book;
    private final Tools tools;
    private final ToolRunner runner;
    private final Agents agents;

    ToolCallDesk(ToolCallBook book, Tools tools, ToolRunner runner, Agents agents) {
        this.book = book;
        this.tools = tools;
        this.runner = runner;
        this.agents = agents;
    }

    /** Empty: whoever the call belongs to has no such tool. */
    Optional<List<Answer>> answer(ActiveConnection connection, UUID toolId, Asked asked) {
        var place = new Place(connection.id(), asked.externalCallId());
        return owner(connection, place, asked)
                .flatMap(workspace -> tools.find(workspace, toolId)
                        .filter(RunnableTool::isRunHere)
                        .map(tool -> answer(workspace, place, tool, meant(asked.uses(), tool))));
    }

    /** A call that is not known yet belongs to whom its agent belongs to; else to whom the connection does. */
    private Optional<WorkspaceId> owner(ActiveConnection connection, Place place, Asked asked) {
        return book.findOwner(place, asked.reference())
                .or(() -> Optional.ofNullable(asked.externalAgentId())
                        .flatMap(agent -> agents.findOwner(connection.id(), agent))
                        .map(OwnedAgent::workspace))
                .or(() -> Optional.ofNullable(connection.workspace()));
    }

    /** A tool that was renamed is still known by its old name until its agents are published again. */
    private static List<Use> meant(List<Use> uses, RunnableTool tool) {
        Predicate<Use> isThis = use -> use.tool().equals(tool.name());
        return uses.size() == 1 || uses.stream().noneMatch(isThis)
                ? uses.stream().limit(MOST_AT_ONCE).toList()
                : uses.stream().filter(isThis).limit(MOST_AT_ONCE).toList();
    }

    private List<Answer> answer(WorkspaceId workspace, Place place, RunnableTool tool, List<Use> uses) {
        if (uses.size() == 1) {
            return List.of(answer(workspace, place, tool, uses.getFirst()));
        }
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = uses.stream()
                    .<Callable<Answer>>map(use -> () -> answer(workspace, place, tool, use))
                    .toList();
            return together.invokeAll(tasks).stream().map(ToolCallDesk::get).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(WorkspaceId workspace, Place place, RunnableTool tool, Use use) {
        var begun = book.begin(workspace, place, tool, use);
        if (begun.isEmpty()) {
            return await(workspace, place, tool, use);
        }
        var answer = run(tool, place, use);
        book.finish(workspace, begun.get(), answer);
        return new Answer(use, answer.isFailed(), answer.forModel());
    }

    private ToolAnswer run(RunnableTool tool, Place place, Use use) {
        try {
            return runner.run(
                    tool,
                    use.arguments(),
                    new ToolOccasion(place.connection() + "/" + use.id(), place.externalCallId()));
        } catch (RuntimeException e) {
            // The caller waits: an agent that is told so goes on, one that hears nothing falls silent.
            LOG.warn("Tool {} broke: {}", tool.id(), e.getClass().getSimpleName());
            return ToolAnswer.failed(BROKE, Duration.ZERO);
        }
    }

    /** What the first request for the same gets, as long as it may take. */
    private Answer await(WorkspaceId workspace, Place place, RunnableTool tool, Use use) {
        var until = System.nanoTime() + tool.timeout().plusSeconds(1).toNanos();
        var kept = book.find(workspace, place, tool, use);
        while (kept.isEmpty() && System.nanoTime() < until) {
            pause();
            kept = book.find(workspace, place, tool, use);
        }
        var found = kept.orElseGet(() -> new Kept(true, "The tool is still at work."));
        return new Answer(use, found.isFailed(), found.text());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer get(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
