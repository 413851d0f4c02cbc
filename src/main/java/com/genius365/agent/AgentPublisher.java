package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentBook.Job;
import com.genius365.common.Refusal;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.Connections;
import com.genius365.provider.ProviderException;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import com.genius365.provider.WebhookTarget;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings agents to their vendors and takes removed ones away. The intent is a row, so a crash at any point only delays
 * it; each object made at the vendor is written down before the next step.
 */
@Component
class AgentPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(AgentPublisher.class);

    private final AgentBook book;
    private final Connections connections;
    private final VoiceProviders providers;
    private final WebhookAddress webhookAddress;

    AgentPublisher(AgentBook book, Connections connections, VoiceProviders providers, WebhookAddress webhookAddress) {
        this.book = book;
        this.connections = connections;
        this.providers = providers;
        this.webhookAddress = webhookAddress;
    }

    /** Takes up everything that is due. @return how many were */
    int publishDue() {
        var due = book.findDue();
        due.forEach(agent -> publish(agent.workspace(), agent.agent()));
        return due.size();
    }

    private void publish(WorkspaceId workspace, AgentId id) {
        var job = book.begin(workspace, id);
        if (job.isEmpty()) {
            return;
        }
        try {
            bring(workspace, job.get());
        } catch (ProviderException e) {
            LOG.info("Agent {} not published: {} {}", id, e.provider(), e.kind());
            book.failed(workspace, id, e);
        } catch (Refusal e) {
            book.impossible(workspace, id, e.getMessage());
        } catch (RuntimeException e) {
            // One agent's trouble is not to hold up the others.
            LOG.error("Agent {} not published", id, e);
            book.broke(workspace, id);
        }
    }

    private void bring(WorkspaceId workspace, Job job) {
        var provider = providers.get(job.provider());
        var found = connection(workspace, job);
        if (job.isRemoved() && job.remote().isEmpty() && found.isEmpty()) {
            book.removed(workspace, job.id());
            return;
        }
        var connection = found.orElseThrow(() -> new Refusal("There is no connection to "
                + job.provider().label()
                + ". Connect it on the Integrations page, then publish again."));
        if (job.isRemoved()) {
            remove(workspace, job, provider, connection);
        } else {
            publish(workspace, job, provider, connection);
        }
    }

    private void publish(WorkspaceId workspace, Job job, VoiceProvider provider, ActiveConnection connection) {
        // On another account the agent does not exist yet.
        var known = job.remoteConnection().filter(connection.id()::equals).flatMap(same -> job.remote());
        if (job.remote().isEmpty()) {
            // Before it is asked for, so that it is looked for there whatever becomes of the answer.
            book.noteRemote(workspace, job.id(), connection.id(), new RemoteAgent(null, null));
        }
        var remote = provider.publish(
                connection.credentials(),
                job.definition(),
                webhooks(workspace, provider, connection),
                known.orElse(null),
                made -> book.noteRemote(workspace, job.id(), connection.id(), made));
        book.published(workspace, job.id(), connection.id(), remote, job.edit());
    }

    private void remove(WorkspaceId workspace, Job job, VoiceProvider provider, ActiveConnection connection) {
        job.remote()
                .or(() -> provider.find(connection.credentials(), job.definition()))
                .ifPresent(remote -> provider.remove(connection.credentials(), remote));
        book.removed(workspace, job.id());
    }

    /** Compares published agents with what lives at the vendor. @return how many were compared */
    int checkForDrift() {
        var unchecked = book.findUnchecked();
        unchecked.forEach(agent -> check(agent.workspace(), agent.agent()));
        return unchecked.size();
    }

    private void check(WorkspaceId workspace, AgentId id) {
        var job = book.beginCheck(workspace, id);
        var remote = job.flatMap(Job::remote);
        var connection = job.flatMap(Job::remoteConnection).flatMap(it -> connections.find(workspace, it));
        if (job.isEmpty() || remote.isEmpty() || connection.isEmpty()) {
            return;
        }
        try {
            var provider = providers.get(job.get().provider());
            // One that is gone at the vendor differs as much as can be.
            var differs = provider.differences(
                            connection.get().credentials(),
                            job.get().definition(),
                            webhooks(workspace, provider, connection.get()),
                            remote.get())
                    .map(found -> !found.isEmpty())
                    .orElse(true);
            book.checked(workspace, id, differs);
        } catch (ProviderException e) {
            LOG.info("Agent {} not compared: {} {}", id, e.provider(), e.kind());
        }
    }

    private WebhookTarget webhooks(WorkspaceId workspace, VoiceProvider provider, ActiveConnection connection) {
        var credentialId = connection.webhookCredentialId();
        if (credentialId == null) {
            credentialId = provider.prepareWebhooks(connection.credentials(), connection.webhookSecret());
            connections.webhooksPrepared(workspace, connection.id(), credentialId);
        }
        return new WebhookTarget(
                webhookAddress.of(connection.provider(), connection.id()), credentialId, connection.webhookSecret());
    }

    /** The one the person chose, else the one the workspace uses; a removed agent is taken from where it is. */
    private Optional<ActiveConnection> connection(WorkspaceId workspace, Job job) {
        if (job.isRemoved()) {
            return job.remoteConnection().flatMap(id -> connections.find(workspace, id));
        }
        return job.chosenConnection()
                .flatMap(id -> connections.find(workspace, id))
                .filter(ActiveConnection::isEnabled)
                .or(() -> job.chosenConnection().isPresent()
                        ? Optional.empty()
                        : connections.inUse(workspace, job.provider()));
    }
}
