package com.genius365.provider;

import com.genius365.common.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A vendor in our language. Every method that goes out throws {@link ProviderException}; none holds a transaction or
 * keeps state of a tenant.
 */
public interface VoiceProvider {

    Provider provider();

    Capabilities capabilities();

    /** Asks the vendor whether the key works, as cheaply as it can be asked. */
    void checkKey(Credentials credentials);

    /** What would be kept, approximated and dropped. Asks nobody. */
    MappingReport report(AgentDefinition definition);

    /**
     * Makes the vendor sign or authenticate its webhooks with the secret, where that has to be set up (VAPI's credential).
     *
     * @return the vendor's id of it for {@link WebhookTarget#credentialId()}, or null where nothing is needed
     */
    @Nullable
    String prepareWebhooks(Credentials credentials, Secret secret);

    /**
     * Creates the agent, or updates it where {@code known} says it exists. Never creates where an update failed. A
     * create that was cut off before is first looked for by the definition's reference.
     *
     * @param known {@link RemoteAgent#NONE} where nothing was ever asked for; null where that is not known
     * @param progress told of every object made at the vendor as soon as it is, so that it can be written down before the
     *     next step
     */
    RemoteAgent publish(
            Credentials credentials,
            AgentDefinition definition,
            WebhookTarget webhooks,
            @Nullable RemoteAgent known,
            Consumer<RemoteAgent> progress);

    /** Looks for an agent whose create was never answered, by the definition's reference. */
    Optional<RemoteAgent> find(Credentials credentials, AgentDefinition definition);

    /**
     * Where what is live is not what the definition would publish; an empty list: it is the same; absent: it is gone.
     * Compares what we would set and nothing else.
     */
    Optional<List<Difference>> differences(
            Credentials credentials, AgentDefinition definition, WebhookTarget webhooks, RemoteAgent remote);

    /**
     * A hash of what would be sent. It tells a change at the vendor from a change of how we map: where it is no longer what
     * it was at publishing, the difference is our own.
     */
    String fingerprint(AgentDefinition definition, WebhookTarget webhooks);

    /** The agents of the account, those made by us and others, by name; at most 1,000. */
    List<RemoteAgentSummary> agents(Credentials credentials);

    /** Reads an agent of the account back into our language; absent: it is gone. */
    Optional<LiveAgent> findAgent(Credentials credentials, String externalId);

    /** Removes it; one that is already gone is removed. */
    void remove(Credentials credentials, RemoteAgent remote);

    /**
     * Starts an outbound call, once: never retried here.
     *
     * @throws ProviderException with UNKNOWN_OUTCOME where the vendor may have started it
     */
    CallSnapshot startCall(Credentials credentials, CallRequest request);

    WebCallTicket startWebCall(Credentials credentials, CallRequest request);

    Optional<CallSnapshot> findCall(Credentials credentials, String externalId);

    /** Looks for a call whose start was never answered, among those of the agent since then. */
    Optional<CallSnapshot> findCallByReference(
            Credentials credentials, UUID reference, String externalAgentId, Instant since);

    /** The calls since then, newest first, at most {@code limit} (1 to 1000). */
    List<CallSnapshot> listCalls(Credentials credentials, Instant since, int limit);

    List<RemoteVoice> voices(Credentials credentials);

    List<RemoteNumber> numbers(Credentials credentials);

    /**
     * Whether the webhook was made by the holder of the secret just now. Compares in constant time.
     *
     * @param webhookSecret what {@link #prepareWebhooks} was given; a vendor that signs with its API key ignores it
     */
    boolean isAuthentic(WebhookRequest request, Credentials credentials, Secret webhookSecret, Instant now);

    /**
     * Looks at an authentic body just far enough to store it.
     *
     * @throws MalformedWebhookException where the body is not what the vendor sends
     */
    Webhook identify(byte[] body);

    /** Reads a stored body. Throws {@link MalformedWebhookException} like {@link #identify}. */
    ProviderEvent read(byte[] body);
}
