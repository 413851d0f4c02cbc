package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentBook.Job;
import com.genius365.common.Refusal;
import com.genius365.common.SideBySide;
import com.genius365.integration.ActiveConnection;
import com.genius365.provider.ProviderException;
import com.genius365.provider.RemoteAgent;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import com.genius365.telephony.Numbers;
import org.jspecify.annotations.Nullable;
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
    private final AgentBlueprint blueprint;
    private final AgentConnections connections;
    private final Numbers numbers;
    private final VoiceProviders providers;

    AgentPublisher(
            AgentBook book,
            AgentBlueprint blueprint,
            AgentConnections connections,
            Numbers numbers,
            VoiceProviders providers) {
        this.book = book;
        this.blueprint = blueprint;
        this.connections = connections;
        this.numbers = numbers;
        this.providers = providers;
    }

    /** Takes up everything that is due. @return how many were */
    int publishDue() {
        var due = book.findDue();
        SideBySide.forEach(due, agent -> publish(agent.workspace(), agent.deployment()));
        return due.size();
    }

    private void publish(WorkspaceId workspace, DeploymentId id) {
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
        if (job.isRemoved()) {
            remove(workspace, job, provider);
            return;
        }
        var connection = connections
                .wanted(workspace, job)
                .orElseThrow(() -> new Refusal("There is no connection to "
                        + job.provider().label()
                        + ". Connect it on the Integrations page, then publish again."));
        publish(workspace, job, provider, connection);
    }

    private void publish(WorkspaceId workspace, Job job, VoiceProvider provider, ActiveConnection connection) {
        var definition = blueprint.definition(workspace, job, connection.id());
        // Before it is asked for, so that it is looked for there whatever becomes of the answer.
        book.beginRemote(workspace, job, connection.id(), definition.knowledge());
        var webhooks = connections.webhooks(workspace, provider, connection);
        var remote = provider.publish(
                connection.credentials(),
                definition,
                webhooks,
                known(job, connection),
                made -> book.noteRemote(workspace, job.id(), connection.id(), made));
        // First, so that numbers are led there again where we die in between; and not where it was switched away
        // meanwhile.
        if (remote.id() != null && book.isActive(workspace, job.id())) {
            numbers.pointTo(workspace, job.agent().value(), connection.id(), remote.id());
        }
        var sent = provider.fingerprint(definition, webhooks);
        book.published(workspace, job, connection.id(), remote, definition.knowledge(), sent);
    }

    /** Null: it may be there, and is looked for. */
    private static @Nullable RemoteAgent known(Job job, ActiveConnection connection) {
        if (job.remoteConnection().isEmpty()) {
            return RemoteAgent.NONE;
        }
        // On another account it does not exist yet.
        return job.remoteConnection()
                .filter(connection.id()::equals)
                .flatMap(same -> job.remote())
                .orElse(null);
    }

    private void remove(WorkspaceId workspace, Job job, VoiceProvider provider) {
        var found = connections.current(workspace, job);
        if (found.isEmpty() && job.remote().isPresent()) {
            throw new Refusal("It cannot be removed at " + job.provider().label() + ": its connection is gone.");
        }
        found.ifPresent(connection -> job.remote()
                .filter(remote -> remote.id() != null)
                .or(() -> provider.find(connection.credentials(), blueprint.outline(job)))
                .or(job::remote)
                .ifPresent(remote -> {
                    if (remote.id() != null) {
                        // First, so that no number ever leads to nothing.
                        numbers.detach(workspace, job.agent().value(), job.provider(), connection.id(), remote.id());
                    }
                    provider.remove(connection.credentials(), remote);
                }));
        book.removed(workspace, job.id());
    }
}
