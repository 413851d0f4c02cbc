package com.genius365.telephony;

import com.genius365.access.ChangeLog;
import com.genius365.common.E164;
import com.genius365.common.NotFoundException;
import com.genius365.common.Refusal;
import com.genius365.provider.Carrier;
import com.genius365.provider.ImportField;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what people ask for against what the vendor offers, and writes it down. */
@Component
class NumberOrders {

    private final NumberBook numbers;
    private final AccountBook accounts;
    private final TrunkBook trunks;

    NumberOrders(NumberBook numbers, AccountBook accounts, TrunkBook trunks) {
        this.numbers = numbers;
        this.accounts = accounts;
        this.trunks = trunks;
    }

    PhoneNumberId buy(NumberHolder holder, NumberPurchase purchase) {
        var account = open(holder, accounts.get(holder, purchase.connection()));
        ChangeLog.about(purchase.label());
        ChangeLog.compare(null, purchase);
        if (!account.offer().countries().contains(purchase.country())
                || (purchase.isTollFree() && !account.offer().sellsTollFree())) {
            throw new Refusal(account.provider().label() + " does not sell such numbers.");
        }
        return numbers.order(holder, account, Carrier.VENDOR, purchase.label(), null, NumberRequest.of(purchase), null);
    }

    PhoneNumberId bring(NumberHolder holder, NumberImportDraft draft) {
        var account = open(holder, accounts.get(holder, draft.connection()));
        ChangeLog.about(draft.label());
        ChangeLog.record("number", null, draft.number());
        ChangeLog.record("carrier", null, draft.carrier());
        var fields = account.offer()
                .fields(draft.carrier())
                .orElseThrow(() -> new Refusal(account.provider().label() + " takes no numbers over from "
                        + draft.carrier().label() + "."));
        requireComplete(draft, fields);
        return numbers.order(
                holder,
                account,
                draft.carrier(),
                draft.label(),
                E164.of(draft.number()),
                NumberRequest.of(draft),
                trunk(holder, account, draft));
    }

    TrunkId addTrunk(NumberHolder holder, TrunkDraft draft) {
        var account = open(holder, accounts.get(holder, draft.connection()));
        ChangeLog.about(draft.name());
        ChangeLog.compare(null, draft);
        return trunks.add(holder, draft, account.keepsTrunks());
    }

    void removeTrunk(NumberHolder holder, TrunkId id) {
        ChangeLog.about(trunks.get(holder, id).name());
        trunks.remove(holder, id);
    }

    private static NumberAccount open(NumberHolder holder, NumberAccount account) {
        if (!account.isOwn()) {
            throw new Refusal("This account belongs to your agency. Ask it for a number, or connect your own account.");
        }
        if (!account.isEnabled()) {
            throw new Refusal("“" + account.name() + "” is switched off. Switch it on, on the Integrations page.");
        }
        return account;
    }

    private static void requireComplete(NumberImportDraft draft, List<ImportField> fields) {
        var given = new HashSet<ImportField>();
        for (var value : draft.values()) {
            if (!value.value().isBlank()) {
                given.add(value.field());
            }
        }
        for (var field : fields) {
            if (field.isRequired() && !given.contains(field)) {
                throw new Refusal("Enter the " + field.label() + ".");
            }
        }
        if (!fields.containsAll(given)) {
            throw new Refusal("This provider asks for other things. Open the form again.");
        }
    }

    private @Nullable TrunkId trunk(NumberHolder holder, NumberAccount account, NumberImportDraft draft) {
        if (draft.carrier() != Carrier.SIP) {
            return null;
        }
        var id = draft.trunk();
        if (id == null) {
            throw new Refusal("Choose the SIP trunk that carries the number.");
        }
        var trunk = trunks.get(holder, id);
        if (!trunk.connection().equals(account.connection())) {
            throw new NotFoundException("This trunk");
        }
        if (trunk.state() != TrunkState.READY) {
            throw new Refusal("“" + trunk.name() + "” is not ready yet.");
        }
        return id;
    }
}
