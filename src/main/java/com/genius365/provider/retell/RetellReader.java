package com.genius365.provider.retell;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Credentials;
import com.genius365.provider.Difference;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.RemoteAgentSummary;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.LiveComparison;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads agents: which there are, what they are, and where they differ from what was published. */
final class RetellReader {

    private static final int MOST = 1_000;
    private static final Map<String, ?> VOICE_ONLY =
            Map.of("channel", Map.of("op", "eq", "type", "string", "value", "voice"));

    private final RetellApi api;

    RetellReader(RetellApi api) {
        this.api = api;
    }

    List<RemoteAgentSummary> agents(Credentials credentials) {
        var rows = AgentRow.search(api, credentials, VOICE_ONLY, MOST);
        var references = rows.isEmpty() ? Map.<String, UUID>of() : references(credentials);
        return rows.stream()
                .map(row -> summary(row, references))
                .sorted(Comparator.comparing(RemoteAgentSummary::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static RemoteAgentSummary summary(AgentRow row, Map<String, UUID> references) {
        var reference = references.get(row.agentId());
        var edited = row.userModifiedTimestamp();
        return new RemoteAgentSummary(
                new RemoteAgent(row.agentId(), null),
                row.agentName() == null ? row.agentId() : row.agentName(),
                reference == null ? null : reference.toString(),
                edited == null ? null : Instant.ofEpochMilli(edited));
    }

    /** By the older list, which shows agents whole; without it, none is known to be ours. */
    private Map<String, UUID> references(Credentials credentials) {
        var request = ProviderRequest.get("list-agents").with("limit", MOST).with("is_latest", true);
        try {
            var found = new HashMap<String, UUID>();
            api.sendForList(credentials, request, JsonNode.class)
                    .forEach(agent -> AgentReading.reference(agent)
                            .ifPresent(reference -> found.put(AgentReading.text(agent, "agent_id"), reference)));
            return found;
        } catch (ProviderException notAnyMore) {
            if (notAnyMore.kind() == Kind.NOT_FOUND || notAnyMore.kind() == Kind.REJECTED) {
                return Map.of();
            }
            throw notAnyMore;
        }
    }

    Optional<LiveAgent> findAgent(Credentials credentials, String externalId) {
        return ProviderHttp.unlessMissing(() -> {
            var agent = api.send(credentials, ProviderRequest.get("get-agent", externalId), JsonNode.class);
            var version = api.json().treeToValue(agent, LiveVersion.class);
            var why = version.unreadable();
            if (why != null) {
                throw RetellApi.refused(why);
            }
            return AgentReading.read(agent, engine(credentials, version));
        });
    }

    Optional<List<Difference>> differences(
            Credentials credentials, AgentDefinition definition, WebhookTarget target, RemoteAgent remote) {
        var id = remote.id();
        if (id == null) {
            return Optional.empty();
        }
        return ProviderHttp.unlessMissing(() -> {
            var live = api.send(credentials, ProviderRequest.get("get-agent", id), JsonNode.class);
            var version = api.json().treeToValue(live, LiveVersion.class);
            if (!version.isFrozen() || !version.hasEngine()) {
                return List.of(new Difference("is_published", "true", "false"));
            }
            return Stream.concat(
                            LiveComparison.differences(agent(definition, target), live).stream(),
                            engineDifferences(engine(definition, target), engine(credentials, version)).stream())
                    .toList();
        });
    }

    String fingerprint(AgentDefinition definition, WebhookTarget target) {
        return LiveComparison.fingerprint(agent(definition, target), engine(definition, target));
    }

    /** Without the keys of calendars and servers: people look at it. */
    private static List<Difference> engineDifferences(JsonNode wanted, JsonNode live) {
        if (!wanted.path("mcps").isEmpty()) {
            forgetChosenTools(live);
        }
        var secrets = Stream.of(wanted, live).flatMap(RetellReader::secrets).collect(Collectors.toSet());
        return LiveComparison.differences(wanted, live).stream()
                .map(difference -> new Difference(
                        difference.path(), hidden(difference.ours(), secrets), hidden(difference.theirs(), secrets)))
                .toList();
    }

    private static void forgetChosenTools(JsonNode live) {
        if (live instanceof ObjectNode engine && live.path("general_tools").isArray()) {
            var others = live.path("general_tools")
                    .valueStream()
                    .filter(tool -> !RetellEngine.isOfServer(tool))
                    .toList();
            engine.putArray("general_tools").addAll(others);
        }
    }

    private static Stream<String> secrets(JsonNode engine) {
        var headers = Stream.of("mcps", "general_tools")
                .flatMap(list -> engine.path(list).valueStream())
                .flatMap(item -> item.path("headers").valueStream());
        var keys = engine.path("general_tools").valueStream().map(tool -> tool.path("cal_api_key"));
        return Stream.concat(headers, keys).map(secret -> secret.asString("")).filter(secret -> !secret.isEmpty());
    }

    private static String hidden(String text, Set<String> secrets) {
        var shown = text;
        for (var secret : secrets) {
            shown = shown.replace(secret, "…");
        }
        return shown;
    }

    private JsonNode engine(Credentials credentials, LiveVersion version) {
        return api.send(
                credentials, version.at(ProviderRequest.get("get-retell-llm", version.engineId())), JsonNode.class);
    }

    private JsonNode agent(AgentDefinition definition, WebhookTarget target) {
        return api.json().valueToTree(AgentMapping.agent(definition, target));
    }

    private JsonNode engine(AgentDefinition definition, WebhookTarget target) {
        return api.json().valueToTree(AgentMapping.engine(definition, target));
    }
}
