package com.genius365.domain;

import com.genius365.access.PartnerId;
import com.genius365.database.ChangeNotices;
import org.springframework.stereotype.Component;

/** Tells pages that a partner's host names changed on whatever node. */
@Component
public class DomainChanges {

    static final String TOPIC = "domain";

    private final ChangeNotices notices;

    DomainChanges(ChangeNotices notices) {
        this.notices = notices;
    }

    /** @param listener must be quick, and is told at most every 200 ms */
    public ChangeNotices.Subscription subscribe(PartnerId partner, Runnable listener) {
        return notices.subscribe(TOPIC, partner.toString(), listener);
    }
}
