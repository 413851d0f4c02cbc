package com.genius365.agent;

import com.genius365.access.ChangeLog;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.integration.ActiveConnection;
import com.genius365.integration.Connections;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.LiveAgent;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Line;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.Provider;
import com.genius365.provider.ProviderException;
import com.genius365.provider.RemoteAgentSummary;
import com.genius365.provider.VoiceProviders;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The door to agents as they live at vendors. Asks the vendors, so never from a thread that people wait on. */
@Service
@Validated
public class LiveAgentService {

    /**
     * An agent read at a vendor.
     *
     * @param report what of the vendor's is kept, approximated and dropped in the draft
     */
    public record Reading(AgentDraft draft, MappingReport report) {}

    /** @param isOurs one of this workspace's agents is this one already */
    public record Found(RemoteAgentSummary agent, boolean isOurs) {}

    private final AgentAdoption adoption;
    private final Connections connections;
    private final VendorOffer offer;
    private final VoiceProviders providers;
    private final DriftCheck drift;

    LiveAgentService(
            AgentAdoption adoption,
            Connections connections,
            VendorOffer offer,
            VoiceProviders providers,
            DriftCheck drift) {
        this.adoption = adoption;
        this.drift = drift;
        this.offer = offer;
        this.connections = connections;
        this.providers = providers;
    }

    /** The agents of the account that the workspace uses, by name. @throws Refusal where the vendor does not answer */
    @RequiresPermission(Permission.AGENT_READ)
    public List<Found> list(WorkspaceId workspace, Provider provider) {
        var connection = own(workspace, provider);
        var live = ask(() -> providers.get(provider).agents(connection.credentials()));
        var ours = adoption.known(workspace, connection.id());
        return live.stream()
                .map(agent -> new Found(
                        agent, ours.contains(String.valueOf(agent.remote().id()))))
                .toList();
    }

    /** Reads one into a draft; nothing is changed by it. */
    @RequiresPermission(Permission.AGENT_READ)
    public Reading read(WorkspaceId workspace, Provider provider, String externalId) {
        var live = live(own(workspace, provider), externalId);
        return new Reading(
                AgentAdoption.draft(live.definition(), provider),
                withoutLibraries(
                        live, "Not imported: it belongs to a library here. Make it there, and give it to the agent."));
    }

    /** What somebody made of ours at the vendor, to be looked at and saved by a person; nothing is changed by it. */
    @RequiresPermission(Permission.AGENT_READ)
    public Reading theirs(WorkspaceId workspace, AgentId id, Provider provider) {
        var place = adoption.place(workspace, id, provider);
        var connection = connections
                .find(workspace, place.connection())
                .orElseThrow(() -> new Refusal("The connection to " + provider.label() + " is gone."));
        var live = live(connection, place.externalId());
        var told = offer.report(workspace, place.published(), place.published().at(provider));
        return new Reading(
                new DraftMerge(place.draft(), place.published(), live, provider, told).merged(),
                withoutLibraries(live, "Not taken: the agent keeps what it has here."));
    }

    /**
     * Compares what was published with what lives at the vendor at once, and not when it is due. What differs stands in the
     * agent's details then.
     *
     * @return whether it is there as it was published
     * @throws Refusal where the vendor does not answer
     */
    @RequiresPermission(Permission.AGENT_EDIT)
    public boolean compare(WorkspaceId workspace, AgentId id, Provider provider) {
        var place = adoption.place(workspace, id, provider);
        ChangeLog.about(place.draft().name());
        return ask(() -> drift.compare(workspace, place.deployment()));
    }

    /**
     * Makes an agent of one that lives at a vendor.
     *
     * @param isTakenOver publishing changes the one at the vendor; otherwise it makes another
     */
    @RequiresPermission(Permission.AGENT_EDIT)
    public AgentId adopt(
            WorkspaceId workspace, Provider provider, String externalId, @Valid AgentDraft draft, boolean isTakenOver) {
        if (draft.engine().provider() != provider) {
            throw new Refusal("This agent lives at " + provider.label() + ".");
        }
        ChangeLog.about(draft.name());
        if (!isTakenOver) {
            return adoption.copy(workspace, draft);
        }
        var connection = own(workspace, provider);
        return adoption.takeOver(
                workspace, draft, connection.id(), live(connection, externalId).remote());
    }

    /** Tools and documents are kept in libraries of our own, and are never read from a vendor. */
    private static MappingReport withoutLibraries(LiveAgent live, String why) {
        return new MappingReport(live.report().lines().stream()
                .map(line -> {
                    var isThere = line.part() == Part.TOOLS
                            ? !line.item().isEmpty()
                                    || !live.definition().tools().isEmpty()
                            : line.part() == Part.KNOWLEDGE
                                    && !live.definition().knowledge().equals(AgentKnowledge.none());
                    return isThere && line.fate() != Fate.DROPPED
                            ? Line.dropped(line.part(), why).of(line.item())
                            : line;
                })
                .toList());
    }

    private LiveAgent live(ActiveConnection connection, String externalId) {
        return ask(() -> providers.get(connection.provider()).findAgent(connection.credentials(), externalId))
                .orElseThrow(() -> new NotFoundException("This agent"));
    }

    /** An account that several workspaces share has the agents of others in it. */
    private ActiveConnection own(WorkspaceId workspace, Provider provider) {
        var connection = connections
                .inUse(workspace, provider)
                .orElseThrow(() -> new Refusal("Connect " + provider.label() + " to see the agents that live there."));
        if (!workspace.equals(connection.workspace())) {
            throw new Refusal("This workspace uses the agency's account at " + provider.label()
                    + ". Connect an account of its own to import agents from it.");
        }
        return connection;
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProviderException e) {
            throw new Refusal(e.explanation(), e);
        }
    }
}
