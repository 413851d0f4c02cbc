package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentBook.Job;
import com.genius365.common.SideBySide;
import com.genius365.integration.ActiveConnection;
import com.genius365.provider.Difference;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VoiceProviders;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares published agents with what lives at their vendors. */
@Component
class DriftCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DriftCheck.class);
    private static final Difference GONE = new Difference("", "It is there.", "It was deleted at the vendor.");

    private final AgentBook book;
    private final AgentBlueprint blueprint;
    private final AgentConnections connections;
    private final VoiceProviders providers;

    DriftCheck(AgentBook book, AgentBlueprint blueprint, AgentConnections connections, VoiceProviders providers) {
        this.book = book;
        this.blueprint = blueprint;
        this.connections = connections;
        this.providers = providers;
    }

    /** @return how many were compared; where it is as many as are taken at once, more may be due */
    int checkDue() {
        var unchecked = book.findUnchecked();
        SideBySide.forEach(unchecked, due -> check(due.workspace(), due.deployment()));
        return unchecked.size();
    }

    void check(WorkspaceId workspace, DeploymentId id) {
        try {
            compare(workspace, id);
        } catch (ProviderException e) {
            LOG.info("Agent {} not compared: {} {}", id, e.provider(), e.kind());
        } catch (RuntimeException e) {
            // One agent's trouble is not to hold up the others.
            LOG.error("Agent {} not compared", id, e);
        }
    }

    /** @return whether it is there as it was published; @throws ProviderException where the vendor does not answer */
    boolean compare(WorkspaceId workspace, DeploymentId id) {
        var job = book.beginCheck(workspace, id);
        var connection = job.flatMap(it -> connections.current(workspace, it));
        return job.isPresent()
                && connection.isPresent()
                && job.get().remote().isPresent()
                && compare(workspace, job.get(), connection.get());
    }

    private boolean compare(WorkspaceId workspace, Job job, ActiveConnection connection) {
        var provider = providers.get(job.provider());
        var definition = blueprint.definition(workspace, job, connection.id());
        var webhooks = connections.webhooks(workspace, provider, connection);
        var sent = provider.fingerprint(definition, webhooks);
        if (job.fingerprint().filter(sent::equals).isEmpty()) {
            // We would say it otherwise today: a tool has changed, or this program. That is nobody's drift.
            book.renew(workspace, job.id());
            return false;
        }
        var found = provider.differences(
                connection.credentials(), definition, webhooks, job.remote().orElseThrow());
        book.checked(workspace, job.id(), found.orElse(List.of(GONE)));
        return found.filter(List::isEmpty).isPresent();
    }
}
