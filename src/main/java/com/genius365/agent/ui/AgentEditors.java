package com.genius365.agent.ui;

import com.genius365.access.CurrentWorkspace;
import com.genius365.access.Permission;
import com.genius365.agent.AgentDetails;
import com.genius365.agent.AgentDraft;
import com.genius365.agent.AgentEngine;
import com.genius365.agent.AgentLibrary;
import com.genius365.agent.AgentLibrary.NumberChoice;
import com.genius365.agent.AgentNumbers;
import com.genius365.agent.VendorOffer;
import com.genius365.provider.AgentDefinition.Model;
import com.genius365.provider.Provider;
import com.genius365.tenancy.WorkspaceSettingsService;
import com.genius365.tenancy.WorkspaceVariable;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes editors for the workspace at hand. */
@Component
class AgentEditors {

    /** What is known of whoever is called. */
    private static final List<String> STANDARD_VARIABLES =
            List.of("first_name", "last_name", "email", "company", "phone_number");

    private final VendorOffer offer;
    private final AgentLibrary library;
    private final WorkspaceSettingsService settings;
    private final CurrentWorkspace workspace;

    AgentEditors(
            VendorOffer offer, AgentLibrary library, WorkspaceSettingsService settings, CurrentWorkspace workspace) {
        this.offer = offer;
        this.library = library;
        this.settings = settings;
        this.workspace = workspace;
    }

    AgentEditor open() {
        var own = settings.get(workspace.id()).draft().variables().stream().map(WorkspaceVariable::name);
        return new AgentEditor(
                offer,
                library,
                workspace,
                Stream.concat(STANDARD_VARIABLES.stream(), own).distinct().toList());
    }

    /** The numbers that an agent has now. */
    AgentNumbers numbersOf(AgentDetails agent) {
        if (!workspace.allows(Permission.TELEPHONY_READ)) {
            return AgentNumbers.NONE;
        }
        var id = agent.id().value();
        var numbers = library.numbers(workspace.id(), agent.active().provider());
        return new AgentNumbers(
                numbers.stream()
                        .filter(it -> id.equals(it.answeredBy()))
                        .map(NumberChoice::id)
                        .toList(),
                numbers.stream()
                        .filter(it -> id.equals(it.usedBy()))
                        .map(NumberChoice::id)
                        .toList());
    }

    /** What one begins with: the workspace's language, and an engine that is connected where there is one. */
    AgentDraft blank() {
        var vendors = offer.vendors(workspace.id());
        var provider = vendors.stream()
                .filter(vendor -> offer.isConnected(workspace.id(), vendor))
                .findFirst()
                .orElseGet(() -> vendors.isEmpty() ? Provider.VAPI : vendors.getFirst());
        var draft =
                AgentDraft.empty(provider, settings.get(workspace.id()).draft().language());
        var model = offer.capabilities(workspace.id(), provider)
                .flatMap(capabilities -> capabilities.models().stream().findFirst())
                .map(choice -> new Model(choice.id(), draft.engine().model().temperature()))
                .orElseGet(() -> draft.engine().model());
        return draft.withEngine(
                new AgentEngine(provider, null, model, draft.engine().voice()));
    }
}
