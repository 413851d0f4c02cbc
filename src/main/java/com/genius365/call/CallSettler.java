package com.genius365.call;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.Agents;
import com.genius365.call.CallBook.Lookup;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.Connections;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.ProviderException;
import com.genius365.provider.VoiceProviders;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks vendors for calls whose start or end was never reported. A call whose start is unknown is looked for, never dialled
 * again.
 */
@Component
class CallSettler {

    private static final Logger LOG = LoggerFactory.getLogger(CallSettler.class);

    /** After so many looks a call that nobody knows was never started. */
    private static final int LOOKS_FOR_A_START = 3;

    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(2);

    private final CallBook book;
    private final Connections connections;
    private final Agents agents;
    private final VoiceProviders providers;

    CallSettler(CallBook book, Connections connections, Agents agents, VoiceProviders providers) {
        this.book = book;
        this.connections = connections;
        this.agents = agents;
        this.providers = providers;
    }

    /** @return how many were due */
    int settleDue() {
        var due = book.findDue();
        for (var call : due) {
            try {
                settle(call.workspace(), call.call());
            } catch (RuntimeException e) {
                // It is looked at again when its lease is over; the others need not wait for that.
                LOG.error("Call {} not settled", call.call(), e);
            }
        }
        return due.size();
    }

    private void settle(WorkspaceId workspace, CallId id) {
        var lookup = book.beginSettling(workspace, id);
        if (lookup.isEmpty()) {
            return;
        }
        var connection = connections.find(workspace, lookup.get().connection());
        if (connection.isEmpty()) {
            book.lost(workspace, id);
            return;
        }
        try {
            look(workspace, lookup.get(), connection.get())
                    .ifPresentOrElse(
                            snapshot -> book.found(workspace, id, snapshot), () -> missing(workspace, lookup.get()));
        } catch (ProviderException e) {
            LOG.info("Call {} not settled: {} {}", id, e.provider(), e.kind());
        }
    }

    private Optional<CallSnapshot> look(WorkspaceId workspace, Lookup lookup, ActiveConnection connection) {
        var provider = providers.get(lookup.provider());
        if (lookup.externalId().isPresent()) {
            return provider.findCall(
                    connection.credentials(), lookup.externalId().get());
        }
        return agent(workspace, lookup)
                .flatMap(external -> provider.findCallByReference(
                        connection.credentials(),
                        lookup.call().value(),
                        external,
                        lookup.createdAt().minus(CLOCK_DIFFERENCE)));
    }

    /** As the vendor knows it: its calls may run on another engine by now. */
    private Optional<String> agent(WorkspaceId workspace, Lookup lookup) {
        return lookup.agent().flatMap(id -> agents.externalId(workspace, id, lookup.connection()));
    }

    private void missing(WorkspaceId workspace, Lookup lookup) {
        if (lookup.externalId().isPresent()) {
            book.lost(workspace, lookup.call());
        } else if (lookup.attempts() >= LOOKS_FOR_A_START) {
            var vendor = lookup.provider().label();
            book.startFailed(
                    workspace,
                    lookup.call(),
                    agent(workspace, lookup).isPresent()
                            ? vendor + " never started this call. Nobody was dialled; you can call again."
                            : "Whether " + vendor
                                    + " made this call cannot be found out, because its agent is gone there."
                                    + " Look there before you call again.");
        }
    }
}
