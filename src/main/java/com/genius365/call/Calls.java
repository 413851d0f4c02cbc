package com.genius365.call;

import com.genius365.access.WorkspaceId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls for the features that hear of them. No screen uses it. */
@Component
public class Calls {

    private final CallReport report;

    Calls(CallReport report) {
        this.report = report;
    }

    /** As they stand in the transaction at hand, without the changes of their statuses and what their agents asked tools. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CallDetails> find(WorkspaceId workspace, List<CallId> ids) {
        return report.findAll(workspace, ids);
    }
}
