package com.genius365.call;

import com.genius365.access.CurrentUser;
import com.genius365.access.Grants;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.common.NotFoundException;
import com.genius365.common.Page;
import com.genius365.common.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what people do with a workspace's call log. */
@Service
@Transactional(readOnly = true)
public class CallService {

    private final CallReport report;
    private final Grants grants;
    private final CurrentUser user;
    private final Clock clock;

    CallService(CallReport report, Grants grants, CurrentUser user, Clock clock) {
        this.report = report;
        this.grants = grants;
        this.user = user;
        this.clock = clock;
    }

    /** Newest first. The total is counted up to 10,000. */
    @RequiresPermission(Permission.CALL_READ)
    public Page<CallSummary> search(WorkspaceId workspace, CallFilter filter, PageRequest page) {
        return report.search(workspace, filter, page, maySeeCost(workspace));
    }

    @RequiresPermission(Permission.CALL_READ)
    public CallDetails get(WorkspaceId workspace, CallId id) {
        return report.find(workspace, id, maySeeCost(workspace)).orElseThrow(() -> new NotFoundException("This call"));
    }

    /** The webhooks behind the call, as the vendor sent them. */
    @RequiresPermission(Permission.CALL_RAW_READ)
    public List<RawEvent> events(WorkspaceId workspace, CallId id) {
        return report.events(workspace, id);
    }

    /** Tries a parked webhook again. */
    @Transactional
    @RequiresPermission(Permission.WORKSPACE_EDIT)
    public void replay(WorkspaceId workspace, UUID event) {
        if (!report.replay(workspace, event, clock.instant())) {
            throw new NotFoundException("This event");
        }
    }

    private boolean maySeeCost(WorkspaceId workspace) {
        return grants.inWorkspace(user.id(), workspace)
                .filter(grant -> grant.allows(Permission.CALL_COST_READ))
                .isPresent();
    }
}
