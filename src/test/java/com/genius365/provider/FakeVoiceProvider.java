package com.genius365.provider;

import com.genius365.common.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A vendor that lives in the test. What needs no vendor, such as reading webhooks, the real client does. */
public final class FakeVoiceProvider implements VoiceProvider {

    private final VoiceProvider real;
    private final Map<String, FakeAccount> accounts = new ConcurrentHashMap<>();

    FakeVoiceProvider(VoiceProvider real) {
        this.real = real;
    }

    public FakeAccount account(String apiKey) {
        return accounts.computeIfAbsent(apiKey, key -> new FakeAccount(real.provider()));
    }

    private FakeAccount account(Credentials credentials) {
        return account(credentials.apiKey().reveal());
    }

    @Override
    public Provider provider() {
        return real.provider();
    }

    @Override
    public Capabilities capabilities() {
        return real.capabilities();
    }

    @Override
    public void checkKey(Credentials credentials) {
        account(credentials).checkKey();
    }

    @Override
    public MappingReport report(AgentDefinition definition) {
        return real.report(definition);
    }

    @Override
    public @Nullable String prepareWebhooks(Credentials credentials, Secret secret) {
        return account(credentials).prepareWebhooks();
    }

    @Override
    public RemoteAgent publish(
            Credentials credentials,
            AgentDefinition definition,
            WebhookTarget webhooks,
            @Nullable RemoteAgent known,
            Consumer<RemoteAgent> progress) {
        var remote = account(credentials).publish(definition, webhooks, known);
        progress.accept(remote);
        account(credentials).afterProgress();
        return remote;
    }

    @Override
    public Optional<RemoteAgent> find(Credentials credentials, AgentDefinition definition) {
        return account(credentials).find(definition);
    }

    @Override
    public Optional<List<Difference>> differences(
            Credentials credentials, AgentDefinition definition, WebhookTarget webhooks, RemoteAgent remote) {
        var live = remote.id() == null ? null : account(credentials).agents().get(remote.id());
        return Optional.ofNullable(live)
                .map(it -> it.equals(definition)
                        ? List.of()
                        : List.of(new Difference("definition", definition.toString(), it.toString())));
    }

    @Override
    public String fingerprint(AgentDefinition definition, WebhookTarget webhooks) {
        return real.fingerprint(definition, webhooks);
    }

    @Override
    public List<RemoteAgentSummary> agents(Credentials credentials) {
        return account(credentials).agents().entrySet().stream()
                .map(agent -> new RemoteAgentSummary(
                        new RemoteAgent(agent.getKey(), null),
                        agent.getValue().basics().name(),
                        agent.getValue().reference().toString(),
                        null))
                .toList();
    }

    @Override
    public Optional<LiveAgent> findAgent(Credentials credentials, String externalId) {
        return Optional.ofNullable(account(credentials).agents().get(externalId))
                .map(agent -> new LiveAgent(new RemoteAgent(externalId, null), agent, new MappingReport(List.of())));
    }

    @Override
    public void remove(Credentials credentials, RemoteAgent remote) {
        account(credentials).remove(remote);
    }

    @Override
    public CallSnapshot startCall(Credentials credentials, CallRequest request) {
        return account(credentials).startCall(request);
    }

    @Override
    public WebCallTicket startWebCall(Credentials credentials, CallRequest request) {
        return account(credentials).startWebCall(request);
    }

    @Override
    public Optional<CallSnapshot> findCall(Credentials credentials, String externalId) {
        return account(credentials).findCall(externalId);
    }

    @Override
    public Optional<CallSnapshot> findCallByReference(
            Credentials credentials, UUID reference, String externalAgentId, Instant since) {
        return account(credentials).findCallByReference(reference);
    }

    @Override
    public List<CallSnapshot> listCalls(Credentials credentials, Instant since, int limit) {
        return List.of();
    }

    @Override
    public List<RemoteVoice> voices(Credentials credentials) {
        return account(credentials).voices();
    }

    @Override
    public List<RemoteNumber> numbers(Credentials credentials) {
        return account(credentials).numbers();
    }

    @Override
    public boolean isAuthentic(WebhookRequest request, Credentials credentials, Secret webhookSecret, Instant now) {
        return real.isAuthentic(request, credentials, webhookSecret, now);
    }

    @Override
    public Webhook identify(byte[] body) {
        return real.identify(body);
    }

    @Override
    public ProviderEvent read(byte[] body) {
        return real.read(body);
    }
}
