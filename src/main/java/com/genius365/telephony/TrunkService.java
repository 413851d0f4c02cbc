package com.genius365.telephony;

import com.genius365.access.Grants;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.Refusal;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The door for what people do with a workspace's SIP trunks. */
@Service
@Validated
public class TrunkService {

    private final TrunkBook trunks;
    private final NumberOrders orders;
    private final Grants grants;

    TrunkService(TrunkBook trunks, NumberOrders orders, Grants grants) {
        this.trunks = trunks;
        this.orders = orders;
        this.grants = grants;
    }

    @RequiresPermission(Permission.TELEPHONY_READ)
    public List<TrunkSummary> list(WorkspaceId workspace) {
        return trunks.list(holder(workspace));
    }

    @RequiresPermission(Permission.TELEPHONY_EDIT)
    public TrunkId add(WorkspaceId workspace, @Valid TrunkDraft draft) {
        return orders.addTrunk(holder(workspace), draft);
    }

    /** @throws Refusal while it carries numbers */
    @RequiresPermission(Permission.TELEPHONY_EDIT)
    public void remove(WorkspaceId workspace, TrunkId id) {
        orders.removeTrunk(holder(workspace), id);
    }

    private NumberHolder holder(WorkspaceId workspace) {
        return new NumberHolder(grants.partnerOf(workspace), workspace);
    }
}
