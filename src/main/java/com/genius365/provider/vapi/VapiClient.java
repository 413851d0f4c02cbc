package com.genius365.provider.vapi;

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
import com.genius365.provider.vapi.VapiAssistant.Metadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** VAPI. */
@Component
class VapiClient implements VoiceProvider {

    private static final int MOST_AGENTS = 1_000;
    private static final int MOST_SAVED_TOOLS = 50;
    private static final int MOST_NUMBERS = 1_000;

    private static final Capabilities CAPABILITIES = new Capabilities(
            EnumSet.of(
                    Ability.WEB_CALLS,
                    Ability.TEXT_CHAT,
                    Ability.LISTS_VOICES,
                    Ability.TEMPERATURE,
                    Ability.VOICE_SPEED,
                    Ability.VOICE_STABILITY,
                    Ability.SIGNS_WEBHOOKS,
                    Ability.OWN_KNOWLEDGE),
            AssistantMapping.MODELS,
            Speech.LANGUAGES,
            60,
            3600);

    private final VapiApi vapi;
    private final JsonMapper json;
    private final ProviderHttp http;
    private final VapiWebhooks webhooks;

    VapiClient(VapiApi vapi) {
        this.vapi = vapi;
        this.json = vapi.json();
        this.http = vapi.http();
        this.webhooks = new VapiWebhooks(json);
    }

    @Override
    public Provider provider() {
        return Provider.VAPI;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void checkKey(Credentials credentials) {
        http.sendForList(credentials, ProviderRequest.get("assistant").with("limit", 1), Identified.class);
    }

    @Override
    public MappingReport report(AgentDefinition definition) {
        return AssistantReport.of(definition);
    }

    @Override
    public String prepareWebhooks(Credentials credentials, Secret secret) {
        var credential = new WebhookCredential(
                "webhook", "Webhooks", new WebhookCredential.BearerPlan("bearer", secret.reveal()));
        return http.send(credentials, ProviderRequest.post(credential, "credential"), Identified.class)
                .id();
    }

    @Override
    public RemoteAgent publish(
            Credentials credentials,
            AgentDefinition definition,
            WebhookTarget target,
            @Nullable RemoteAgent known,
            Consumer<RemoteAgent> progress) {
        var assistant = AssistantMapping.map(definition, target);
        var id = Optional.ofNullable(known)
                .filter(it -> it.id() != null)
                .or(() -> known == null ? find(credentials, definition) : Optional.empty())
                .map(RemoteAgent::id)
                .orElse(null);
        var published = new RemoteAgent(
                id == null
                        ? http.send(credentials, ProviderRequest.post(assistant, "assistant"), Identified.class)
                                .id()
                        : http.send(credentials, ProviderRequest.patch(assistant, "assistant", id), Identified.class)
                                .id(),
                null);
        progress.accept(published);
        return published;
    }

    @Override
    public Optional<RemoteAgent> find(Credentials credentials, AgentDefinition definition) {
        var reference = definition.reference().toString();
        return vapi.search(
                        credentials,
                        ProviderRequest.get("assistant"),
                        Identified.class,
                        assistant -> reference.equals(assistant.reference()))
                .map(assistant -> new RemoteAgent(assistant.id(), null));
    }

    @Override
    public Optional<List<Difference>> differences(
            Credentials credentials, AgentDefinition definition, WebhookTarget target, RemoteAgent remote) {
        var id = remote.id();
        if (id == null) {
            return Optional.empty();
        }
        JsonNode wanted = json.valueToTree(AssistantMapping.map(definition, target));
        return findOne(credentials, "assistant", id).map(live -> AssistantDrift.differences(wanted, live));
    }

    @Override
    public String fingerprint(AgentDefinition definition, WebhookTarget target) {
        return LiveComparison.fingerprint(json.valueToTree(AssistantMapping.map(definition, target)));
    }

    @Override
    public List<RemoteAgentSummary> agents(Credentials credentials) {
        var assistants = new ArrayList<NamedAssistant>();
        vapi.search(credentials, ProviderRequest.get("assistant"), NamedAssistant.class, assistant -> {
            assistants.add(assistant);
            return assistants.size() >= MOST_AGENTS;
        });
        return assistants.stream()
                .map(NamedAssistant::summary)
                .sorted(Comparator.comparing(RemoteAgentSummary::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public Optional<LiveAgent> findAgent(Credentials credentials, String externalId) {
        return findOne(credentials, "assistant", externalId)
                .map(assistant -> AssistantReading.read(assistant, savedTools(credentials, assistant)));
    }

    /** Those that the assistant names by their ids; one that is gone does nothing at VAPI either. */
    private List<JsonNode> savedTools(Credentials credentials, JsonNode assistant) {
        return assistant
                .path("model")
                .path("toolIds")
                .valueStream()
                .flatMap(id -> AssistantReading.uuid(id.asString("")).stream())
                .limit(MOST_SAVED_TOOLS)
                .flatMap(id -> findOne(credentials, "tool", id.toString()).stream())
                .toList();
    }

    private Optional<JsonNode> findOne(Credentials credentials, String kind, String id) {
        return ProviderHttp.unlessMissing(() -> http.send(credentials, ProviderRequest.get(kind, id), JsonNode.class));
    }

    @Override
    public void remove(Credentials credentials, RemoteAgent remote) {
        var id = remote.id();
        if (id == null) {
            return;
        }
        vapi.delete(credentials, "assistant", id);
    }

    @Override
    public CallSnapshot startCall(Credentials credentials, CallRequest request) {
        if (request.fromNumberId() == null || request.toNumber() == null) {
            throw rejected("Choose the phone number to call from and the number to call.");
        }
        var call = new NewCall(
                request.externalAgentId(),
                request.fromNumberId(),
                new NewCall.Customer(request.toNumber()),
                // The name is for our own use; lists that leave the overrides out still tell it.
                request.reference().toString(),
                new NewCall.Overrides(
                        request.variables(),
                        Map.of(Metadata.REFERENCE, request.reference().toString())));
        return http.send(credentials, ProviderRequest.post(call, "call"), VapiCall.class)
                .snapshot();
    }

    @Override
    public WebCallTicket startWebCall(Credentials credentials, CallRequest request) {
        if (credentials.publicKey() == null) {
            throw rejected("Calls in the browser need VAPI's public key. Add it to the connection.");
        }
        var overrides = new NewCall.Overrides(
                request.variables(),
                Map.of(Metadata.REFERENCE, request.reference().toString()));
        return new WebCallTicket(
                null,
                credentials.publicKey(),
                Map.of("api", http.baseUrl(), "assistant", request.externalAgentId(), "overrides", overrides));
    }

    @Override
    public Optional<CallSnapshot> findCall(Credentials credentials, String externalId) {
        return ProviderHttp.unlessMissing(
                        () -> http.send(credentials, ProviderRequest.get("call", externalId), VapiCall.class))
                .map(VapiCall::snapshot);
    }

    @Override
    public Optional<CallSnapshot> findCallByReference(
            Credentials credentials, UUID reference, String externalAgentId, Instant since) {
        return vapi.search(
                        credentials,
                        ProviderRequest.get("call")
                                .with("assistantId", externalAgentId)
                                .with("createdAtGe", since),
                        VapiCall.class,
                        call -> reference.equals(call.snapshot().reference()))
                .map(VapiCall::snapshot);
    }

    @Override
    public List<CallSnapshot> listCalls(Credentials credentials, Instant since, int limit) {
        var calls = new ArrayList<VapiCall>();
        vapi.search(credentials, ProviderRequest.get("call").with("createdAtGe", since), VapiCall.class, call -> {
            calls.add(call);
            return calls.size() >= limit;
        });
        return calls.stream().map(VapiCall::snapshot).toList();
    }

    @Override
    public List<RemoteVoice> voices(Credentials credentials) {
        return VapiVoices.ALL;
    }

    @Override
    public List<RemoteNumber> numbers(Credentials credentials) {
        return http
                .sendForList(
                        credentials, ProviderRequest.get("phone-number").with("limit", MOST_NUMBERS), PhoneNumber.class)
                .stream()
                .map(PhoneNumber::remote)
                .toList();
    }

    @Override
    public boolean isAuthentic(WebhookRequest request, Credentials credentials, Secret webhookSecret, Instant now) {
        return webhooks.isAuthentic(request, webhookSecret, now);
    }

    @Override
    public Webhook identify(byte[] body) {
        return webhooks.identify(body);
    }

    @Override
    public ProviderEvent read(byte[] body) {
        return webhooks.read(body);
    }

    private static ProviderException rejected(String why) {
        return new ProviderException(Provider.VAPI, Kind.REJECTED, 0, why, null);
    }

    /** Of whatever VAPI has made, what tells it from others. */
    record Identified(
            String id,
            @Nullable Instant createdAt,
            @Nullable Map<String, Object> metadata) implements VapiObject {

        Identified {
            Objects.requireNonNull(id);
        }

        @Nullable
        String reference() {
            var reference = metadata == null ? null : metadata.get(Metadata.REFERENCE);
            return reference == null ? null : reference.toString();
        }
    }

    /** An assistant as a list shows it. */
    record NamedAssistant(
            String id,
            @Nullable String name,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable Map<String, Object> metadata)
            implements VapiObject {

        NamedAssistant {
            Objects.requireNonNull(id);
        }

        RemoteAgentSummary summary() {
            return new RemoteAgentSummary(
                    new RemoteAgent(id, null),
                    name == null || name.isBlank() ? id : name,
                    new Identified(id, createdAt, metadata).reference(),
                    updatedAt);
        }
    }

    private record NewCall(
            String assistantId, String phoneNumberId, Customer customer, String name, Overrides assistantOverrides) {

        @Override
        public String toString() {
            return "NewCall[" + name + "]";
        }

        private record Customer(String number) {

            @Override
            public String toString() {
                return "Customer[hidden]";
            }
        }

        record Overrides(Map<String, String> variableValues, Map<String, String> metadata) {

            @Override
            public String toString() {
                return "Overrides[hidden]";
            }
        }
    }

    private record WebhookCredential(String provider, String name, BearerPlan authenticationPlan) {

        private record BearerPlan(String type, String token) {

            @Override
            public String toString() {
                return "BearerPlan[hidden]";
            }
        }
    }

    record PhoneNumber(
            String id,
            @Nullable String number,
            @Nullable String sipUri,
            @Nullable String name) {

        PhoneNumber {
            Objects.requireNonNull(id);
        }

        RemoteNumber remote() {
            return new RemoteNumber(id, number, name == null ? sipUri : name);
        }

        @Override
        public String toString() {
            return "PhoneNumber[" + id + "]";
        }
    }
}
