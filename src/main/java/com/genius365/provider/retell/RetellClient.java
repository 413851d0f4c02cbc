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
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.RemoteAgentSummary;
import com.genius365.provider.RemoteNumber;
import com.genius365.provider.RemoteVoice;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.WebCallTicket;
import com.genius365.provider.Webhook;
import com.genius365.provider.WebhookRequest;
import com.genius365.provider.WebhookTarget;
import com.genius365.provider.http.ProviderRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Retell: agents by {@link RetellPublisher} and {@link RetellReader}, calls by {@link RetellCalls}. */
@Component
class RetellClient implements VoiceProvider {

    private static final int MOST_SEARCHED = 2_000;

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
            RetellOffer.MODELS,
            RetellOffer.LANGUAGES,
            60,
            3600);

    private final RetellApi api;
    private final RetellPublisher publisher;
    private final RetellReader reader;
    private final RetellCalls calls;
    private final RetellWebhooks webhooks;

    RetellClient(RetellApi api) {
        this.api = api;
        this.publisher = new RetellPublisher(api);
        this.reader = new RetellReader(api);
        this.calls = new RetellCalls(api);
        this.webhooks = new RetellWebhooks(api.json());
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
        api.send(credentials, ProviderRequest.get("get-concurrency"), JsonNode.class);
    }

    @Override
    public MappingReport report(AgentDefinition definition) {
        return AgentLosses.report(definition);
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
        return publisher.publish(credentials, definition, target, known, progress);
    }

    @Override
    public Optional<RemoteAgent> find(Credentials credentials, AgentDefinition definition) {
        return publisher.find(credentials, definition);
    }

    @Override
    public Optional<List<Difference>> differences(
            Credentials credentials, AgentDefinition definition, WebhookTarget target, RemoteAgent remote) {
        return reader.differences(credentials, definition, target, remote);
    }

    @Override
    public String fingerprint(AgentDefinition definition, WebhookTarget target) {
        return reader.fingerprint(definition, target);
    }

    @Override
    public List<RemoteAgentSummary> agents(Credentials credentials) {
        return reader.agents(credentials);
    }

    @Override
    public Optional<LiveAgent> findAgent(Credentials credentials, String externalId) {
        return reader.findAgent(credentials, externalId);
    }

    /** The agent first: deleting it leaves its engine, and an engine in use may not be deleted. */
    @Override
    public void remove(Credentials credentials, RemoteAgent remote) {
        api.delete(credentials, "delete-agent", remote.id());
        api.delete(credentials, "delete-retell-llm", remote.engineId());
    }

    @Override
    public CallSnapshot startCall(Credentials credentials, CallRequest request) {
        return calls.start(credentials, request);
    }

    @Override
    public WebCallTicket startWebCall(Credentials credentials, CallRequest request) {
        return calls.startInBrowser(credentials, request);
    }

    @Override
    public Optional<CallSnapshot> findCall(Credentials credentials, String externalId) {
        return calls.find(credentials, externalId);
    }

    @Override
    public Optional<CallSnapshot> findCallByReference(
            Credentials credentials, UUID reference, String externalAgentId, Instant since) {
        return calls.findByReference(credentials, reference, externalAgentId);
    }

    @Override
    public List<CallSnapshot> listCalls(Credentials credentials, Instant since, int limit) {
        return calls.list(credentials, since, limit);
    }

    @Override
    public List<RemoteVoice> voices(Credentials credentials) {
        return api.sendForList(credentials, ProviderRequest.get("list-voices"), Voice.class).stream()
                .map(Voice::remote)
                .toList();
    }

    @Override
    public List<RemoteNumber> numbers(Credentials credentials) {
        return api
                .pages(
                        credentials,
                        key -> RetellApi.key(
                                ProviderRequest.get("v2", "list-phone-numbers").with("limit", RetellApi.PAGE), key),
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

    private record NumberPage(
            @Nullable List<PhoneNumber> items,
            @Nullable Boolean hasMore,
            @Nullable String paginationKey) implements RetellApi.Page<PhoneNumber> {}

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
