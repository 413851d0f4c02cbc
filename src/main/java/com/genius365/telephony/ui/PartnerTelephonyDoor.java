package com.genius365.telephony.ui;

import com.genius365.access.PartnerId;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.telephony.NumberAccount;
import com.genius365.telephony.NumberImportDraft;
import com.genius365.telephony.NumberPurchase;
import com.genius365.telephony.NumberSummary;
import com.genius365.telephony.PartnerTelephonyService;
import com.genius365.telephony.TrunkDraft;
import com.genius365.telephony.TrunkSummary;
import java.util.List;

/** The numbers in a partner's own accounts. */
record PartnerTelephonyDoor(PartnerTelephonyService telephony, PartnerId partner) implements TelephonyDoor {

    @Override
    public Page<NumberSummary> search(String text, PageRequest page) {
        return telephony.search(partner, text, page);
    }

    @Override
    public List<NumberAccount> accounts() {
        return telephony.accounts(partner);
    }

    @Override
    public void refresh() {
        telephony.refresh(partner);
    }

    @Override
    public void buy(NumberPurchase purchase) {
        telephony.buy(partner, purchase);
    }

    @Override
    public void bring(NumberImportDraft draft) {
        telephony.bring(partner, draft);
    }

    @Override
    public void release(NumberSummary number) {
        telephony.release(partner, number.id());
    }

    @Override
    public List<TrunkSummary> trunks() {
        return telephony.trunks(partner);
    }

    @Override
    public void addTrunk(TrunkDraft draft) {
        telephony.addTrunk(partner, draft);
    }

    @Override
    public void removeTrunk(TrunkSummary trunk) {
        telephony.removeTrunk(partner, trunk.id());
    }
}
