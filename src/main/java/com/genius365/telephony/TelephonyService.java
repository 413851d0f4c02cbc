package com.genius365.telephony;

import com.genius365.access.ChangeLog;
import com.genius365.access.Grants;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.provider.Provider;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * The door for what people do with a workspace's phone numbers. What is asked of a vendor is written down here and done in
 * the background.
 */
@Service
@Validated
public class TelephonyService {

    private final NumberBook numbers;
    private final AccountBook accounts;
    private final AgentNumberBook ofAgents;
    private final NumberOrders orders;
    private final Grants grants;
    private final ObjectProvider<AgentNames> agents;

    TelephonyService(
            NumberBook numbers,
            AccountBook accounts,
            AgentNumberBook ofAgents,
            NumberOrders orders,
            Grants grants,
            ObjectProvider<AgentNames> agents) {
        this.numbers = numbers;
        this.accounts = accounts;
        this.ofAgents = ofAgents;
        this.orders = orders;
        this.grants = grants;
        this.agents = agents;
    }

    /** What needs attention first, then by number. @param text part of a number or of its name; may be empty */
    @RequiresPermission(Permission.TELEPHONY_READ)
    public Page<NumberSummary> search(WorkspaceId workspace, String text, PageRequest page) {
        return numbers.search(holder(workspace), text, page);
    }

    /** The accounts that numbers come from: the workspace's own, and those of its agency that it may use. */
    @RequiresPermission(Permission.TELEPHONY_READ)
    public List<NumberAccount> accounts(WorkspaceId workspace) {
        return accounts.list(holder(workspace));
    }

    /** The agents that numbers can lead to, by name. */
    @RequiresPermission(Permission.TELEPHONY_READ)
    public List<NumberAgent> agents(WorkspaceId workspace) {
        return Optional.ofNullable(agents.getIfAvailable())
                .map(names -> names.agents(workspace))
                .orElse(List.of());
    }

    /** Has the vendors asked now which numbers there are. */
    @RequiresPermission(Permission.TELEPHONY_EDIT)
    public void refresh(WorkspaceId workspace) {
        accounts.readSoon(holder(workspace));
    }

    /** @throws Refusal where the account is not the workspace's own, or does not sell such numbers */
    @RequiresPermission(Permission.TELEPHONY_EDIT)
    public PhoneNumberId buy(WorkspaceId workspace, @Valid NumberPurchase purchase) {
        return orders.buy(holder(workspace), purchase);
    }

    /** Has the vendor take over a number from a carrier; what proves that it may is forgotten when it has answered. */
    @RequiresPermission(Permission.TELEPHONY_EDIT)
    public PhoneNumberId bring(WorkspaceId workspace, @Valid NumberImportDraft draft) {
        return orders.bring(holder(workspace), draft);
    }

    /**
     * Says which agents the number leads to.
     *
     * @param inbound who answers; null: nobody
     * @param outbound whose calls show it; null: nobody's in particular
     */
    @RequiresPermission(Permission.TELEPHONY_EDIT)
    public void giveToAgents(WorkspaceId workspace, PhoneNumberId id, @Nullable UUID inbound, @Nullable UUID outbound) {
        var holder = holder(workspace);
        var before = numbers.get(holder, id);
        var known = agents(workspace);
        ChangeLog.about(before.name());
        ChangeLog.record("inboundAgent", name(known, before.inboundAgent()), name(known, inbound));
        ChangeLog.record("outboundAgent", name(known, before.outboundAgent()), name(known, outbound));
        require(known, inbound, before.inboundAgent());
        require(known, outbound, before.outboundAgent());
        place(workspace, known, inbound);
        place(workspace, known, outbound);
        numbers.giveTo(holder, id, inbound, outbound);
    }

    /** The active numbers at the vendor, to choose from for an agent. */
    @RequiresPermission(Permission.TELEPHONY_READ)
    public List<Numbers.NumberChoice> choices(WorkspaceId workspace, Provider provider) {
        return ofAgents.choices(workspace, provider);
    }

    /**
     * From now on these numbers of the vendor are the agent's, and no others of it.
     *
     * @param inbound those it answers
     * @param outbound those its calls show
     */
    @RequiresPermission(Permission.TELEPHONY_EDIT)
    public void giveAgent(
            WorkspaceId workspace,
            UUID agent,
            Provider provider,
            Collection<PhoneNumberId> inbound,
            Collection<PhoneNumberId> outbound) {
        var known = agents(workspace);
        ChangeLog.about(String.valueOf(name(known, agent)));
        require(known, agent, null);
        place(workspace, known, agent);
        ofAgents.assign(workspace, agent, provider, inbound, outbound);
    }

    /** Calls through the number's account show it, where their agent has no number of its own. */
    @RequiresPermission(Permission.TELEPHONY_EDIT)
    public void makeDefault(WorkspaceId workspace, PhoneNumberId id) {
        var holder = holder(workspace);
        ChangeLog.about(numbers.get(holder, id).name());
        numbers.makeDefault(holder.partner(), workspace, id);
    }

    /** Gives the number back to the vendor, or takes one from the list that the vendor does not have. */
    @RequiresPermission(Permission.TELEPHONY_EDIT)
    public void release(WorkspaceId workspace, PhoneNumberId id) {
        var holder = holder(workspace);
        ChangeLog.about(numbers.get(holder, id).name());
        numbers.release(holder, id);
    }

    private NumberHolder holder(WorkspaceId workspace) {
        return new NumberHolder(grants.partnerOf(workspace), workspace);
    }

    private static @Nullable String name(List<NumberAgent> known, @Nullable UUID id) {
        return known.stream()
                .filter(agent -> agent.id().equals(id))
                .findFirst()
                .map(NumberAgent::name)
                .orElse(null);
    }

    /** One that was taken over, or published before there were numbers here, is not known to them yet. */
    private void place(WorkspaceId workspace, List<NumberAgent> known, @Nullable UUID id) {
        known.stream()
                .filter(agent -> agent.id().equals(id))
                .forEach(agent -> agent.place()
                        .ifPresent(it -> ofAgents.place(workspace, agent.id(), it.connection(), it.externalId())));
    }

    /** One of another workspace looks like one that does not exist; one that is there already may stay. */
    private static void require(List<NumberAgent> known, @Nullable UUID id, @Nullable UUID before) {
        if (id != null && !id.equals(before) && name(known, id) == null) {
            throw new NotFoundException("This agent");
        }
    }
}
