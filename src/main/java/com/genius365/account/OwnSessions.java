package com.genius365.account;

import com.genius365.access.AccessDeniedException;
import com.genius365.access.CurrentUser;
import com.genius365.account.session.AccountSessions;
import com.genius365.account.session.SessionSummary;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where whoever is signed in is signed in besides. */
@Component
public class OwnSessions {

    private final AccountSessions sessions;
    private final AccountAudit audit;
    private final CurrentUser user;

    OwnSessions(AccountSessions sessions, AccountAudit audit, CurrentUser user) {
        this.sessions = sessions;
        this.audit = audit;
        this.user = user;
    }

    public List<SessionSummary> list() {
        return sessions.of(user.id());
    }

    @Transactional
    public void end(UUID session) {
        sessions.end(user.id(), session);
        report("SESSION_ENDED");
    }

    /** Ends all, the one at hand among them. */
    @Transactional
    public void endAll() {
        sessions.endAll(user.id());
        report("SIGNED_OUT_EVERYWHERE");
    }

    private void report(String action) {
        var person = user.find().orElseThrow(AccessDeniedException::new);
        audit.report(person.userId(), person.partnerId(), action);
    }
}
