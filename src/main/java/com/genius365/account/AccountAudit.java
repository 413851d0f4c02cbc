package com.genius365.account;

import com.genius365.access.ActionDetails;
import com.genius365.access.ActionPublisher;
import com.genius365.access.PartnerId;
import com.genius365.access.UserId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what people do with their own accounts, in the transaction that does it. */
@Component
public class AccountAudit {

    private final ActionPublisher actions;

    AccountAudit(ActionPublisher actions) {
        this.actions = actions;
    }

    /** @param action in capitals: PASSWORD_CHANGED */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(UserId user, PartnerId partner, String action) {
        report(user, partner, action, List.of());
    }

    /** @param changes what was there before and what is there now */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(UserId user, PartnerId partner, String action, List<ActionDetails.Change> changes) {
        actions.publishFor(user, null, null, partner, action, changes);
    }
}
