package com.genius365.telephony.ui;

import com.genius365.access.WorkspaceId;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.telephony.NumberAccount;
import com.genius365.telephony.NumberImportDraft;
import com.genius365.telephony.NumberPurchase;
import com.genius365.telephony.NumberSummary;
import com.genius365.telephony.TelephonyService;
import com.genius365.telephony.TrunkDraft;
import com.genius365.telephony.TrunkService;
import com.genius365.telephony.TrunkSummary;
import java.util.List;

/** The numbers of a workspace. */
record WorkspaceTelephonyDoor(TelephonyService telephony, TrunkService sipTrunks, WorkspaceId workspace)
        implements TelephonyDoor {

    @Override
    public Page<NumberSummary> search(String text, PageRequest page) {
        return telephony.search(workspace, text, page);
    }

    @Override
    public List<NumberAccount> accounts() {
        return telephony.accounts(workspace);
    }

    @Override
    public void refresh() {
        telephony.refresh(workspace);
    }

    @Override
    public void buy(NumberPurchase purchase) {
        telephony.buy(workspace, purchase);
    }

    @Override
    public void bring(NumberImportDraft draft) {
        telephony.bring(workspace, draft);
    }

    @Override
    public void release(NumberSummary number) {
        telephony.release(workspace, number.id());
    }

    @Override
    public List<TrunkSummary> trunks() {
        return sipTrunks.list(workspace);
    }

    @Override
    public void addTrunk(TrunkDraft draft) {
        sipTrunks.add(workspace, draft);
    }

    @Override
    public void removeTrunk(TrunkSummary trunk) {
        sipTrunks.remove(workspace, trunk.id());
    }
}
