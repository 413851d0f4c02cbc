package com.genius365.telephony.ui;

import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import com.genius365.telephony.NumberAccount;
import com.genius365.telephony.NumberImportDraft;
import com.genius365.telephony.NumberPurchase;
import com.genius365.telephony.NumberSummary;
import com.genius365.telephony.TrunkDraft;
import com.genius365.telephony.TrunkSummary;
import java.util.List;

/** What can be done with the numbers of one workspace, or of one partner's accounts. */
interface TelephonyDoor {

    Page<NumberSummary> search(String text, PageRequest page);

    List<NumberAccount> accounts();

    void refresh();

    void buy(NumberPurchase purchase);

    void bring(NumberImportDraft draft);

    void release(NumberSummary number);

    List<TrunkSummary> trunks();

    void addTrunk(TrunkDraft draft);

    void removeTrunk(TrunkSummary trunk);
}
