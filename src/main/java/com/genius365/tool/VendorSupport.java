package com.genius365.tool;

import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.provider.AgentDefinition;
import com.genius365.provider.AgentDefinition.Analysis;
import com.genius365.provider.AgentDefinition.Basics;
import com.genius365.provider.AgentDefinition.CallSettings;
import com.genius365.provider.AgentDefinition.Direction;
import com.genius365.provider.AgentDefinition.FirstSpeaker;
import com.genius365.provider.AgentDefinition.Model;
import com.genius365.provider.AgentDefinition.Script;
import com.genius365.provider.AgentDefinition.Style;
import com.genius365.provider.AgentDefinition.Voice;
import com.genius365.provider.AgentKnowledge;
import com.genius365.provider.Capabilities.ModelChoice;
import com.genius365.provider.MappingReport;
import com.genius365.provider.MappingReport.Fate;
import com.genius365.provider.MappingReport.Part;
import com.genius365.provider.Provider;
import com.genius365.provider.VoiceProvider;
import com.genius365.provider.VoiceProviders;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What becomes of a tool at each vendor, as the vendor's client itself says of an agent that has just this tool. */
@Service
public class VendorSupport {

    /** @param how for people; empty where it is simply kept */
    public record Support(Provider provider, Fate fate, String how) {}

    private final VoiceProviders providers;

    VendorSupport(VoiceProviders providers) {
        this.providers = providers;
    }

    /** Asks nobody outside. */
    @RequiresPermission(Permission.AGENT_READ)
    public List<Support> of(WorkspaceId workspace, ToolDraft draft) {
        return Arrays.stream(Provider.values())
                .flatMap(provider -> providers.find(provider).stream())
                .map(client -> support(workspace, client, draft))
                .toList();
    }

    private static Support support(WorkspaceId workspace, VoiceProvider client, ToolDraft draft) {
        var tool = new RunnableTool(workspace, new ToolId(new UUID(0, 1)), draft, ToolSecrets.none(), null);
        var lines = client.report(definition(client, tool)).lines().stream()
                .filter(line -> line.part() == Part.TOOLS || line.part() == Part.TRANSFER)
                .toList();
        return worst(lines.stream().filter(line -> line.item().equals(draft.name())))
                .or(() -> worst(lines.stream()
                        .filter(line -> line.part() == Part.TOOLS && line.item().isEmpty())))
                .map(line -> new Support(client.provider(), line.fate(), line.how()))
                .orElseGet(() -> new Support(
                        client.provider(),
                        Fate.DROPPED,
                        "Agents at " + client.provider().label() + " are published without it so far."));
    }

    private static Optional<MappingReport.Line> worst(Stream<MappingReport.Line> lines) {
        return lines.max(Comparator.comparing(MappingReport.Line::fate));
    }

    private static AgentDefinition definition(VoiceProvider client, RunnableTool tool) {
        var capabilities = client.capabilities();
        return new AgentDefinition(
                new UUID(0, 2),
                new Basics(
                        "Agent",
                        "",
                        capabilities.languages().stream().findFirst().orElse("en-US"),
                        Direction.BOTH),
                Voice.natural(),
                new Script("Be kind.", "Hello", FirstSpeaker.AGENT, Style.NEUTRAL),
                new Model(
                        capabilities.models().stream()
                                .findFirst()
                                .map(ModelChoice::id)
                                .orElse("default"),
                        0.7),
                CallSettings.usual(),
                Analysis.usual(),
                List.of(tool.forVendor()),
                AgentKnowledge.none());
    }
}
