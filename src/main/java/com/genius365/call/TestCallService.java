package com.genius365.call;

import com.genius365.access.CurrentUser;
import com.genius365.access.Permission;
import com.genius365.access.RequiresPermission;
import com.genius365.access.WorkspaceId;
import com.genius365.agent.AgentId;
import com.genius365.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for trying an agent out in the browser. What comes of a call stands in the log, as of any other. */
@Service
public class TestCallService {

    private static final int LONGEST_VENDOR_ID = 200;

    private final CallQuotaBook quota;
    private final CallBook book;
    private final BrowserCalls calls;
    private final TestTargets targets;
    private final CurrentUser user;

    TestCallService(CallQuotaBook quota, CallBook book, BrowserCalls calls, TestTargets targets, CurrentUser user) {
        this.quota = quota;
        this.book = book;
        this.calls = calls;
        this.targets = targets;
        this.user = user;
    }

    /** @throws Refusal where the agent cannot be tried out yet, which says what to do */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.AGENT_READ)
    public TestWays ways(WorkspaceId workspace, AgentId agent) {
        return targets.ways(workspace, agent, user.id());
    }

    /**
     * Writes a call down and gets what a browser needs to join it. Asks the vendor, so it may take seconds.
     *
     * @throws Refusal where the agent cannot be called, the workspace has used what it may, or the vendor does not do it
     */
    @RequiresPermission(Permission.CALL_START)
    public BrowserCall start(WorkspaceId workspace, AgentId agent) {
        var target = targets.get(workspace, agent);
        var connection = target.connection();
        if (!targets.isInBrowser(target)) {
            throw new Refusal(connection.provider().label() + " has no calls in the browser.");
        }
        var call = quota.intend(
                workspace,
                target.agent(),
                connection.provider(),
                null,
                user.findId().orElse(null));
        return calls.open(workspace, call, target.agent(), connection);
    }

    /**
     * The browser says what its vendor calls the call. It is a hint: we look there, and take it only where the vendor
     * names our call.
     */
    @RequiresPermission(Permission.CALL_START)
    public void joined(WorkspaceId workspace, CallId call, String externalId) {
        if (externalId.isBlank() || externalId.length() > LONGEST_VENDOR_ID) {
            return;
        }
        book.findUnnamed(workspace, call, user.id().value())
                .ifPresent(lookup -> targets.connection(workspace, lookup.connection())
                        .ifPresent(connection -> calls.look(workspace, lookup, connection, externalId)));
    }

    /** The browser could not join. The call may have been made all the same: it is looked for soon. */
    @RequiresPermission(Permission.CALL_START)
    public void notJoined(WorkspaceId workspace, CallId call) {
        book.findUnnamed(workspace, call, user.id().value())
                .ifPresent(lookup -> book.startUnknown(workspace, lookup.call()));
    }
}
