package com.genius365.telephony.ui;

import com.genius365.common.ui.NoticeBar;
import com.genius365.common.ui.TimeFormat;
import com.genius365.common.ui.Tone;
import com.genius365.telephony.NumberAccount;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Says which accounts cannot be read, since when, and of when that is what the page shows. */
class AccountNotices extends Composite<Div> {

    AccountNotices() {
        getContent().addClassNames("stack", "full-width");
    }

    void show(List<NumberAccount> accounts, ZoneId zone, Clock clock) {
        var time = TimeFormat.forReader(zone, clock);
        getContent().removeAll();
        accounts.stream()
                .filter(account -> account.failingSince() != null)
                .map(account -> new NoticeBar(sentence(account, time), Tone.WARNING))
                .forEach(getContent()::add);
        setVisible(getContent().getComponentCount() > 0);
    }

    static String label(NumberAccount account) {
        var vendor = account.provider().label();
        return account.name().contains(vendor) ? account.name() : account.name() + " (" + vendor + ")";
    }

    private static String sentence(NumberAccount account, TimeFormat time) {
        return "The numbers of “" + account.name() + "” cannot be read since "
                + time.dateAndTime(account.failingSince()) + ". " + account.failure() + " "
                + (account.readAt() == null
                        ? "They were never read before."
                        : "What you see was read " + time.relative(account.readAt()) + ".");
    }
}
