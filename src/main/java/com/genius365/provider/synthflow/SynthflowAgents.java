package com.genius365.provider.synthflow;

import com.genius365.provider.AgentDefinition;
import com.genius365.provider.Credentials;
import com.genius365.provider.Difference;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.RemoteAgentSummary;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.LiveComparison;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Synthflow's assistants, with the actions and the knowledge that hang on them.
 *
 * <p>Actions are things of their own, which are made, changed and only then attached. One whose create was never answered,
 * or that a crash left before it was noted in the assistant's description, is left alone: no call reaches it.
 */
final class SynthflowAgents {

    private static final int PAGE = 100;
    private static final int MOST = 1_000;
    private static final int MOST_SEARCHED = 10_000;

    private final SynthflowRegions http;
    private final JsonMapper json;

    SynthflowAgents(SynthflowRegions http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    RemoteAgent publish(
            Credentials credentials,
            AgentDefinition definition,
            WebhookTarget target,
            @Nullable RemoteAgent known,
            Consumer<RemoteAgent> progress) {
        // Without it nobody would believe Synthflow's webhooks.
        Objects.requireNonNull(target.secret(), "A secret for the webhook's address");
        var form = SynthflowMapping.form(definition, target);
        var live = known == null
                ? findLive(credentials, definition).orElse(null)
                : known.id() == null ? null : assistant(get(credentials, known.id()));
        if (live == null) {
            live = create(credentials, form);
        }
        var id = Objects.requireNonNull(live.modelId());
        progress.accept(new RemoteAgent(id, null));
        requireSameDirection(live, form);
        try {
            complete(credentials, id, live, form);
        } catch (ProviderException failed) {
            // The assistant is there; it is something it uses that is not.
            throw failed.ofAnother();
        }
        return new RemoteAgent(id, null);
    }

    /** An update has no place for it. */
    private static void requireSameDirection(SynthflowAssistant live, SynthflowForm form) {
        var directions = Set.of(SynthflowMapping.INBOUND, SynthflowMapping.OUTBOUND);
        if (live.type() != null
                && directions.contains(live.type())
                && !live.type().equals(form.assistant().type())) {
            throw SynthflowCalls.refused("An agent there keeps its direction. Make another agent for the other one.");
        }
    }

    private void complete(Credentials credentials, String id, SynthflowAssistant live, SynthflowForm form) {
        var before = SynthflowMarks.of(live.description());
        var actions = writeActions(credentials, id, form, before);
        connectKnowledge(credentials, id, form.knowledge(), before.knowledge());
        var marks = new SynthflowMarks(actions, form.knowledge());
        http.tell(credentials, ProviderRequest.put(form.assistant().without(marks.description()), "assistants", id));
        attach(credentials, id, live, before, marks);
        // Last: until here the assistant used them.
        before.actions().values().stream()
                .filter(action -> !actions.containsValue(action))
                .forEach(action -> delete(credentials, "actions", action));
    }

    private SynthflowAssistant create(Credentials credentials, SynthflowForm form) {
        var made = http.ask(
                credentials,
                ProviderRequest.post(
                        form.assistant().described(SynthflowMarks.none().description()), "assistants"),
                Created.class);
        return new SynthflowAssistant(made.modelId(), null, null, null, null, null, null, null, null, List.of());
    }

    /** Changes those there are, makes those there are not. Where one fails, those that were made are taken back. */
    private Map<String, String> writeActions(
            Credentials credentials, String assistant, SynthflowForm form, SynthflowMarks before) {
        var ids = new LinkedHashMap<String, String>();
        var made = new ArrayList<String>();
        try {
            form.actions().forEach((key, action) -> {
                var known = before.actions().get(key);
                var own = action.in(assistant);
                var id = known == null ? make(credentials, own) : change(credentials, known, own);
                if (!id.equals(known)) {
                    made.add(id);
                }
                ids.put(key, id);
            });
        } catch (ProviderException failed) {
            made.forEach(id -> delete(credentials, "actions", id));
            throw failed;
        }
        return ids;
    }

    private String make(Credentials credentials, SynthflowAction action) {
        return http.ask(credentials, ProviderRequest.post(action, "actions"), Made.class)
                .actionId();
    }

    private String change(Credentials credentials, String id, SynthflowAction action) {
        return ProviderHttp.unlessMissing(() -> {
                    http.tell(credentials, ProviderRequest.put(action, "actions", id));
                    return id;
                })
                .orElseGet(() -> make(credentials, action));
    }

    /** All of them each time: what somebody else attached stays, whichever way Synthflow takes the list. */
    private void attach(
            Credentials credentials, String id, SynthflowAssistant live, SynthflowMarks before, SynthflowMarks now) {
        var wanted = new LinkedHashSet<String>();
        if (live.actions() != null) {
            wanted.addAll(live.actions());
        }
        wanted.removeAll(before.actions().values());
        wanted.addAll(now.actions().values());
        if (!wanted.isEmpty()) {
            http.tell(
                    credentials,
                    ProviderRequest.search(
                            Map.of("model_id", id, "actions", List.copyOf(wanted)), "actions", "attach"));
        }
    }

    private void connectKnowledge(
            Credentials credentials, String id, List<String> wanted, Collection<String> attached) {
        for (var knowledge : wanted) {
            connect(credentials, id, knowledge, "attach");
        }
        for (var knowledge : attached) {
            if (!wanted.contains(knowledge)) {
                ProviderHttp.unlessMissing(() -> connect(credentials, id, knowledge, "detach"));
            }
        }
    }

    private String connect(Credentials credentials, String id, String knowledge, String how) {
        http.tell(
                credentials,
                ProviderRequest.act("knowledge_base", knowledge, how).with("model_id", id));
        return knowledge;
    }

    /** The assistant first: an action that is used may refuse to go. */
    void remove(Credentials credentials, RemoteAgent remote) {
        var id = remote.id();
        if (id == null) {
            return;
        }
        var marks = ProviderHttp.unlessMissing(() -> assistant(get(credentials, id)))
                .map(live -> SynthflowMarks.of(live.description()))
                .orElseGet(SynthflowMarks::none);
        delete(credentials, "assistants", id);
        marks.actions().values().forEach(action -> delete(credentials, "actions", action));
    }

    private void delete(Credentials credentials, String kind, String id) {
        ProviderHttp.unlessMissing(() -> {
            http.tell(credentials, ProviderRequest.delete(kind, id));
            return id;
        });
    }

    Optional<RemoteAgent> find(Credentials credentials, AgentDefinition definition) {
        return findLive(credentials, definition).map(live -> new RemoteAgent(live.modelId(), null));
    }

    private Optional<SynthflowAssistant> findLive(Credentials credentials, AgentDefinition definition) {
        return all(credentials, MOST_SEARCHED).stream()
                .filter(live -> SynthflowMarks.reference(live.externalWebhookUrl())
                        .filter(definition.reference()::equals)
                        .isPresent())
                .findFirst();
    }

    Optional<List<Difference>> differences(
            Credentials credentials, AgentDefinition definition, WebhookTarget target, RemoteAgent remote) {
        var id = remote.id();
        if (id == null) {
            return Optional.empty();
        }
        return ProviderHttp.unlessMissing(() -> {
            var live = get(credentials, id);
            var form = SynthflowMapping.form(definition, target);
            var found = new ArrayList<Difference>();
            LiveComparison.differences(json.valueToTree(form.assistant().without(null)), live).stream()
                    .filter(difference -> !difference.saysNothing())
                    .map(SynthflowAgents::withoutKey)
                    .forEach(found::add);
            compareAttached(form, assistant(live), found);
            return List.copyOf(found);
        });
    }

    /** As far as it can be seen: whether they are there, not what they do. */
    private static void compareAttached(SynthflowForm form, SynthflowAssistant live, List<Difference> found) {
        var marks = SynthflowMarks.of(live.description());
        var attached = live.actions() == null ? List.<String>of() : live.actions();
        var theirs = new TreeSet<String>();
        marks.actions().forEach((key, id) -> {
            if (attached.contains(id)) {
                theirs.add(key);
            }
        });
        var ours = new TreeSet<>(form.actions().keySet());
        if (!ours.equals(theirs)) {
            found.add(new Difference("actions", String.join(", ", ours), String.join(", ", theirs)));
        }
        if (!form.knowledge().equals(marks.knowledge())) {
            found.add(new Difference(
                    "knowledge", String.join(", ", form.knowledge()), String.join(", ", marks.knowledge())));
        }
    }

    private static Difference withoutKey(Difference difference) {
        return new Difference(
                difference.path(),
                SynthflowMarks.withoutKey(difference.ours()),
                SynthflowMarks.withoutKey(difference.theirs()));
    }

    String fingerprint(AgentDefinition definition, WebhookTarget target) {
        var form = SynthflowMapping.form(definition, target);
        return LiveComparison.fingerprint(
                json.valueToTree(form.assistant()),
                json.valueToTree(form.actions()),
                json.valueToTree(form.knowledge()));
    }

    List<RemoteAgentSummary> agents(Credentials credentials) {
        return all(credentials, MOST).stream()
                .map(live -> new RemoteAgentSummary(
                        new RemoteAgent(live.modelId(), null),
                        live.name() == null ? "" : live.name(),
                        SynthflowMarks.reference(live.externalWebhookUrl())
                                .map(Object::toString)
                                .orElse(null),
                        null))
                .sorted(Comparator.comparing(RemoteAgentSummary::name))
                .toList();
    }

    Optional<LiveAgent> findAgent(Credentials credentials, String externalId) {
        return ProviderHttp.unlessMissing(() -> {
            var live = get(credentials, externalId);
            var assistant = assistant(live);
            var knowledge = SynthflowMarks.of(assistant.description()).knowledge();
            return new LiveAgent(
                    new RemoteAgent(externalId, null),
                    SynthflowReading.definition(new SynthflowForm(assistant, Map.of(), knowledge)),
                    SynthflowLiveReport.of(assistant, live));
        });
    }

    private JsonNode get(Credentials credentials, String id) {
        var answer = http.ask(credentials, ProviderRequest.get("assistants", id), JsonNode.class);
        var assistants = answer.path("assistants");
        var one = assistants.isArray() ? assistants.path(0) : assistants;
        if (!one.isObject()) {
            throw new ProviderException(Provider.SYNTHFLOW, Kind.NOT_FOUND, 200, "Assistant not found", null);
        }
        return one;
    }

    private SynthflowAssistant assistant(JsonNode live) {
        return json.treeToValue(live, SynthflowAssistant.class);
    }

    private List<SynthflowAssistant> all(Credentials credentials, int most) {
        return SynthflowPages.read(
                offset -> http.ask(
                                credentials,
                                ProviderRequest.get("assistants", "")
                                        .with("limit", PAGE)
                                        .with("offset", offset),
                                Page.class)
                        .named(),
                PAGE,
                most);
    }

    record Created(String modelId) {

        Created {
            Objects.requireNonNull(modelId);
        }
    }

    record Made(String actionId) {

        Made {
            Objects.requireNonNull(actionId);
        }
    }

    record Page(@Nullable List<SynthflowAssistant> assistants) {

        List<SynthflowAssistant> named() {
            return assistants == null
                    ? List.of()
                    : assistants.stream().filter(it -> it.modelId() != null).toList();
        }
    }
}
