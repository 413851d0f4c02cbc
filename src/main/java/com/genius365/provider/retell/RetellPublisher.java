package com.genius365.provider.retell;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Credentials;
import com.genius365.provider.ProviderException;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes and changes agents. An agent at Retell is two objects, an engine (their "Retell LLM") and the agent before it, and
 * agents have versions: one that was published cannot be changed, so a change is made to a draft, which is then published.
 */
final class RetellPublisher {

    private static final int MOST_SEARCHED = 2_000;

    private final RetellApi api;

    RetellPublisher(RetellApi api) {
        this.api = api;
    }

    RemoteAgent publish(
            Credentials credentials,
            AgentDefinition definition,
            WebhookTarget target,
            @Nullable RemoteAgent known,
            Consumer<RemoteAgent> progress) {
        var agent = AgentMapping.agent(definition, target);
        var engine = AgentMapping.engine(definition, target);
        if (RemoteAgent.NONE.equals(known)) {
            return create(credentials, engine, agent, null, progress);
        }
        var live = known == null || known.id() == null
                ? findVersion(credentials, definition)
                : getAgent(credentials, known.id());
        if (live != null) {
            try {
                return update(credentials, engine, agent, live, progress);
            } catch (ProviderException failed) {
                // The agent was there a moment ago; it is a voice or a knowledge base that is not.
                throw failed.ofAnother();
            }
        }
        return create(credentials, engine, agent, known == null ? null : known.engineId(), progress);
    }

    Optional<RemoteAgent> find(Credentials credentials, AgentDefinition definition) {
        return Optional.ofNullable(findVersion(credentials, definition))
                .map(agent -> new RemoteAgent(agent.agentId(), agent.engineId()));
    }

    private RemoteAgent create(
            Credentials credentials,
            RetellEngine engine,
            RetellAgent agent,
            @Nullable String knownEngine,
            Consumer<RemoteAgent> progress) {
        var made = knownEngine == null
                ? ProviderRequest.post(engine, "create-retell-llm")
                : ProviderRequest.patch(engine, "update-retell-llm", knownEngine);
        var engineId = api.send(credentials, made, LiveEngine.class).llmId();
        progress.accept(new RemoteAgent(null, engineId));
        try {
            var created = api.send(
                    credentials, ProviderRequest.post(agent.behind(engineId), "create-agent"), LiveVersion.class);
            var remote = new RemoteAgent(created.agentId(), engineId);
            progress.accept(remote);

            release(credentials, created);
            return remote;
        } catch (ProviderException failed) {
            throw failed.ofAnother();
        }
    }

    private RemoteAgent update(
            Credentials credentials,
            RetellEngine engine,
            RetellAgent agent,
            LiveVersion live,
            Consumer<RemoteAgent> progress) {
        var remote = new RemoteAgent(live.agentId(), live.engineId());
        progress.accept(remote);

        var draft = live.isFrozen() ? draft(credentials, live) : live;
        var whole = engine.keeping(chosenTools(credentials, engine, draft));
        api.send(credentials, draft.at(ProviderRequest.patch(whole, "update-retell-llm", draft.engineId())));
        api.send(
                credentials,
                ProviderRequest.patch(agent, "update-agent", draft.agentId()).with("version", draft.version()));

        release(credentials, draft);
        return remote;
    }

    /** Which tools of a server an agent may use is chosen at Retell, and tools can only be set all together. */
    private List<JsonNode> chosenTools(Credentials credentials, RetellEngine engine, LiveVersion draft) {
        if (engine.mcps() == null) {
            return List.of();
        }
        return api.send(credentials, draft.at(ProviderRequest.get("get-retell-llm", draft.engineId())), JsonNode.class)
                .path("general_tools")
                .valueStream()
                .filter(RetellEngine::isOfServer)
                .toList();
    }

    private LiveVersion draft(Credentials credentials, LiveVersion published) {
        return api.send(
                credentials,
                ProviderRequest.post(
                        Map.of("base_version", published.version()), "create-agent-version", published.agentId()),
                LiveVersion.class);
    }

    private void release(Credentials credentials, LiveVersion draft) {
        api.send(
                credentials,
                ProviderRequest.post(Map.of("version", draft.version()), "publish-agent-version", draft.agentId()));
    }

    private LiveVersion getAgent(Credentials credentials, String id) {
        return api.send(credentials, ProviderRequest.get("get-agent", id), LiveVersion.class);
    }

    /**
     * Finds an agent whose create was never answered. Retell's list tells names only, so agents are looked at one by one
     * for the mark in their webhook's address: those of the same name first, then all, since ours may have been renamed
     * since. An engine whose create was never answered is left
     * alone: it costs nothing, and no call reaches it.
     */
    private @Nullable LiveVersion findVersion(Credentials credentials, AgentDefinition definition) {
        var name = definition.basics().name();
        return AgentRow.search(api, credentials, Map.of(), MOST_SEARCHED).stream()
                .sorted(Comparator.comparing(row -> !name.equals(row.agentName())))
                .map(row -> ProviderHttp.unlessMissing(() -> getAgent(credentials, row.agentId())))
                .flatMap(Optional::stream)
                .filter(agent -> agent.isMarked(definition.reference()))
                .findFirst()
                .orElse(null);
    }

    record LiveEngine(String llmId) {

        LiveEngine {
            Objects.requireNonNull(llmId);
        }
    }
}
