package com.genius365.telephony;

import com.genius365.access.WorkspaceId;
import com.genius365.tenancy.WorkspaceFarewell;
import org.springframework.stereotype.Component;

/** Gives an agency its numbers back when a client's workspace is deleted; the client's own stay in the client's account. */
@Component
class NumberFarewell implements WorkspaceFarewell {

    private final AgentNumberBook book;

    NumberFarewell(AgentNumberBook book) {
        this.book = book;
    }

    @Override
    public void beforeDeletion(WorkspaceId workspace) {
        book.giveBack(workspace);
    }
}
