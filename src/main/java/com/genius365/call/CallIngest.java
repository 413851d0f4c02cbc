package com.genius365.call;

import com.genius365.access.WorkspaceId;
import com.genius365.agent.Agents;
import com.genius365.agent.Agents.OwnedAgent;
import com.genius365.call.CallWebhooks.Item;
import com.genius365.call.CallWebhooks.Target;
import com.genius365.call.WebhookStore.Claimed;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.ConnectionId;
import com.genius365.integration.Connections;
import com.genius365.provider.CallSnapshot;
import com.genius365.provider.ProviderEvent;
import com.genius365.provider.VoiceProviders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Applies stored webhooks to calls. What belongs to one workspace is applied in one transaction; where that fails, each
 * for itself, so that a bad one holds up no other.
 */
@Component
class CallIngest {

    private static final Logger LOG = LoggerFactory.getLogger(CallIngest.class);
    private static final int AT_ONCE = 200;

    private final WebhookStore store;
    private final CallWebhooks webhooks;
    private final VoiceProviders providers;
    private final Agents agents;
    private final Connections connections;
    private final HintedCalls hinted;

    CallIngest(
            WebhookStore store,
            CallWebhooks webhooks,
            VoiceProviders providers,
            Agents agents,
            Connections connections,
            HintedCalls hinted) {
        this.store = store;
        this.webhooks = webhooks;
        this.providers = providers;
        this.agents = agents;
        this.connections = connections;
        this.hinted = hinted;
    }

    /** @return how many were due */
    int applyDue() {
        var claimed = store.claim(AT_ONCE);
        var batch = new Batch(webhooks.findTargets(claimed));
        claimed.forEach(event -> place(event, batch));
        batch.byWorkspace.forEach(this::apply);
        return claimed.size();
    }

    /** Reads the event and finds out whose it is. */
    private void place(Claimed event, Batch batch) {
        try {
            var read = providers.get(event.provider()).read(event.body());
            if (read instanceof ProviderEvent.CallHinted hint) {
                store.keepWhileAsking(event.id());
                hinted.ask(event, hint, answer -> applyAnswer(event, answer));
                return;
            }
            place(event, read, batch);
        } catch (RuntimeException e) {
            // Whatever is wrong with it, the others that were taken up with it are not to wait.
            LOG.warn(
                    "Webhook {} could not be read: {}", event.id(), e.getClass().getSimpleName());
            store.failed(event, owner(event, batch), e.getClass().getSimpleName());
        }
    }

    private void place(Claimed event, ProviderEvent read, Batch batch) {
        var target = Optional.ofNullable(batch.known.get(event.id())).or(() -> find(event, read, batch));
        if (target.isEmpty()) {
            store.belongsToNobody(event.id());
            return;
        }
        batch.byWorkspace
                .computeIfAbsent(target.get().workspace(), workspace -> new ArrayList<>())
                .add(new Item(event, read, target.get()));
    }

    /** What the vendor said when it was asked about a hint. */
    private void applyAnswer(Claimed event, HintedCalls.Answer answer) {
        var batch = new Batch(webhooks.findTargets(List.of(event)));
        switch (answer) {
            case HintedCalls.Answer.Told told -> {
                place(event, told.event(), batch);
                batch.byWorkspace.forEach(this::apply);
            }
            case HintedCalls.Answer.Silent silent -> store.failed(event, owner(event, batch), silent.why());
        }
    }

    /** Whose an unreadable event is, as far as that can be told without reading it. */
    private Optional<WorkspaceId> owner(Claimed event, Batch batch) {
        return Optional.ofNullable(batch.known.get(event.id()))
                .map(Target::workspace)
                .or(() -> workspaceOf(event.connection(), batch));
    }

    private Optional<Target> find(Claimed event, ProviderEvent read, Batch batch) {
        var snapshot = snapshot(read);
        if (snapshot.isEmpty()) {
            return workspaceOf(event.connection(), batch)
                    .map(workspace -> new Target(workspace, Optional.empty(), Optional.empty()));
        }
        return snapshot.map(CallSnapshot::reference)
                .flatMap(reference -> webhooks.findByReference(
                        event.connection(), reference, snapshot.get().externalId()))
                .or(() -> snapshot.map(CallSnapshot::externalAgentId)
                        .flatMap(agent -> ownerOf(new VendorAgent(event.connection(), agent), batch))
                        .map(agent -> new Target(agent.workspace(), Optional.empty(), Optional.of(agent))));
    }

    private Optional<OwnedAgent> ownerOf(VendorAgent agent, Batch batch) {
        return batch.owners.computeIfAbsent(agent, it -> agents.findOwner(it.connection(), it.externalId()));
    }

    private Optional<WorkspaceId> workspaceOf(ConnectionId connection, Batch batch) {
        return batch.workspaces.computeIfAbsent(
                connection, it -> connections.findForWebhook(it).map(ActiveConnection::workspace));
    }

    private void apply(WorkspaceId workspace, List<Item> items) {
        try {
            webhooks.apply(workspace, items);
            return;
        } catch (RuntimeException e) {
            LOG.info("A batch of {} webhooks is applied one by one: {}", items.size(), e.getMessage());
        }
        for (var item : items) {
            try {
                webhooks.apply(workspace, List.of(item));
            } catch (RuntimeException e) {
                LOG.warn("Webhook {} could not be applied", item.event().id(), e);
                store.failed(item.event(), Optional.of(workspace), e.getClass().getSimpleName());
            }
        }
    }

    static Optional<CallSnapshot> snapshot(ProviderEvent event) {
        return switch (event) {
            case ProviderEvent.CallProgressed progressed -> Optional.of(progressed.call());
            case ProviderEvent.CallEnded ended -> Optional.of(ended.call());
            case ProviderEvent.CallDetailed detailed -> Optional.of(detailed.call());
            // It says nothing until the vendor was asked.
            case ProviderEvent.CallHinted hinted -> Optional.empty();
            case ProviderEvent.Ignored ignored -> Optional.empty();
        };
    }

    private record VendorAgent(ConnectionId connection, String externalId) {}

    /** Webhooks taken up together, and what was found out on the way: many are of the same agent. */
    private static final class Batch {

        private final Map<UUID, Target> known;
        private final Map<VendorAgent, Optional<OwnedAgent>> owners = new HashMap<>();
        private final Map<ConnectionId, Optional<WorkspaceId>> workspaces = new HashMap<>();
        private final Map<WorkspaceId, List<Item>> byWorkspace = new LinkedHashMap<>();

        private Batch(Map<UUID, Target> known) {
            this.known = known;
        }
    }
}
