package com.genius365.agent;

import com.genius365.access.WorkspaceId;
import com.genius365.knowledge.KnowledgeService;
import com.genius365.provider.Provider;
import com.genius365.telephony.Numbers;
import com.genius365.telephony.PhoneNumberId;
import com.genius365.telephony.TelephonyService;
import com.genius365.tool.ToolService;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks the doors of the features that have something for agents; those check what the person may. */
@Component
class WorkspaceLibrary implements AgentLibrary {

    private final ToolService tools;
    private final KnowledgeService knowledge;
    private final TelephonyService telephony;

    WorkspaceLibrary(ToolService tools, KnowledgeService knowledge, TelephonyService telephony) {
        this.tools = tools;
        this.knowledge = knowledge;
        this.telephony = telephony;
    }

    @Override
    public List<Choice> tools(WorkspaceId workspace) {
        return tools.list(workspace).stream()
                .map(tool -> new Choice(tool.id().value(), tool.name(), tool.description()))
                .toList();
    }

    @Override
    public List<Choice> documents(WorkspaceId workspace) {
        return knowledge.choices(workspace).stream()
                .map(document -> new Choice(
                        document.id().value(), document.title(), "%,d characters".formatted(document.characters())))
                .toList();
    }

    @Override
    public Budget budget(WorkspaceId workspace, Provider provider, List<UUID> documents) {
        var budget = knowledge.budget(workspace, provider, documents);
        return new Budget(budget.isInline(), budget.usedCharacters(), budget.mostCharacters());
    }

    @Override
    public List<NumberChoice> numbers(WorkspaceId workspace, Provider provider) {
        return telephony.choices(workspace, provider).stream()
                .map(WorkspaceLibrary::choice)
                .toList();
    }

    @Override
    public void assign(WorkspaceId workspace, AgentId agent, Provider provider, AgentNumbers numbers) {
        telephony.giveAgent(workspace, agent.value(), provider, ids(numbers.inbound()), ids(numbers.outbound()));
    }

    private static NumberChoice choice(Numbers.NumberChoice number) {
        var label = number.number() == null ? number.label() : number.number();
        var hint = number.isDefault() ? "The workspace's default" : number.label();
        return new NumberChoice(
                number.id().value(),
                label,
                hint.equals(label) ? "" : hint,
                number.inboundAgent(),
                number.outboundAgent());
    }

    private static List<PhoneNumberId> ids(List<UUID> numbers) {
        return numbers.stream().map(PhoneNumberId::new).toList();
    }
}
