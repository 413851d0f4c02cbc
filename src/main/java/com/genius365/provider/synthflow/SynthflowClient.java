package com.genius365.provider.synthflow;

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
import com.genius365.provider.http.ConnectionGuards;
import com.genius365.provider.http.ProviderRequest;
import com.genius365.provider.http.VendorJson;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Synthflow. An agent there is an assistant, which they also call a model, with actions and knowledge attached. */
@Component
@EnableConfigurationProperties(SynthflowProperties.class)
class SynthflowClient implements VoiceProvider {

    private static final int PAGE = 100;
    private static final int MOST = 2_000;

    private static final Capabilities CAPABILITIES = new Capabilities(
            EnumSet.of(Ability.LISTS_VOICES, Ability.VOICE_SPEED, Ability.SIGNS_WEBHOOKS, Ability.OWN_KNOWLEDGE),
            SynthflowMapping.MODELS,
            SynthflowLanguages.OFFERED,
            60,
            3600);

    private final SynthflowRegions http;
    private final SynthflowAgents agents;
    private final SynthflowCalls calls;
    private final SynthflowWebhooks webhooks;

    SynthflowClient(SynthflowProperties properties, ConnectionGuards guards) {
        JsonMapper json = VendorJson.mapper()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        this.http = new SynthflowRegions(properties.regions(), guards, json);
        this.agents = new SynthflowAgents(http, json);
        this.calls = new SynthflowCalls(http);
        this.webhooks = new SynthflowWebhooks(json);
    }

    SynthflowRegions regions() {
        return http;
    }

    @Override
    public Provider provider() {
        return Provider.SYNTHFLOW;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void checkKey(Credentials credentials) {
        http.check(credentials);
    }

    @Override
    public MappingReport report(AgentDefinition definition) {
        return SynthflowReport.of(definition);
    }

    /** Nothing to set up: the key stands in the address that each assistant is given. */
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
        return agents.publish(credentials, definition, target, known, progress);
    }

    @Override
    public Optional<RemoteAgent> find(Credentials credentials, AgentDefinition definition) {
        return agents.find(credentials, definition);
    }

    @Override
    public Optional<List<Difference>> differences(
            Credentials credentials, AgentDefinition definition, WebhookTarget target, RemoteAgent remote) {
        return agents.differences(credentials, definition, target, remote);
    }

    @Override
    public String fingerprint(AgentDefinition definition, WebhookTarget target) {
        return agents.fingerprint(definition, target);
    }

    @Override
    public List<RemoteAgentSummary> agents(Credentials credentials) {
        return agents.agents(credentials);
    }

    @Override
    public Optional<LiveAgent> findAgent(Credentials credentials, String externalId) {
        return agents.findAgent(credentials, externalId);
    }

    @Override
    public void remove(Credentials credentials, RemoteAgent remote) {
        agents.remove(credentials, remote);
    }

    @Override
    public CallSnapshot startCall(Credentials credentials, CallRequest request) {
        return calls.start(credentials, request);
    }

    @Override
    public WebCallTicket startWebCall(Credentials credentials, CallRequest request) {
        throw SynthflowCalls.refused("Its agents cannot be called from the browser. Call a number instead.");
    }

    @Override
    public Optional<CallSnapshot> findCall(Credentials credentials, String externalId) {
        return calls.find(credentials, externalId);
    }

    @Override
    public Optional<CallSnapshot> findCallByReference(
            Credentials credentials, UUID reference, String externalAgentId, Instant since) {
        return calls.find(credentials, reference, externalAgentId, since);
    }

    @Override
    public List<CallSnapshot> listCalls(Credentials credentials, Instant since, int limit) {
        return calls.list(credentials, agents.agents(credentials), since, limit);
    }

    @Override
    public List<RemoteVoice> voices(Credentials credentials) {
        var workspace = workspace(credentials);
        return SynthflowPages.read(
                        offset -> http.ask(credentials, page(workspace, offset, "voices"), Voices.class)
                                .rows(),
                        PAGE,
                        MOST)
                .stream()
                .map(Voice::remote)
                .toList();
    }

    @Override
    public List<RemoteNumber> numbers(Credentials credentials) {
        var workspace = workspace(credentials);
        return SynthflowPages.read(
                        offset -> http.ask(credentials, page(workspace, offset, "numbers"), Numbers.class)
                                .rows(),
                        PAGE,
                        MOST)
                .stream()
                .map(PhoneNumber::remote)
                .toList();
    }

    @Override
    public boolean isAuthentic(WebhookRequest request, Credentials credentials, Secret webhookSecret, Instant now) {
        return webhooks.isAuthentic(request, webhookSecret);
    }

    @Override
    public Webhook identify(byte[] body) {
        return webhooks.identify(body);
    }

    @Override
    public ProviderEvent read(byte[] body) {
        return webhooks.read(body);
    }

    private static ProviderRequest page(String workspace, int offset, String list) {
        return ProviderRequest.get(list)
                .with("workspace", workspace)
                .with("limit", PAGE)
                .with("offset", offset);
    }

    private static String workspace(Credentials credentials) {
        var workspace = credentials.publicKey();
        if (workspace == null || workspace.reveal().isBlank()) {
            throw SynthflowCalls.refused("It lists voices and numbers by workspace. Add the workspace's ID to the"
                    + " connection with \"Replace keys\" on the Integrations page.");
        }
        return workspace.reveal().strip();
    }

    record Voices(@Nullable List<Voice> voices) {

        List<Voice> rows() {
            return voices == null ? List.of() : voices;
        }
    }

    /** Its languages stand where other vendors tell the accent. */
    record Voice(
            String voiceId,
            @Nullable String name,
            @Nullable String preview,
            @Nullable String gender,
            @Nullable List<String> languages) {

        Voice {
            Objects.requireNonNull(voiceId);
        }

        RemoteVoice remote() {
            return new RemoteVoice(
                    voiceId,
                    name == null ? voiceId : name,
                    gender,
                    languages == null || languages.isEmpty() ? null : String.join(", ", languages),
                    preview);
        }
    }

    record Numbers(@Nullable List<PhoneNumber> phoneNumbers) {

        List<PhoneNumber> rows() {
            return phoneNumbers == null ? List.of() : phoneNumbers;
        }
    }

    record PhoneNumber(String number) {

        PhoneNumber {
            Objects.requireNonNull(number);
        }

        RemoteNumber remote() {
            return new RemoteNumber(number, number, null);
        }

        @Override
        public String toString() {
            return "PhoneNumber[hidden]";
        }
    }
}
