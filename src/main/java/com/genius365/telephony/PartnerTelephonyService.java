package com.genius365.telephony;

import com.genius365.access.ChangeLog;
import com.genius365.access.PartnerId;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.common.Refusal;
import com.genius365.integration.PartnerConnectionService;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with the numbers and trunks in their organisation's own accounts. */
@Service
@Validated
public class PartnerTelephonyService {

    private final NumberBook numbers;
    private final AccountBook accounts;
    private final TrunkBook trunks;
    private final NumberOrders orders;
    private final PartnerConnectionService connections;

    PartnerTelephonyService(
            NumberBook numbers,
            AccountBook accounts,
            TrunkBook trunks,
            NumberOrders orders,
            PartnerConnectionService connections) {
        this.numbers = numbers;
        this.accounts = accounts;
        this.trunks = trunks;
        this.orders = orders;
        this.connections = connections;
    }

    /** What needs attention first, then by number. @param text part of a number or of its name; may be empty */
    @RequiresPermission(Permission.PARTNER_TELEPHONY_READ)
    public Page<NumberSummary> search(PartnerId partner, String text, PageRequest page) {
        return numbers.search(holder(partner), text, page);
    }

    @RequiresPermission(Permission.PARTNER_TELEPHONY_READ)
    public List<NumberAccount> accounts(PartnerId partner) {
        return accounts.list(holder(partner));
    }

    /** Has the vendors asked now which numbers there are. */
    @RequiresPermission(Permission.PARTNER_TELEPHONY_EDIT)
    public void refresh(PartnerId partner) {
        accounts.readSoon(holder(partner));
    }

    /** @throws Refusal where the account does not sell such numbers */
    @RequiresPermission(Permission.PARTNER_TELEPHONY_EDIT)
    public PhoneNumberId buy(PartnerId partner, @Valid NumberPurchase purchase) {
        return orders.buy(holder(partner), purchase);
    }

    /** Has the vendor take over a number from a carrier; what proves that it may is forgotten when it has answered. */
    @RequiresPermission(Permission.PARTNER_TELEPHONY_EDIT)
    public PhoneNumberId bring(PartnerId partner, @Valid NumberImportDraft draft) {
        return orders.bring(holder(partner), draft);
    }

    /**
     * Gives the number to a client, or takes it back; it then leads to no agent.
     *
     * @param client null: nobody
     * @throws Refusal where the client may not use the account the number is in
     */
    @RequiresPermission(Permission.PARTNER_TELEPHONY_EDIT)
    public void giveToClient(PartnerId partner, PhoneNumberId id, @Nullable WorkspaceId client) {
        var number = numbers.get(holder(partner), id);
        if (client != null && !mayUse(partner, number, client)) {
            throw new Refusal("This client may not use the account “" + number.connectionName()
                    + "” yet. Choose it for the account on the Integrations page, then give it the number.");
        }
        numbers.giveToClient(partner, id, client);
    }

    /** Gives the number back to the vendor, or takes one from the list that the vendor does not have. */
    @RequiresPermission(Permission.PARTNER_TELEPHONY_EDIT)
    public void release(PartnerId partner, PhoneNumberId id) {
        ChangeLog.about(numbers.get(holder(partner), id).name());
        numbers.release(holder(partner), id);
    }

    @RequiresPermission(Permission.PARTNER_TELEPHONY_READ)
    public List<TrunkSummary> trunks(PartnerId partner) {
        return trunks.list(holder(partner));
    }

    @RequiresPermission(Permission.PARTNER_TELEPHONY_EDIT)
    public TrunkId addTrunk(PartnerId partner, @Valid TrunkDraft draft) {
        return orders.addTrunk(holder(partner), draft);
    }

    /** @throws Refusal while it carries numbers */
    @RequiresPermission(Permission.PARTNER_TELEPHONY_EDIT)
    public void removeTrunk(PartnerId partner, TrunkId id) {
        orders.removeTrunk(holder(partner), id);
    }

    private boolean mayUse(PartnerId partner, NumberSummary number, WorkspaceId client) {
        return connections.list(partner).stream()
                .filter(it -> it.connection().id().equals(number.connection()))
                .flatMap(it -> it.uses().stream())
                .anyMatch(use -> use.workspace().equals(client));
    }

    private static NumberHolder holder(PartnerId partner) {
        return new NumberHolder(partner, null);
    }
}
