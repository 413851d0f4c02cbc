package com.genius365.agent;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import com.genius365.integration.Connections;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.Capabilities;
import com.genius365.provider.MappingReport;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.RemoteVoice;
import com.genius365.provider.VoiceProviders;
import com.genius365.tool.Tools;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a vendor offers to an agent: voices, models, languages. Asks the vendor, so never from a thread that people wait on. */
@Service
public class VendorOffer {

    private static final UUID NOT_PUBLISHED = new UUID(0, 0);

    private final Connections connections;
    private final VoiceProviders providers;
    private final Tools tools;
    private final Cache<UUID, List<RemoteVoice>> voices = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    VendorOffer(Connections connections, VoiceProviders providers, Tools tools) {
        this.tools = tools;
        this.connections = connections;
        this.providers = providers;
    }

    /** Empty: the vendor has no client yet. */
    @RequiresPermission(Permission.AGENT_READ)
    public Optional<Capabilities> capabilities(WorkspaceId workspace, Provider provider) {
        return providers.find(provider).map(client -> client.capabilities());
    }

    /** Whether the workspace has an account there, of its own or of its agency. */
    @RequiresPermission(Permission.AGENT_READ)
    public boolean isConnected(WorkspaceId workspace, Provider provider) {
        return connections.inUse(workspace, provider).isPresent();
    }

    /**
     * The voices of the account that the workspace uses, as the vendor lists them now or did within ten minutes.
     *
     * @throws Refusal where there is no connection, or the vendor does not answer
     */
    @RequiresPermission(Permission.AGENT_READ)
    public List<RemoteVoice> voices(WorkspaceId workspace, Provider provider) {
        var connection = connections
                .inUse(workspace, provider)
                .orElseThrow(() -> new Refusal("Connect " + provider.label() + " to choose from its voices."));
        try {
            return voices.get(
                    connection.id().value(), id -> providers.get(provider).voices(connection.credentials()));
        } catch (ProviderException e) {
            throw new Refusal(e.explanation(), e);
        }
    }

    /** What would be kept, approximated and dropped of the draft at its engine, or at its standby. */
    @RequiresPermission(Permission.AGENT_READ)
    public MappingReport report(WorkspaceId workspace, AgentDraft draft, AgentEngine at) {
        var provider = providers.get(at.provider());
        return provider.report(draft.definition(
                NOT_PUBLISHED,
                at,
                tools.resolve(workspace, draft.tools()),
                knowledge(provider.capabilities(), draft.documents())));
    }

    /** Nobody is given anything for a report; it is enough that there is something. */
    private static AgentKnowledge knowledge(Capabilities capabilities, List<UUID> documents) {
        return capabilities.can(Capabilities.Ability.OWN_KNOWLEDGE)
                ? new AgentKnowledge(documents.stream().map(UUID::toString).toList(), List.of())
                : new AgentKnowledge(
                        List.of(),
                        documents.stream()
                                .map(document -> new AgentKnowledge.Text("Document", document.toString()))
                                .toList());
    }

    /** The vendors there are clients for. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<Provider> vendors(WorkspaceId workspace) {
        return Arrays.stream(Provider.values())
                .filter(provider -> providers.find(provider).isPresent())
                .toList();
    }
}
