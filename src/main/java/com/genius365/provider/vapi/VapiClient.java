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
import com.genius365.provider.http.VendorJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** VAPI. */
@Component
@EnableConfigurationProperties(VapiProperties.class)
class VapiClient implements VoiceProvider {

    /** Calls and assistants come with transcripts and prompts: more of them might not fit into one answer. */
    private static final int PAGE = 50;

    private static final int MOST_SEARCHED = 2_000;
    private static final int MOST_NUMBERS = 1_000;

    private static final Capabilities CAPABILITIES = new Capabilities(
            EnumSet.of(
                    Ability.WEB_CALLS,
                    Ability.LISTS_VOICES,
                    Ability.TEMPERATURE,
                    Ability.VOICE_SPEED,
                    Ability.SIGNS_WEBHOOKS),
            AssistantMapping.MODELS,
            AssistantMapping.LANGUAGES,
            60,
            3600);

    private final JsonMapper json = VendorJson.mapper().build();
    private final VapiWebhooks webhooks = new VapiWebhooks(json);
    private final ProviderHttp http;

    VapiClient(VapiProperties properties) {
        this.http = new ProviderHttp(Provider.VAPI, properties.http(), json, (status, words) -> false);
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
        return AssistantMapping.report(definition);
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
                .or(() -> find(credentials, definition))
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
        return search(
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
        return unlessMissing(() -> http.send(credentials, ProviderRequest.get("assistant", id), JsonNode.class))
                .map(live -> LiveComparison.differences(wanted, live));
    }

    @Override
    public String fingerprint(AgentDefinition definition, WebhookTarget target) {
        return LiveComparison.fingerprint(json.valueToTree(AssistantMapping.map(definition, target)));
    }

    @Override
    public List<RemoteAgentSummary> agents(Credentials credentials) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LiveAgent> findAgent(Credentials credentials, String externalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Credentials credentials, RemoteAgent remote) {
        var id = remote.id();
        if (id == null) {
            return;
        }
        unlessMissing(() -> {
            http.send(credentials, ProviderRequest.delete("assistant", id));
            return true;
        });
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
                        Map.of(AssistantMapping.REFERENCE, request.reference().toString())));
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
                Map.of(AssistantMapping.REFERENCE, request.reference().toString()));
        return new WebCallTicket(
                null,
                credentials.publicKey(),
                Map.of("api", http.baseUrl(), "assistant", request.externalAgentId(), "overrides", overrides));
    }

    @Override
    public Optional<CallSnapshot> findCall(Credentials credentials, String externalId) {
        return unlessMissing(() -> http.send(credentials, ProviderRequest.get("call", externalId), VapiCall.class))
                .map(VapiCall::snapshot);
    }

    @Override
    public Optional<CallSnapshot> findCallByReference(
            Credentials credentials, UUID reference, String externalAgentId, Instant since) {
        return search(
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
        search(credentials, ProviderRequest.get("call").with("createdAtGe", since), VapiCall.class, call -> {
            calls.add(call);
            return calls.size() >= limit;
        });
        return calls.stream().map(VapiCall::snapshot).toList();
    }

    @Override
    public List<RemoteVoice> voices(Credentials credentials) {
        return AssistantMapping.VOICES;
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

    /** Goes through a list, newest first, page by page, until one is the one. */
    private <T extends VapiObject> Optional<T> search(
            Credentials credentials, ProviderRequest request, Class<T> type, Predicate<T> isFound) {
        var seen = new HashSet<String>();
        var page = request.with("limit", PAGE);
        while (seen.size() < MOST_SEARCHED) {
            var rows = http.sendForList(credentials, page, type);
            var before = seen.size();
            for (var row : rows.stream().sorted(VapiObject.NEWEST_FIRST).toList()) {
                if (seen.add(row.id()) && isFound.test(row)) {
                    return Optional.of(row);
                }
            }
            var oldest = rows.stream()
                    .map(VapiObject::createdAt)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder());
            if (rows.size() < PAGE || oldest.isEmpty() || seen.size() == before) {
                return Optional.empty();
            }
            // Including the oldest: others may have been made in the same millisecond.
            page = request.with("limit", PAGE).with("createdAtLe", oldest.get());
        }
        return Optional.empty();
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
            var reference = metadata == null ? null : metadata.get(AssistantMapping.REFERENCE);
            return reference == null ? null : reference.toString();
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
