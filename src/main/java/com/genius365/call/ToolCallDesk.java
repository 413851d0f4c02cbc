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

    /** A tool that is asked for in a call. @param documents which it looks into */
    private record Errand(WorkspaceId workspace, Place place, RunnableTool tool, List<UUID> documents) {}

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
                        .map(tool -> answer(
                                new Errand(workspace, place, tool, documents(workspace, place, tool, asked)),
                                meant(asked.uses(), tool))));
    }

    /** A call that is not known yet belongs to whom its agent belongs to; else to whom the connection does. */
    private Optional<WorkspaceId> owner(ActiveConnection connection, Place place, Asked asked) {
        return book.findOwner(place, asked.reference())
                .or(() -> Optional.ofNullable(asked.externalAgentId())
                        .flatMap(agent -> agents.findOwner(connection.id(), agent))
                        .map(OwnedAgent::workspace))
                .or(() -> Optional.ofNullable(connection.workspace()));
    }

    /** Of the agent in whose call it is, as far as the tool looks into any; none where nobody knows which agent that is. */
    private List<UUID> documents(WorkspaceId workspace, Place place, RunnableTool tool, Asked asked) {
        if (!tool.isLookUp()) {
            return List.of();
        }
        return Optional.ofNullable(asked.externalAgentId())
                .flatMap(agent -> agents.findOwner(place.connection(), agent))
                .filter(agent -> agent.workspace().equals(workspace))
                .map(OwnedAgent::id)
                .or(() -> book.findAgent(workspace, place, asked.reference()))
                .map(agent -> agents.documents(workspace, agent, place.connection()))
                .orElse(List.of());
    }

    /** A tool that was renamed is still known by its old name until its agents are published again. */
    private static List<Use> meant(List<Use> uses, RunnableTool tool) {
        Predicate<Use> isThis = use -> use.tool().equals(tool.name());
        return uses.size() == 1 || uses.stream().noneMatch(isThis)
                ? uses.stream().limit(MOST_AT_ONCE).toList()
                : uses.stream().filter(isThis).limit(MOST_AT_ONCE).toList();
    }

    private List<Answer> answer(Errand errand, List<Use> uses) {
        if (uses.size() == 1) {
            return List.of(answer(errand, uses.getFirst()));
        }
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = uses.stream()
                    .<Callable<Answer>>map(use -> () -> answer(errand, use))
                    .toList();
            return together.invokeAll(tasks).stream().map(ToolCallDesk::get).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(Errand errand, Use use) {
        var begun = book.begin(errand.workspace(), errand.place(), errand.tool(), use);
        if (begun.isEmpty()) {
            return await(errand, use);
        }
        var answer = run(errand, use);
        book.finish(errand.workspace(), begun.get(), answer);
        return new Answer(use, answer.isFailed(), answer.forModel());
    }

    private ToolAnswer run(Errand errand, Use use) {
        try {
            return runner.run(
                    errand.tool(),
                    use.arguments(),
                    new ToolOccasion(
                            errand.place().connection() + "/" + use.id(),
                            errand.place().externalCallId(),
                            errand.documents()));
        } catch (RuntimeException e) {
            // The caller waits: an agent that is told so goes on, one that hears nothing falls silent.
            LOG.warn("Tool {} broke: {}", errand.tool().id(), e.getClass().getSimpleName());
            return ToolAnswer.failed(BROKE, Duration.ZERO);
        }
    }

    /** What the first request for the same gets, as long as it may take. */
    private Answer await(Errand errand, Use use) {
        var until = System.nanoTime() + errand.tool().timeout().plusSeconds(1).toNanos();
        var kept = book.find(errand.workspace(), errand.place(), errand.tool(), use);
        while (kept.isEmpty() && System.nanoTime() < until) {
            pause();
            kept = book.find(errand.workspace(), errand.place(), errand.tool(), use);
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
