package com.genius365.provider.retell;

import com.genius365.common.Secret;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.CallRequest;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.Capabilities;
import com.genius365.provider.Capabilities.Ability;
import com.genius365.provider.Credentials;
import com.genius365.provider.Difference;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.MappingReport;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderEvent;
import com.genius365.provider.ProviderException;
import com.genius365.provider.ProviderException.Kind;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.RemoteAgentSummary;
import com.genius365.provider.RemoteNumber;
import com.genius365.provider.RemoteVoice;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.WebCallTicket;
import com.genius365.provider.Webhook;
import com.genius365.provider.WebhookRequest;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.LiveComparison;
import com.genius365.provider.http.ProviderHttp;
import com.genius365.provider.http.ProviderRequest;
import com.genius365.provider.http.VendorJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Retell. An agent there is two objects, an engine (their "Retell LLM") and the agent before it, and agents have
 * versions: one that was published cannot be changed, so a change is made to a draft, which is then published. Calls
 * ask for the latest published version, never for a draft that is half written.
 */
@Component
@EnableConfigurationProperties(RetellProperties.class)
class RetellClient implements VoiceProvider {

    private static final int PAGE = 100;
    private static final int MOST_SEARCHED = 2_000;
    private static final String LATEST_PUBLISHED = "latest_published";

    private static final Capabilities CAPABILITIES = new Capabilities(
            EnumSet.of(
                    Ability.WEB_CALLS,
                    Ability.LISTS_VOICES,
                    Ability.TEMPERATURE,
                    Ability.VOICE_SPEED,
                    Ability.SIGNS_WEBHOOKS),
            AgentMapping.MODELS,
            AgentMapping.LANGUAGES,
            60,
            3600);

    private final JsonMapper json = VendorJson.mapper()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final RetellWebhooks webhooks = new RetellWebhooks(json);
    private final ProviderHttp http;

    RetellClient(RetellProperties properties) {
        this.http = new ProviderHttp(Provider.RETELL, properties.http(), json, RetellClient::isMissing);
    }

    /** Retell describes no 404 for most of its objects, but a 422 with these words. */
    private static boolean isMissing(int status, String words) {
        return status == 422 && words.startsWith("Cannot find requested asset");
    }

    @Override
    public Provider provider() {
        return Provider.RETELL;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void checkKey(Credentials credentials) {
        http.send(credentials, ProviderRequest.get("get-concurrency"), JsonNode.class);
    }

    @Override
    public MappingReport report(AgentDefinition definition) {
        return AgentMapping.report(definition);
    }

    /** Nothing to set up: Retell signs with the API key. */
    @Override
    public @Nullable String prepareWebhooks(Credentials credentials, Secret secret) {
        return null;
    }

    @Override
    public RemoteAgent publish(
            Credentials credentials,
            AgentDefinition definition,
            WebhookTarget target,
            @Nullable RemoteAgent known,
            Consumer<RemoteAgent> progress) {
        var agent = AgentMapping.agent(definition, target);
        var live = known == null || known.id() == null
                ? findVersion(credentials, definition)
                : getAgent(credentials, known.id());
        if (live != null) {
            return update(credentials, definition, agent, live, progress);
        }
        return create(credentials, definition, agent, known == null ? null : known.engineId(), progress);
    }

    private RemoteAgent create(
            Credentials credentials,
            AgentDefinition definition,
            RetellAgent agent,
            @Nullable String knownEngine,
            Consumer<RemoteAgent> progress) {
        var engine = AgentMapping.engine(definition);
        var made = knownEngine == null
                ? ProviderRequest.post(engine, "create-retell-llm")
                : ProviderRequest.patch(engine, "update-retell-llm", knownEngine);
        var engineId = http.send(credentials, made, LiveEngine.class).llmId();
        progress.accept(new RemoteAgent(null, engineId));

        var created =
                http.send(credentials, ProviderRequest.post(agent.behind(engineId), "create-agent"), LiveVersion.class);
        var remote = new RemoteAgent(created.agentId(), engineId);
        progress.accept(remote);

        release(credentials, created);
        return remote;
    }

    private RemoteAgent update(
            Credentials credentials,
            AgentDefinition definition,
            RetellAgent agent,
            LiveVersion live,
            Consumer<RemoteAgent> progress) {
        var remote = new RemoteAgent(live.agentId(), live.engineId());
        progress.accept(remote);

        var draft = live.isFrozen() ? draft(credentials, live) : live;
        http.send(
                credentials,
                draft.at(
                        ProviderRequest.patch(AgentMapping.engine(definition), "update-retell-llm", draft.engineId())));
        http.send(
                credentials,
                ProviderRequest.patch(agent, "update-agent", draft.agentId()).with("version", draft.version()));

        release(credentials, draft);
        return remote;
    }

    private LiveVersion draft(Credentials credentials, LiveVersion published) {
        return http.send(
                credentials,
                ProviderRequest.post(
                        Map.of("base_version", published.version()), "create-agent-version", published.agentId()),
                LiveVersion.class);
    }

    private void release(Credentials credentials, LiveVersion draft) {
        http.send(
                credentials,
                ProviderRequest.post(Map.of("version", draft.version()), "publish-agent-version", draft.agentId()));
    }

    private LiveVersion getAgent(Credentials credentials, String id) {
        return http.send(credentials, ProviderRequest.get("get-agent", id), LiveVersion.class);
    }

    /**
     * Finds an agent whose create was never answered. Retell's list tells names only, so those of the same name are
     * looked at one by one for the mark in their webhook's address. An engine whose create was never answered is left
     * alone: it costs nothing, and no call reaches it.
     */
    private @Nullable LiveVersion findVersion(Credentials credentials, AgentDefinition definition) {
        var named = pages(
                credentials,
                key -> key(
                        ProviderRequest.search(
                                        Map.of(
                                                "filter_criteria",
                                                Map.of(
                                                        "query",
                                                        definition.basics().name())),
                                        "v2",
                                        "list-agents")
                                .with("limit", PAGE),
                        key),
                AgentPage.class,
                MOST_SEARCHED);
        return named.stream()
                .filter(row -> definition.basics().name().equals(row.agentName()))
                .map(row -> unlessMissing(() -> getAgent(credentials, row.agentId())))
                .flatMap(Optional::stream)
                .filter(agent -> agent.isMarked(definition.reference()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Optional<RemoteAgent> find(Credentials credentials, AgentDefinition definition) {
        return Optional.ofNullable(findVersion(credentials, definition))
                .map(agent -> new RemoteAgent(agent.agentId(), agent.engineId()));
    }

    @Override
    public Optional<List<Difference>> differences(
            Credentials credentials, AgentDefinition definition, WebhookTarget target, RemoteAgent remote) {
        var id = remote.id();
        if (id == null) {
            return Optional.empty();
        }
        return unlessMissing(() -> {
            var live = http.send(credentials, ProviderRequest.get("get-agent", id), JsonNode.class);
            var version = json.treeToValue(live, LiveVersion.class);
            if (!version.isFrozen() || !version.hasEngine()) {
                return List.of(new Difference("is_published", "true", "false"));
            }
            var engine = version.at(ProviderRequest.get("get-retell-llm", version.engineId()));
            return Stream.concat(
                            LiveComparison.differences(json.valueToTree(AgentMapping.agent(definition, target)), live)
                                    .stream(),
                            LiveComparison.differences(
                                    json.valueToTree(AgentMapping.engine(definition)),
                                    http.send(credentials, engine, JsonNode.class))
                                    .stream())
                    .toList();
        });
    }

    @Override
    public String fingerprint(AgentDefinition definition, WebhookTarget target) {
        return LiveComparison.fingerprint(
                json.valueToTree(AgentMapping.agent(definition, target)),
                json.valueToTree(AgentMapping.engine(definition)));
    }

    @Override
    public List<RemoteAgentSummary> agents(Credentials credentials) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LiveAgent> findAgent(Credentials credentials, String externalId) {
        throw new UnsupportedOperationException();
    }

    /** The agent first: deleting it leaves its engine, and an engine in use may not be deleted. */
    @Override
    public void remove(Credentials credentials, RemoteAgent remote) {
        delete(credentials, "delete-agent", remote.id());
        delete(credentials, "delete-retell-llm", remote.engineId());
    }

    private void delete(Credentials credentials, String operation, @Nullable String id) {
        if (id == null) {
            return;
        }
        unlessMissing(() -> {
            http.send(credentials, ProviderRequest.delete(operation, id));
            return true;
        });
    }

    @Override
    public CallSnapshot startCall(Credentials credentials, CallRequest request) {
        if (request.fromNumberId() == null || request.toNumber() == null) {
            throw new ProviderException(
                    Provider.RETELL,
                    Kind.REJECTED,
                    0,
                    "Choose the phone number to call from and the number to call.",
                    null);
        }
        var call = new NewPhoneCall(
                request.fromNumberId(),
                request.toNumber(),
                request.externalAgentId(),
                LATEST_PUBLISHED,
                metadata(request),
                request.variables());
        return http.send(credentials, ProviderRequest.post(call, "v2", "create-phone-call"), RetellCall.class)
                .snapshot();
    }

    /** Of the second generation: Retell's browser client does not speak the third. */
    @Override
    public WebCallTicket startWebCall(Credentials credentials, CallRequest request) {
        var call = new NewWebCall(request.externalAgentId(), LATEST_PUBLISHED, metadata(request), request.variables());
        var made = http.send(credentials, ProviderRequest.post(call, "v2", "create-web-call"), NewTicket.class);
        return new WebCallTicket(made.callId(), new Secret(made.accessToken()));
    }

    private static Map<String, String> metadata(CallRequest request) {
        return Map.of(AgentMapping.REFERENCE, request.reference().toString());
    }

    @Override
    public Optional<CallSnapshot> findCall(Credentials credentials, String externalId) {
        return unlessMissing(() ->
                        http.send(credentials, ProviderRequest.get("v2", "get-call", externalId), RetellCall.class))
                .map(RetellCall::snapshot);
    }

    /** Asks by the metadata and not by time: a call that was never connected has no time. */
    @Override
    public Optional<CallSnapshot> findCallByReference(
            Credentials credentials, UUID reference, String externalAgentId, Instant since) {
        var filter = Map.of(
                "agent", List.of(Map.of("agent_id", externalAgentId)),
                "metadata",
                        List.of(Map.of(
                                "key",
                                AgentMapping.REFERENCE,
                                "type",
                                "string",
                                "op",
                                "eq",
                                "value",
                                reference.toString())));
        return calls(credentials, filter, PAGE).stream()
                .filter(call -> reference.equals(call.reference()))
                .findFirst();
    }

    @Override
    public List<CallSnapshot> listCalls(Credentials credentials, Instant since, int limit) {
        var filter = Map.of("start_timestamp", Map.of("type", "number", "op", "ge", "value", since.toEpochMilli()));
        return calls(credentials, filter, limit);
    }

    private List<CallSnapshot> calls(Credentials credentials, Map<String, ?> filter, int limit) {
        return pages(
                        credentials,
                        key -> ProviderRequest.search(
                                new CallSearch(filter, "descending", Math.min(limit, PAGE), key), "v3", "list-calls"),
                        CallPage.class,
                        limit)
                .stream()
                .map(RetellCall::snapshot)
                .toList();
    }

    @Override
    public List<RemoteVoice> voices(Credentials credentials) {
        return http.sendForList(credentials, ProviderRequest.get("list-voices"), Voice.class).stream()
                .map(Voice::remote)
                .toList();
    }

    @Override
    public List<RemoteNumber> numbers(Credentials credentials) {
        return pages(
                        credentials,
                        key -> key(
                                ProviderRequest.get("v2", "list-phone-numbers").with("limit", PAGE), key),
                        NumberPage.class,
                        MOST_SEARCHED)
                .stream()
                .map(PhoneNumber::remote)
                .toList();
    }

    @Override
    public boolean isAuthentic(WebhookRequest request, Credentials credentials, Secret webhookSecret, Instant now) {
        return webhooks.isAuthentic(request, credentials.apiKey(), now);
    }

    @Override
    public Webhook identify(byte[] body) {
        return webhooks.identify(body);
    }

    @Override
    public ProviderEvent read(byte[] body) {
        return webhooks.read(body);
    }

    private <T> List<T> pages(Credentials credentials, PageRequest request, Class<? extends Page<T>> type, int limit) {
        var rows = new ArrayList<T>();
        String key = null;
        String before;
        do {
            var page = http.send(credentials, request.after(key), type);
            if (page.items() != null) {
                rows.addAll(page.items());
            }
            before = key;
            key = Boolean.TRUE.equals(page.hasMore()) ? page.paginationKey() : null;
            // A key that does not move on would lead in circles.
        } while (key != null && !key.equals(before) && rows.size() < limit);
        return rows.size() <= limit ? rows : rows.subList(0, limit);
    }

    private static ProviderRequest key(ProviderRequest request, @Nullable String key) {
        return key == null ? request : request.with("pagination_key", key);
    }

    private static <T> Optional<T> unlessMissing(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ProviderException failed) {
            if (failed.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    @FunctionalInterface
    private interface PageRequest {
        ProviderRequest after(@Nullable String key);
    }

    private interface Page<T> {

        @Nullable
        List<T> items();

        @Nullable
        Boolean hasMore();

        @Nullable
        String paginationKey();
    }

    private record AgentPage(
            @Nullable List<AgentRow> items,
            @Nullable Boolean hasMore,
            @Nullable String paginationKey) implements Page<AgentRow> {}

    record AgentRow(String agentId, @Nullable String agentName) {

        AgentRow {
            Objects.requireNonNull(agentId);
        }
    }

    private record CallPage(
            @Nullable List<RetellCall> items,
            @Nullable Boolean hasMore,
            @Nullable String paginationKey) implements Page<RetellCall> {}

    private record NumberPage(
            @Nullable List<PhoneNumber> items,
            @Nullable Boolean hasMore,
            @Nullable String paginationKey) implements Page<PhoneNumber> {}

    private record CallSearch(
            Map<String, ?> filterCriteria,
            String sortOrder,
            int limit,
            @Nullable String paginationKey) {}

    record LiveEngine(String llmId) {

        LiveEngine {
            Objects.requireNonNull(llmId);
        }
    }

    record LiveVersion(
            String agentId,
            int version,
            @Nullable Boolean isPublished,
            @Nullable Engine responseEngine,
            @Nullable String webhookUrl) {

        LiveVersion {
            Objects.requireNonNull(agentId);
        }

        boolean isFrozen() {
            return Boolean.TRUE.equals(isPublished);
        }

        boolean hasEngine() {
            return responseEngine != null && responseEngine.llmId() != null;
        }

        String engineId() {
            var id = responseEngine == null ? null : responseEngine.llmId();
            if (id == null) {
                throw new ProviderException(
                        Provider.RETELL,
                        Kind.REJECTED,
                        0,
                        "The agent there was given another kind of engine, which cannot be changed from here.",
                        null);
            }
            return id;
        }

        ProviderRequest at(ProviderRequest engineRequest) {
            var engineVersion = responseEngine == null ? null : responseEngine.version();
            return engineVersion == null ? engineRequest : engineRequest.with("version", engineVersion);
        }

        boolean isMarked(UUID reference) {
            var url = webhookUrl == null ? null : HttpUrl.parse(webhookUrl);
            return url != null && reference.toString().equals(url.queryParameter(AgentMapping.MARK));
        }

        private record Engine(
                @Nullable String llmId, @Nullable Integer version) {}
    }

    private record NewPhoneCall(
            String fromNumber,
            String toNumber,
            String overrideAgentId,
            String overrideAgentVersion,
            Map<String, String> metadata,
            Map<String, String> retellLlmDynamicVariables) {

        @Override
        public String toString() {
            return "NewPhoneCall[hidden]";
        }
    }

    private record NewWebCall(
            String agentId,
            String agentVersion,
            Map<String, String> metadata,
            Map<String, String> retellLlmDynamicVariables) {

        @Override
        public String toString() {
            return "NewWebCall[hidden]";
        }
    }

    record NewTicket(String callId, String accessToken) {

        NewTicket {
            Objects.requireNonNull(callId);
            Objects.requireNonNull(accessToken);
        }

        @Override
        public String toString() {
            return "NewTicket[" + callId + "]";
        }
    }

    record Voice(
            String voiceId,
            @Nullable String voiceName,
            @Nullable String gender,
            @Nullable String accent,
            @Nullable String previewAudioUrl) {

        Voice {
            Objects.requireNonNull(voiceId);
        }

        RemoteVoice remote() {
            return new RemoteVoice(voiceId, voiceName == null ? voiceId : voiceName, gender, accent, previewAudioUrl);
        }
    }

    record PhoneNumber(String phoneNumber, @Nullable String nickname) {

        PhoneNumber {
            Objects.requireNonNull(phoneNumber);
        }

        RemoteNumber remote() {
            return new RemoteNumber(phoneNumber, phoneNumber, nickname);
        }

        @Override
        public String toString() {
            return "PhoneNumber[hidden]";
        }
    }
}
